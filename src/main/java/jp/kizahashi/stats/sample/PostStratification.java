package jp.kizahashi.stats.sample;

import java.util.List;

/**
 * The mean of a population estimated from replies that are spread unevenly over its strata, such as population bands.
 *
 * <p>Each stratum counts by its number in the population. The error is that of a stratified sample given the numbers of
 * replies, with the finite population correction 1 − n ÷ N. Assumes that within a stratum those who replied are like
 * those who did not. Source: W. G. Cochran, Sampling Techniques (3rd ed.) §5.3–5.4, 5A.9; D. Holt &amp; T. M. F. Smith,
 * Journal of the Royal Statistical Society A 142 (1979).
 *
 * @param mean Σ share of the population × mean of the stratum
 * @param standardError NaN when a stratum has a single reply but is not complete
 * @param unweightedMean plain mean of the replies
 * @param designEffect variance ÷ that of a simple random sample as large, with its own finite population correction
 * @param weightingEffect Kish's 1 + squared coefficient of variation of the weights: what weighting alone costs
 * @param effectiveSize replies ÷ weighting effect
 */
public record PostStratification(
        double mean,
        double standardError,
        double unweightedMean,
        double designEffect,
        double weightingEffect,
        double effectiveSize) {
    /**
     * One stratum.
     *
     * @param name as shown
     * @param population how many bodies there are; at least as many as replied
     * @param values the replies, at least one
     */
    public record Stratum(String name, int population, double[] values) {}

    /**
     * @throws IllegalArgumentException when a stratum has no reply, or more replies than bodies; merge it with a
     *     neighbour first
     */
    public static PostStratification of(List<Stratum> strata) {
        double all = 0;
        double replies = 0;
        for (Stratum s : strata) {
            if (s.values().length == 0 || s.values().length > s.population())
                throw new IllegalArgumentException(s.name() + ": " + s.values().length + " of " + s.population());
            all += s.population();
            replies += s.values().length;
        }
        double mean = 0;
        double plain = 0;
        double variance = 0;
        double squares = 0;
        for (Stratum s : strata) {
            Description d = Description.of(s.values());
            double share = s.population() / all;
            mean += share * d.mean();
            plain += d.n() / replies * d.mean();
            variance += share * share * meanVariance(s, d);
            squares += (double) s.population() * s.population() / d.n();
        }
        double simple = (1 - replies / all) * spread(strata, mean, all, replies) / replies;
        double kish = replies * squares / (all * all);
        return new PostStratification(mean, Math.sqrt(variance), plain, variance / simple, kish, replies / kish);
    }

    private static double meanVariance(Stratum s, Description d) {
        if (d.n() == s.population()) return 0;
        double variance = d.standardDeviation() * d.standardDeviation();
        return (1 - (double) d.n() / s.population()) * variance / d.n();
    }

    /** The population's variance estimated with the weights. */
    private static double spread(List<Stratum> strata, double mean, double all, double replies) {
        double sum = 0;
        for (Stratum s : strata)
            for (double v : s.values()) sum += s.population() / (double) s.values().length * (v - mean) * (v - mean);
        return sum / all * replies / (replies - 1);
    }
}
