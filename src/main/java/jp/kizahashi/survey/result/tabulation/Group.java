package jp.kizahashi.survey.result.tabulation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/**
 * What one group of bodies answered to one question, or their index of one domain.
 *
 * @param label the cell, or the whole
 * @param asked bodies asked
 * @param handedIn bodies whose sheet counts
 * @param n bodies that gave a value; all three numbers are facts of participation and always shown
 * @param summary the figures; empty when hidden
 * @param missing how many gave no value, by kind; empty when these may not be told apart
 * @param hiding why there are no figures
 */
public record Group(
        String label,
        int asked,
        int handedIn,
        int n,
        Optional<Summary> summary,
        Optional<Missing> missing,
        Optional<Hiding> hiding) {
    /**
     * Figures of at least one body.
     *
     * @param counts of each option in order; empty for numbers and indices
     * @param mean mean of the pseudo-interval scores or numbers, never a level; empty for choices without order
     */
    public record Summary(
            List<Integer> counts,
            Optional<Double> mean,
            Optional<Double> median,
            Optional<Double> lowerQuartile,
            Optional<Double> upperQuartile) {
        public Summary {
            counts = List.copyOf(counts);
        }
    }

    /** 無回答, 非該当, 不明. */
    public record Missing(int noAnswer, int notApplicable, int unknown) {}

    /** 無回答, 非該当 and 不明 together. */
    public int withoutValue() {
        return handedIn - n;
    }

    /** 回収率 in percent: handed in ÷ asked, one decimal, half up; empty when nobody was asked. */
    public Optional<BigDecimal> responseRate() {
        return percent(handedIn, asked);
    }

    /** Part ÷ all in percent, one decimal, half up. */
    public static Optional<BigDecimal> percent(int part, int all) {
        if (all == 0) return Optional.empty();
        return Optional.of(BigDecimal.valueOf(100L * part).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP));
    }
}
