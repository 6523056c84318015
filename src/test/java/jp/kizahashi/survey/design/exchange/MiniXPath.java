package jp.kizahashi.survey.design.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of XPath 1.0 as the export writes, read independently of the product's own reader. */
final class MiniXPath {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(\\$\\{[A-Z0-9]+}|'[^']*'|[0-9.]+|[a-z][a-z-]*|!=|<=|>=|[=<>+*(),-])");

    private final List<String> tokens = new ArrayList<>();
    private final Map<String, List<String>> answers;
    private int next;

    MiniXPath(String text, Map<String, List<String>> answers) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) tokens.add(matcher.group(1));
        this.answers = answers;
    }

    boolean holds() {
        boolean holds = truth(either());
        if (next < tokens.size()) throw new AssertionError("rest " + tokens.subList(next, tokens.size()));
        return holds;
    }

    private Object either() {
        Object left = both();
        while (takes("or")) {
            Object right = both();
            left = truth(left) | truth(right);
        }
        return left;
    }

    private Object both() {
        Object left = compared();
        while (takes("and")) {
            Object right = compared();
            left = truth(left) & truth(right);
        }
        return left;
    }

    private Object compared() {
        Object left = sum();
        if (next < tokens.size() && List.of("=", "!=", "<", "<=", ">", ">=").contains(tokens.get(next))) {
            String sign = tokens.get(next++);
            return compare(sign, left, sum());
        }
        return left;
    }

    /** Numbers when one side is a number or the sign asks for an order, else texts. */
    private static boolean compare(String sign, Object a, Object b) {
        boolean equality = sign.equals("=") || sign.equals("!=");
        if (equality && a instanceof String && b instanceof String) return a.equals(b) == sign.equals("=");
        double m = number(a);
        double n = number(b);
        return switch (sign) {
            case "=" -> m == n;
            case "!=" -> m != n;
            case "<" -> m < n;
            case "<=" -> m <= n;
            case ">" -> m > n;
            default -> m >= n;
        };
    }

    private Object sum() {
        Object left = atom();
        while (next < tokens.size() && List.of("+", "-").contains(tokens.get(next))) {
            double sign = tokens.get(next++).equals("+") ? 1 : -1;
            left = number(left) + sign * number(atom());
        }
        return left;
    }

    private Object atom() {
        String token = tokens.get(next++);
        if (token.equals("(")) {
            Object inner = either();
            must(")");
            return inner;
        }
        if (token.startsWith("$")) return String.join(" ", given(token));
        if (token.startsWith("'")) return token.substring(1, token.length() - 1);
        if (Character.isDigit(token.charAt(0))) return Double.parseDouble(token);
        must("(");
        String first = tokens.get(next);
        Object result;
        if (token.equals("not")) result = !truth(either());
        else {
            next++;
            result = switch (token) {
                case "count-selected" -> (double) given(first).size();
                case "selected" -> {
                    must(",");
                    yield given(first).contains(String.valueOf(atom()));
                }
                default -> throw new AssertionError(token);
            };
        }
        must(")");
        return result;
    }

    private List<String> given(String name) {
        return answers.getOrDefault(name.substring(2, name.length() - 1), List.of());
    }

    private static boolean truth(Object value) {
        if (value instanceof Boolean b) return b;
        return value instanceof Double d ? d != 0 && !d.isNaN() : !((String) value).isEmpty();
    }

    private static double number(Object value) {
        if (value instanceof Double d) return d;
        if (value instanceof Boolean b) return b ? 1 : 0;
        return ((String) value).matches("-?[0-9]+(\\.[0-9]+)?") ? Double.parseDouble((String) value) : Double.NaN;
    }

    private boolean takes(String wanted) {
        boolean there = next < tokens.size() && tokens.get(next).equals(wanted);
        if (there) next++;
        return there;
    }

    private void must(String wanted) {
        if (!takes(wanted)) throw new AssertionError("wanted " + wanted + " in " + tokens);
    }
}
