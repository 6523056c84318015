package jp.kizahashi.survey.design.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a formula from left to right; depth and length are bounded, so that no text makes it hang. */
final class FormulaParser {
    private static final int LONGEST = 4_000;
    private static final int DEEPEST = 60;
    private static final Pattern TOKEN = Pattern.compile(
            "\\G\\s*(?:(?<number>[0-9]{1,15}(?:\\.[0-9]{1,15})?)|'(?<text>[^']*)'|(?<code>[A-Z][A-Z0-9]{0,11}(?:@[A-Za-z0-9]{1,12})?)"
                    + "|(?<word>[a-z]+)|(?<sign><=|>=|!=|[=<>+*/(),-]))");
    private static final Set<String> COMPARISONS = Set.of("=", "!=", "<", "<=", ">", ">=", "has");
    private static final Set<String> OVER = Set.of("sum", "min", "max", "abs");

    private record Token(String kind, String text, int place) {
        boolean is(String other) {
            return text.equals(other) && !kind.equals("text");
        }
    }

    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int next;
    private int depth;

    FormulaParser(String text) {
        this.text = text.strip();
        if (this.text.length() > LONGEST) throw new FormulaFault(LONGEST, "long", Integer.toString(LONGEST));
        split();
    }

    Formula formula() {
        Node root = either();
        if (next < tokens.size()) throw fault("rest");
        return new Formula(text, root);
    }

    private void split() {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (end < text.length() && matcher.find()) {
            end = matcher.end();
            for (String kind : List.of("number", "text", "code", "word", "sign")) {
                String found = matcher.group(kind);
                if (found != null) tokens.add(new Token(kind, found, matcher.start(kind) + 1));
            }
        }
        int rest = end;
        while (rest < text.length() && Character.isWhitespace(text.charAt(rest))) rest++;
        if (rest < text.length()) throw new FormulaFault(rest + 1, "character");
    }

    private Node either() {
        if (++depth > DEEPEST) throw fault("deep");
        Node left = both();
        while (takes("or")) left = new Node.Joint(false, left, both());
        depth--;
        return left;
    }

    private Node both() {
        Node left = negated();
        while (takes("and")) left = new Node.Joint(true, left, negated());
        return left;
    }

    private Node negated() {
        boolean turned = false;
        while (takes("not")) turned = !turned;
        Node inner = comparison();
        return turned ? new Node.Not(inner) : inner;
    }

    private Node comparison() {
        Node left = sum();
        if (next >= tokens.size()) return left;
        if (takes("in")) return new Node.Among(left, values());
        Token sign = tokens.get(next);
        if (sign.kind().equals("text") || !COMPARISONS.contains(sign.text())) return left;
        next++;
        return new Node.Comparison(sign.text(), left, sum());
    }

    private List<String> values() {
        must("(");
        List<String> values = new ArrayList<>();
        do values.addAll(constant().texts());
        while (takes(","));
        must(")");
        return values;
    }

    private Node sum() {
        Node left = product();
        while (true) {
            if (takes("+")) left = new Node.Arithmetic('+', left, product());
            else if (takes("-")) left = new Node.Arithmetic('-', left, product());
            else return left;
        }
    }

    private Node product() {
        Node left = atom();
        while (true) {
            if (takes("*")) left = new Node.Arithmetic('*', left, atom());
            else if (takes("/")) left = new Node.Arithmetic('/', left, atom());
            else return left;
        }
    }

    private Node atom() {
        boolean turned = false;
        while (takes("-")) turned = !turned;
        Node inner = plain();
        return turned ? new Node.Arithmetic('-', new Node.Constant(Value.of(BigDecimal.ZERO)), inner) : inner;
    }

    private Node plain() {
        if (next >= tokens.size()) throw fault("end");
        Token token = tokens.get(next);
        if (takes("(")) {
            Node inner = either();
            must(")");
            return inner;
        }
        return switch (token.kind()) {
            case "number", "text" -> new Node.Constant(constant());
            case "code" -> answer(false);
            case "word" -> function();
            default -> throw fault("value");
        };
    }

    private Node answer(boolean ofBefore) {
        if (next >= tokens.size() || !tokens.get(next).kind().equals("code")) throw fault("code");
        return new Node.Answer(tokens.get(next++).text(), ofBefore);
    }

    private Node function() {
        String name = tokens.get(next).text();
        next++;
        switch (name) {
            case "answered", "count" -> {
                must("(");
                Node about = new Node.About(name, answer(false));
                must(")");
                return about;
            }
            case "before" -> {
                must("(");
                Node answer = answer(true);
                must(")");
                return answer;
            }
            default -> {
                if (!OVER.contains(name)) {
                    next--;
                    throw fault("word", name);
                }
                return new Node.Over(name, arguments(name));
            }
        }
    }

    private List<Node> arguments(String name) {
        must("(");
        List<Node> parts = new ArrayList<>();
        do parts.add(either());
        while (!name.equals("abs") && takes(","));
        must(")");
        return parts;
    }

    private Value constant() {
        if (next >= tokens.size()) throw fault("end");
        Token token = tokens.get(next);
        next++;
        return switch (token.kind()) {
            case "number" -> Value.of(new BigDecimal(token.text()));
            case "text" -> new Value.Texts(List.of(token.text()));
            default -> {
                next--;
                throw fault("value");
            }
        };
    }

    private boolean takes(String wanted) {
        boolean there = next < tokens.size() && tokens.get(next).is(wanted);
        if (there) next++;
        return there;
    }

    private void must(String wanted) {
        if (!takes(wanted)) throw fault("wanted", wanted);
    }

    private FormulaFault fault(String key, String... arguments) {
        int place = next < tokens.size() ? tokens.get(next).place() : text.length() + 1;
        return new FormulaFault(place, key, arguments);
    }
}
