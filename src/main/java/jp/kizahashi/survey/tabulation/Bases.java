package jp.kizahashi.survey.tabulation;

import jp.kizahashi.survey.column.Standing;

/**
 * What stands behind the figures of a segment, in cases.
 *
 * @param cases handed in: respondents, or the repetitions of a section
 * @param answered 回答
 * @param noAnswer 無回答
 * @param notApplicable 非該当
 * @param unknown 不明
 * @param together true when 無回答, 非該当 and 不明 may not be told apart: all of them are in {@code noAnswer}
 */
public record Bases(int cases, int answered, int noAnswer, int notApplicable, int unknown, boolean together) {
    /** 対象: those to whom the question was put. */
    public int put() {
        return answered + noAnswer + notApplicable + unknown;
    }

    /** 分岐による対象外. */
    public int notAsked() {
        return cases - put();
    }

    /** The divisor of percentages. */
    public int divisor(Divisor base) {
        return base == Divisor.ANSWERED ? answered : put();
    }

    static Bases of(int[] standings) {
        int all = 0;
        for (int count : standings) all += count;
        return new Bases(
                all,
                standings[Standing.ANSWERED.ordinal()],
                standings[Standing.NO_ANSWER.ordinal()],
                standings[Standing.NOT_APPLICABLE.ordinal()],
                standings[Standing.UNKNOWN.ordinal()],
                false);
    }

    /** The same without telling the ways of not answering apart. */
    Bases lumped() {
        return new Bases(cases, answered, put() - answered, 0, 0, true);
    }
}
