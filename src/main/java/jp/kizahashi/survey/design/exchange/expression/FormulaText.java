package jp.kizahashi.survey.design.exchange.expression;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.survey.design.exchange.expression.Expression.Arithmetic;
import jp.kizahashi.survey.design.exchange.expression.Expression.Call;
import jp.kizahashi.survey.design.exchange.expression.Expression.Comparison;
import jp.kizahashi.survey.design.exchange.expression.Expression.Decimal;
import jp.kizahashi.survey.design.exchange.expression.Expression.Joint;
import jp.kizahashi.survey.design.exchange.expression.Expression.Name;
import jp.kizahashi.survey.design.exchange.expression.Expression.Not;
import jp.kizahashi.survey.design.exchange.expression.Expression.Several;
import jp.kizahashi.survey.design.exchange.expression.Expression.Text;
import jp.kizahashi.survey.design.exchange.expression.Meaning.Asked;
import jp.kizahashi.survey.design.exchange.expression.Meaning.Computed;
import jp.kizahashi.survey.design.exchange.expression.Meaning.Names;
import jp.kizahashi.survey.design.exchange.expression.Meaning.Ticked;

/**
 * Writes an expression as a {@link jp.kizahashi.survey.design.formula.Formula} that is true in exactly the same cases. The
 * other tools count a comparison with an unanswered question as false, our formula leaves it undecided; under a negation
 * the difference shows, and {@code answered(…)} is put before it there.
 */
public final class FormulaText {
    private static final int DEEPEST = 40;
    private static final int LONGEST = 4_000;
    private static final Map<String, String> TURNED =
            Map.of("=", "=", "!=", "!=", "<", ">", "<=", ">=", ">", "<", ">=", "<=");
    private static final Set<String> LENGTHS = Set.of("string-length", "strlen");
    private static final Set<String> WRAPPERS =
            Set.of("int", "number", "decimal-date-time", "date", "string", "once", "floatval", "intval");
    private static final Set<String> SAME = Set.of("sum", "min", "max", "abs");

    private final Names names;
    private final Names own;
    private int depth;

    /**
     * @param names what the file's names mean
     * @param own what the expression's own question means; asked with an empty name
     */
    public FormulaText(Names names, Names own) {
        this.names = names;
        this.own = own;
    }

    /** The formula's text. @throws Untranslatable when there is no such formula */
    public String of(Expression expression) throws Untranslatable {
        String text = truth(expression, false);
        if (text.length() > LONGEST) throw new Untranslatable("long");
        return bare(text);
    }

    private static boolean closes(String text) {
        int open = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\'') quoted = !quoted;
            else if (!quoted && c == '(') open++;
            else if (!quoted && c == ')' && --open == 0) return i == text.length() - 1;
        }
        return false;
    }

    /** @param exact whether an undecided truth must be false */
    private String truth(Expression e, boolean exact) throws Untranslatable {
        if (++depth > DEEPEST) throw new Untranslatable("deep");
        String text = switch (e) {
            case Joint j -> "(" + truth(j.left(), exact) + (j.all() ? " and " : " or ") + truth(j.right(), exact) + ")";
            case Not n -> negated(n.inner(), exact);
            case Comparison c -> comparison(c, exact);
            case Call c -> call(c, exact);
            case Text t -> constant(t.text());
            case Decimal d -> d.text().matches("-?0+(\\.0+)?") ? "1 = 0" : "1 = 1";
            default -> plain(e);
        };
        depth--;
        return text;
    }

    private String negated(Expression inner, boolean exact) throws Untranslatable {
        if (inner instanceof Not n) return truth(n.inner(), exact);
        String text = bare(truth(inner, true));
        return text.matches("not answered\\([A-Z0-9]+\\)") ? text.substring("not ".length()) : "not (" + text + ")";
    }

    /** Without the brackets around the whole. */
    static String bare(String text) {
        return text.startsWith("(") && closes(text) ? text.substring(1, text.length() - 1) : text;
    }

    private static String constant(String word) throws Untranslatable {
        if (word.equalsIgnoreCase("true")) return "1 = 1";
        if (word.equalsIgnoreCase("false")) return "1 = 0";
        throw new Untranslatable("word", word);
    }

    /** A name alone is true when it was answered, or ticked. */
    private String plain(Expression e) throws Untranslatable {
        Meaning meaning = meaning(e);
        return switch (meaning) {
            case Asked a -> "answered(" + a.code() + ")";
            case Ticked t -> ticked(t, true);
            case Computed c -> truth(c.expression(), true);
        };
    }

    private String call(Call c, boolean exact) throws Untranslatable {
        List<Expression> of = c.arguments();
        switch (c.function()) {
            case "true" -> {
                return "1 = 1";
            }
            case "false" -> {
                return "1 = 0";
            }
            case "not" -> {
                return negated(only(c), exact);
            }
            case "boolean", "once" -> {
                return truth(only(c), exact);
            }
            case "is_empty" -> {
                return comparison(new Comparison("=", only(c), new Text("")), exact);
            }
            case "answered" -> {
                return comparison(new Comparison("!=", only(c), new Text("")), exact);
            }
            case "selected" -> {
                if (of.size() != 2) throw new Untranslatable("function", c.function());
                return comparison(new Comparison("has", of.getFirst(), of.getLast()), exact);
            }
            case "if", "iif" -> {
                if (of.size() != 3) throw new Untranslatable("function", c.function());
                Expression then = new Joint(true, of.getFirst(), of.get(1));
                return truth(new Joint(false, then, new Joint(true, new Not(of.getFirst()), of.get(2))), exact);
            }
            default -> throw new Untranslatable("function", c.function());
        }
    }

    private static Expression only(Call c) throws Untranslatable {
        if (c.arguments().size() != 1) throw new Untranslatable("function", c.function());
        return c.arguments().getFirst();
    }

    private String comparison(Comparison c, boolean exact) throws Untranslatable {
        if (isLiteral(c.left()) && TURNED.containsKey(c.sign()) && !isLiteral(c.right()))
            return comparison(new Comparison(TURNED.getOrDefault(c.sign(), "="), c.right(), c.left()), exact);
        if (c.left() instanceof Call length && LENGTHS.contains(length.function())) return length(c, only(length));
        if (c.right() instanceof Several several) return several(c, several, exact);
        if (isName(c.left())) {
            Meaning left = meaning(c.left());
            if (left instanceof Ticked t) return ticked(c, t);
            if (left instanceof Asked a) return asked(c, a, exact);
        }
        return compared(c.sign(), value(c.left(), Map.of()), value(c.right(), Map.of()), c, exact);
    }

    private String asked(Comparison c, Asked a, boolean exact) throws Untranslatable {
        if (c.right() instanceof Text t && t.text().isEmpty()) {
            if (c.sign().equals("=")) return "not answered(" + a.code() + ")";
            if (c.sign().equals("!=")) return "answered(" + a.code() + ")";
        }
        boolean ordered = c.sign().startsWith("<") || c.sign().startsWith(">");
        if (a.hasOptions()
                && ordered
                && a.options().entrySet().stream().anyMatch(e -> !e.getKey().equals(e.getValue())))
            throw new Untranslatable("order", a.code());
        if (c.sign().equals("any")) return many(a, List.of(c.right()), "any", exact);
        String right = value(c.right(), a.hasOptions() && !ordered ? a.options() : Map.of());
        return compared(c.sign(), a.code(), right, c, exact);
    }

    private String several(Comparison c, Several several, boolean exact) throws Untranslatable {
        if (!isName(c.left())
                || !(meaning(c.left()) instanceof Asked a)
                || several.values().isEmpty()) throw new Untranslatable("list");
        String sign = c.sign();
        if (sign.equals("=") && several.values().size() == 1) sign = "has";
        if (sign.equals("has") || sign.equals("any")) return many(a, several.values(), sign, exact);
        throw new Untranslatable("list");
    }

    private String many(Asked a, List<Expression> values, String sign, boolean exact) throws Untranslatable {
        List<String> texts = new ArrayList<>();
        for (Expression each : values) texts.add(value(each, a.hasOptions() ? a.options() : Map.of()));
        String text = sign.equals("any")
                ? a.code() + " in (" + String.join(", ", texts) + ")"
                : String.join(
                        " and ", texts.stream().map(t -> a.code() + " has " + t).toList());
        return exact
                ? "(answered(" + a.code() + ") and " + text + ")"
                : texts.size() > 1 && !sign.equals("any") ? "(" + text + ")" : text;
    }

    private String length(Comparison c, Expression of) throws Untranslatable {
        String size = c.right() instanceof Decimal d ? d.text() : "";
        boolean some = (c.sign().equals(">") || c.sign().equals("!=")) && size.equals("0")
                || c.sign().equals(">=") && size.equals("1");
        boolean none = (c.sign().equals("=") || c.sign().equals("<=")) && size.equals("0")
                || c.sign().equals("<") && size.equals("1");
        if (!some && !none) throw new Untranslatable("function", "string-length");
        return comparison(new Comparison(some ? "!=" : "=", of, new Text("")), true);
    }

    /** One option of several: {@code Y} where it is ticked, empty where not. */
    private static String ticked(Comparison c, Ticked t) throws Untranslatable {
        String word = c.right() instanceof Text text ? text.text() : c.right() instanceof Decimal d ? d.text() : "?";
        boolean yes = Set.of("Y", "y", "1", "true").contains(word);
        if (!yes && !Set.of("", "N", "0", "false").contains(word)
                || !Set.of("=", "!=").contains(c.sign())) throw new Untranslatable("ticked", word);
        return ticked(t, yes == c.sign().equals("="));
    }

    private static String ticked(Ticked t, boolean yes) {
        String has = "answered(" + t.code() + ") and " + t.code() + " has '" + t.option() + "'";
        return yes ? "(" + has + ")" : "not (" + has + ")";
    }

    private String compared(String sign, String left, String right, Comparison c, boolean exact) throws Untranslatable {
        if (sign.equals("any")) throw new Untranslatable("list");
        String text = left + " " + sign + " " + right;
        Set<String> codes = new LinkedHashSet<>();
        codes(c.left(), codes);
        codes(c.right(), codes);
        if (codes.isEmpty()) return text;
        String answered = String.join(
                " and ", codes.stream().map(k -> "answered(" + k + ")").toList());
        // Elsewhere an unanswered question differs from every value.
        if (sign.equals("!=") && codes.size() == 1) return "(not " + answered + " or " + text + ")";
        return exact ? "(" + answered + " and " + text + ")" : text;
    }

    private void codes(Expression e, Set<String> codes) throws Untranslatable {
        switch (e) {
            case Name n -> codes(meaning(n), codes);
            case Expression.Self s -> codes(meaning(s), codes);
            case Arithmetic a -> {
                codes(a.left(), codes);
                codes(a.right(), codes);
            }
            // A sum or a count of nothing is no wanting answer.
            default -> {}
        }
    }

    private void codes(Meaning meaning, Set<String> codes) throws Untranslatable {
        if (meaning instanceof Asked a) codes.add(a.code());
        if (meaning instanceof Computed c) {
            if (++depth > DEEPEST) throw new Untranslatable("deep");
            codes(c.expression(), codes);
            depth--;
        }
    }

    private String value(Expression e, Map<String, String> options) throws Untranslatable {
        if (++depth > DEEPEST) throw new Untranslatable("deep");
        String text = switch (e) {
            case Decimal d -> options.isEmpty() ? d.text() : option(d.text(), options);
            case Text t -> options.isEmpty() ? quoted(t.text()) : option(t.text(), options);
            case Arithmetic a -> {
                if (a.sign() == '%') throw new Untranslatable("function", "mod");
                yield "(" + value(a.left(), Map.of()) + " " + a.sign() + " " + value(a.right(), Map.of()) + ")";
            }
            case Call c -> computed(c);
            case Name n -> value(meaning(n));
            case Expression.Self s -> value(meaning(s));
            default -> throw new Untranslatable("value");
        };
        depth--;
        if (text.length() > LONGEST) throw new Untranslatable("long");
        return text;
    }

    private String value(Meaning meaning) throws Untranslatable {
        return switch (meaning) {
            case Asked a -> a.code();
            case Ticked t -> throw new Untranslatable("value");
            case Computed c -> value(c.expression(), Map.of());
        };
    }

    private String computed(Call c) throws Untranslatable {
        if (c.function().equals("count-selected")
                || c.function().equals("count") && c.arguments().size() == 1) {
            if (meaning(only(c)) instanceof Asked a) return "count(" + a.code() + ")";
        } else if (WRAPPERS.contains(c.function())) return value(only(c), Map.of());
        else if (SAME.contains(c.function()) && !c.arguments().isEmpty()) {
            List<String> parts = new ArrayList<>();
            for (Expression each : c.arguments()) parts.add(value(each, Map.of()));
            return c.function() + "(" + String.join(", ", parts) + ")";
        } else if (c.function().equals("before") && meaning(only(c)) instanceof Asked a)
            return "before(" + a.code() + ")";
        else if (c.function().equals("coalesce")
                && c.arguments().size() == 2
                && c.arguments().getLast().equals(new Decimal("0")))
            return "sum(" + value(c.arguments().getFirst(), Map.of()) + ", 0)";
        throw new Untranslatable("function", c.function());
    }

    private static String option(String word, Map<String, String> options) throws Untranslatable {
        String code = options.get(word);
        if (code == null) throw new Untranslatable("option", word);
        return code.matches("0|[1-9][0-9]{0,11}") ? code : "'" + code + "'";
    }

    private static String quoted(String text) throws Untranslatable {
        if (text.contains("'") || text.length() > 200) throw new Untranslatable("quote");
        return text.matches("0|-?[1-9][0-9]{0,11}") ? text : "'" + text + "'";
    }

    private static boolean isLiteral(Expression e) {
        return e instanceof Text || e instanceof Decimal;
    }

    private static boolean isName(Expression e) {
        return e instanceof Name || e instanceof Expression.Self;
    }

    private Meaning meaning(Expression e) throws Untranslatable {
        return switch (e) {
            case Name n -> names.of(n.name());
            case Expression.Self s -> own.of("");
            default -> throw new Untranslatable("value");
        };
    }
}
