package jp.kizahashi.survey.design.exchange.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import jp.kizahashi.survey.design.exchange.expression.Expression.Arithmetic;
import jp.kizahashi.survey.design.exchange.expression.Expression.Call;
import jp.kizahashi.survey.design.exchange.expression.Expression.Comparison;
import jp.kizahashi.survey.design.exchange.expression.Expression.Decimal;
import jp.kizahashi.survey.design.exchange.expression.Expression.Joint;
import jp.kizahashi.survey.design.exchange.expression.Expression.Name;
import jp.kizahashi.survey.design.exchange.expression.Expression.Not;
import jp.kizahashi.survey.design.exchange.expression.Expression.Self;
import jp.kizahashi.survey.design.exchange.expression.Expression.Several;
import jp.kizahashi.survey.design.exchange.expression.Expression.Text;

/** Reads an expression from left to right; length and depth are bounded, so that no text makes it hang. */
public final class ExpressionReader {
    private static final int LONGEST = 20_000;
    private static final int DEEPEST = 60;
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=", "has", "in");
    private static final Map<String, String> LISTS = Map.of(
            "contains",
            "has",
            "contain",
            "has",
            "allof",
            "has",
            "anyof",
            "any",
            "notcontains",
            "!has",
            "notcontain",
            "!has",
            "noneof",
            "!any");

    private record Token(String kind, String text) {}

    private final Dialect dialect;
    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private int depth;

    private ExpressionReader(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The tree of a text. @throws Untranslatable when it cannot be read */
    public static Expression read(Dialect dialect, String text) throws Untranslatable {
        ExpressionReader reader = new ExpressionReader(dialect);
        if (text.length() > LONGEST) throw new Untranslatable("long");
        reader.split(text);
        Expression read = reader.either();
        if (reader.next < reader.tokens.size())
            throw new Untranslatable("unread", reader.tokens.get(reader.next).text());
        return read;
    }

    private void split(String text) throws Untranslatable {
        Matcher matcher = dialect.token().matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find()) {
            end = matcher.end();
            for (String kind : List.of("text", "name", "number", "word", "sign")) {
                String found = matcher.group(kind);
                if (found != null) tokens.add(new Token(kind, found));
            }
        }
        if (!text.substring(end).isBlank())
            throw new Untranslatable("unread", start(text.substring(end).strip()));
    }

    private static String start(String rest) {
        return rest.length() <= 20 ? rest : rest.substring(0, 20) + "…";
    }

    private Expression either() throws Untranslatable {
        if (++depth > DEEPEST) throw new Untranslatable("deep");
        Expression left = both();
        while (takes("or")) left = new Joint(false, left, both());
        depth--;
        return left;
    }

    private Expression both() throws Untranslatable {
        Expression left = negated();
        while (takes("and")) left = new Joint(true, left, negated());
        return left;
    }

    private Expression negated() throws Untranslatable {
        boolean turned = false;
        while (dialect == Dialect.FORMULA && takes("not")) turned = !turned;
        Expression inner = comparison();
        return turned ? new Not(inner) : inner;
    }

    private Expression comparison() throws Untranslatable {
        Expression left = sum();
        while (next < tokens.size()) {
            String sign = sign();
            if (dialect == Dialect.SURVEYJS && sign.equals("empty")) {
                next++;
                left = new Comparison("=", left, new Text(""));
            } else if (dialect == Dialect.SURVEYJS && sign.equals("notempty")) {
                next++;
                left = new Comparison("!=", left, new Text(""));
            } else if (LISTS.containsKey(sign)) {
                next++;
                String plain = LISTS.get(sign);
                Comparison compared = new Comparison(plain.replace("!", ""), left, sum());
                left = plain.startsWith("!") ? new Not(compared) : compared;
            } else if (COMPARISONS.contains(sign)) {
                next++;
                left = new Comparison(sign.equals("in") ? "any" : sign, left, sum());
            } else return left;
        }
        return left;
    }

    private Expression sum() throws Untranslatable {
        Expression left = product();
        while (true) {
            if (takes("+")) left = new Arithmetic('+', left, product());
            else if (takes("-")) left = new Arithmetic('-', left, product());
            else return left;
        }
    }

    private Expression product() throws Untranslatable {
        Expression left = unary();
        while (true) {
            if (takes("*")) left = new Arithmetic('*', left, unary());
            else if (takes("/")) left = new Arithmetic('/', left, unary());
            else if (takes("%")) left = new Arithmetic('%', left, unary());
            else return left;
        }
    }

    private Expression unary() throws Untranslatable {
        boolean not = false;
        boolean negative = false;
        while (true) {
            if (takes("!")) not = !not;
            else if (takes("-")) negative = !negative;
            else break;
        }
        Expression inner = atom();
        if (negative) inner = inner instanceof Decimal d ? new Decimal("-" + d.text()) : minus(inner);
        return not ? new Not(inner) : inner;
    }

    private static Expression minus(Expression inner) {
        return new Arithmetic('-', new Decimal("0"), inner);
    }

    private Expression atom() throws Untranslatable {
        if (next >= tokens.size()) throw new Untranslatable("end");
        Token token = tokens.get(next++);
        return switch (token.kind()) {
            case "text" -> new Text(token.text().substring(1, token.text().length() - 1));
            case "number" -> new Decimal(token.text());
            case "name" -> new Name(dialect.bare(token.text()));
            case "word" -> word(token.text());
            default -> sign(token.text());
        };
    }

    private Expression sign(String sign) throws Untranslatable {
        if (sign.equals(".")) return new Self();
        if (sign.equals("(")) {
            Expression first = either();
            if (!takes(",")) {
                must(")");
                return first;
            }
            List<Expression> values = new ArrayList<>(List.of(first));
            do values.add(either());
            while (takes(","));
            must(")");
            return new Several(values);
        }
        if (sign.equals("[")) return new Several(until("]"));
        throw new Untranslatable("unread", sign);
    }

    private Expression word(String word) throws Untranslatable {
        if (takes("(")) return new Call(word.toLowerCase(Locale.ROOT), until(")"));
        if (dialect == Dialect.LIMESURVEY) {
            if (Set.of("self", "this", "that").contains(dialect.bare(word))) return new Self();
            return new Name(dialect.bare(word));
        }
        if (dialect == Dialect.SURVEYJS) return new Text(word);
        throw new Untranslatable("word", word);
    }

    private List<Expression> until(String end) throws Untranslatable {
        List<Expression> values = new ArrayList<>();
        if (takes(end)) return values;
        do values.add(either());
        while (takes(","));
        must(end);
        return values;
    }

    private String sign() {
        Token token = tokens.get(next);
        boolean isSign = token.kind().equals("sign") || token.kind().equals("word");
        return isSign ? dialect.shared(token.text().toLowerCase(Locale.ROOT)) : "";
    }

    private boolean takes(String wanted) {
        boolean there = next < tokens.size() && sign().equals(wanted);
        if (there) next++;
        return there;
    }

    private void must(String wanted) throws Untranslatable {
        if (!takes(wanted)) throw new Untranslatable("wanted", wanted);
    }
}
