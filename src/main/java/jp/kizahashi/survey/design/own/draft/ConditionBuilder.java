package jp.kizahashi.survey.design.own.draft;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;

/** Writes conditions and checks as formulas from what an official picks; pure. */
final class ConditionBuilder {
    /** How the answer of a question is looked at. */
    enum Manner {
        /** One of the options was chosen. */
        ANY,
        /** None of them. */
        NONE,
        /** All of them. */
        ALL,
        /** There is an answer. */
        ANSWERED,
        /** There is none. */
        UNANSWERED,
        /** At least a number, a day or a month. */
        AT_LEAST,
        /** At most. */
        AT_MOST,
        /** Exactly. */
        EQUAL
    }

    /** How a new condition goes with the one that is there. */
    enum Joint {
        REPLACE,
        AND,
        OR
    }

    private ConditionBuilder() {}

    /** The manners that fit a kind of question. */
    static List<Manner> manners(QuestionKind kind) {
        if (kind == QuestionKind.MULTIPLE)
            return List.of(Manner.ANY, Manner.NONE, Manner.ALL, Manner.ANSWERED, Manner.UNANSWERED);
        if (kind.hasOptions()) return List.of(Manner.ANY, Manner.NONE, Manner.ANSWERED, Manner.UNANSWERED);
        if (kind.isText() || kind == QuestionKind.FILE) return List.of(Manner.ANSWERED, Manner.UNANSWERED);
        return List.of(Manner.AT_LEAST, Manner.AT_MOST, Manner.EQUAL, Manner.ANSWERED, Manner.UNANSWERED);
    }

    /**
     * A formula; empty when what it needs is wanting.
     *
     * @param chosen codes of options
     * @param typed a number, a day (ISO) or a month
     */
    static String formula(Question about, Manner manner, List<String> chosen, String typed) {
        String code = about.code();
        String value = Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC).replace(",", "");
        boolean options = manner == Manner.ANY || manner == Manner.NONE || manner == Manner.ALL;
        boolean compares = manner == Manner.AT_LEAST || manner == Manner.AT_MOST || manner == Manner.EQUAL;
        if ((options && chosen.isEmpty()) || (compares && !fits(about, value))) return "";
        return switch (manner) {
            case ANY -> among(code, chosen);
            case NONE -> "not " + among(code, chosen);
            case ALL -> chosen.stream().map(o -> code + " has " + constant(o)).collect(Collectors.joining(" and "));
            case ANSWERED -> "answered(" + code + ")";
            case UNANSWERED -> "not answered(" + code + ")";
            case AT_LEAST -> code + " >= " + constant(value);
            case AT_MOST -> code + " <= " + constant(value);
            case EQUAL -> code + " = " + constant(value);
        };
    }

    private static boolean fits(Question about, String value) {
        return switch (about.kind()) {
            case DATE -> value.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
            case YEAR_MONTH -> value.matches("[0-9]{4}-[0-9]{2}");
            default -> value.matches("[0-9]{1,15}(\\.[0-9]{1,15})?");
        };
    }

    private static String among(String code, List<String> chosen) {
        return code + " in (" + chosen.stream().map(ConditionBuilder::constant).collect(Collectors.joining(", ")) + ")";
    }

    /** A number stands bare only when reading it gives the same text again: 01 would become 1. */
    private static String constant(String value) {
        return value.matches("0|[1-9][0-9]{0,14}|(0|[1-9][0-9]{0,14})\\.[0-9]{0,14}[1-9]") ? value : "'" + value + "'";
    }

    /** The new condition with the one that is there. */
    static String joined(String there, Joint joint, String fresh) {
        if (there.isEmpty() || joint == Joint.REPLACE) return fresh;
        String word = joint == Joint.AND ? " and " : " or ";
        return bracketed(there, joint) + word + bracketed(fresh, joint);
    }

    private static String bracketed(String formula, Joint joint) {
        boolean mixed = formula.contains(joint == Joint.AND ? " or " : " and ");
        return mixed ? "(" + formula + ")" : formula;
    }

    /** Not more than this share away from the answer of the wave before. */
    static String nearBefore(String code, int percent) {
        String share = percent % 100 == 0
                ? Integer.toString(percent / 100)
                : java.math.BigDecimal.valueOf(percent, 2).stripTrailingZeros().toPlainString();
        return "abs(" + code + " - before(" + code + ")) <= " + share + " * abs(before(" + code + "))";
    }

    /** The parts come to the total. While a part is unanswered nothing is said. */
    static String total(List<String> parts, String total) {
        return String.join(" + ", parts) + " = " + total;
    }

    /** One is not greater than the other. */
    static String notGreater(String smaller, String greater) {
        return smaller + " <= " + greater;
    }
}
