package jp.kizahashi.survey.design.formula;

import java.util.LinkedHashSet;
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

    Node root() {
        return root;
    }

    private static void collect(Node node, Set<String> codes) {
        if (node instanceof Node.Answer answer) codes.add(answer.code());
        for (Node part : node.parts()) collect(part, codes);
    }

    /** As it was written. */
    @Override
    public String toString() {
        return text;
    }
}
