package jp.kizahashi.survey.maturity;

/**
 * 疑似間隔尺度: the score 1 to 8 of a survey wave's single choice per item (1 below E-1, 2 E-1, 3 between E-1 and E-2 …
 * 8 E-4). A wave's scores and a self-assessment's levels never share a chart.
 */
public final class PseudoIntervalScore {
    private PseudoIntervalScore() {}

    /** The level that a score implies: ⌊score ÷ 2⌋, because "between two levels" has reached the lower one only. */
    public static int level(int score) {
        if (score < 1 || score > 8) throw new IllegalArgumentException("score " + score + " is outside 1 to 8");
        return score / 2;
    }
}
