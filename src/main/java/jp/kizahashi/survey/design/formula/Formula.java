package jp.kizahashi.survey.design.formula;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A condition or a check over answers, written as text.
 *
 * <pre>
 * S01Q09 in (1, 2)                         one of the options
 * Q3 has 5 and not (Q1 = 2)                an option among several ticked
 * answered(Q4) or count(Q3) >= 2
 * A1 + A2 = A3                             totals
 * A1 &lt;= 1.5 * before(A1)                   last year's answer
 * D1 >= '2025-04-01'                       days and months, in quotes
 * </pre>
 *
 * Question codes are in capitals, words of the language in small letters. Also {@code sum}, {@code min}, {@code max},
 * {@code abs}, {@code + - * /}, {@code = != < <= > >=}. What is wanting decides nothing: a comparison with an unanswered
 * question is neither true nor false.
 */
public final class Formula {
    private final String text;
    private final Node root;

    Formula(String text, Node root) {
        this.text = text;
        this.root = root;
    }

    /** Reads a formula. @throws FormulaFault with the place when it cannot be read */
    public static Formula of(String text) {
        return new FormulaParser(text).formula();
    }

    /** The value under answers of now and of the wave before. */
    public Value under(Given now, Given before) {
        return root.under(now, before);
    }

    /** True only when it can be told and is true: the rule for showing a question. */
    public boolean holds(Given now) {
        return under(now, Given.NOTHING).truth().orElse(false);
    }

    /** True only when it can be told and is false: the rule for a check. */
    public boolean isBroken(Given now, Given before) {
        return !under(now, before).truth().orElse(true);
    }

    /** The codes of all questions that it reads, those of the wave before included. */
    public Set<String> codes() {
        Set<String> codes = new LinkedHashSet<>();
        collect(root, codes);
        return codes;
    }

    private static void collect(Node node, Set<String> codes) {
        if (node instanceof Node.Answer answer) codes.add(answer.code());
        for (Node part : node.parts()) collect(part, codes);
    }

    /** The values with which the answer of a question is compared: {@code Q9 in (1, 2)} gives 1 and 2 for Q9. */
    public Map<String, Set<String>> compared() {
        Map<String, Set<String>> compared = new LinkedHashMap<>();
        compared(root, compared);
        return compared;
    }

    private static void compared(Node node, Map<String, Set<String>> compared) {
        if (node instanceof Node.Among among && among.answer() instanceof Node.Answer answer)
            compared.computeIfAbsent(answer.code(), c -> new LinkedHashSet<>()).addAll(among.values());
        if (node instanceof Node.Comparison comparison
                && comparison.left() instanceof Node.Answer answer
                && comparison.right() instanceof Node.Constant constant
                && Set.of("=", "!=", "has").contains(comparison.sign()))
            compared.computeIfAbsent(answer.code(), c -> new LinkedHashSet<>())
                    .addAll(constant.value().texts());
        for (Node part : node.parts()) compared(part, compared);
    }

    /** Whether it reads answers of the wave before. */
    public boolean readsBefore() {
        return readsBefore(root);
    }

    private static boolean readsBefore(Node node) {
        return (node instanceof Node.Answer answer && answer.ofBefore())
                || node.parts().stream().anyMatch(Formula::readsBefore);
    }

    /** Whether it says something true or false; {@code A1 + A2} says nothing. */
    public boolean isStatement() {
        return isStatement(root);
    }

    private static boolean isStatement(Node node) {
        if (node instanceof Node.Joint || node instanceof Node.Not)
            return node.parts().stream().allMatch(Formula::isStatement);
        return node instanceof Node.Comparison
                || node instanceof Node.Among
                || (node instanceof Node.About about && about.name().equals("answered"));
    }

    Node root() {
        return root;
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
