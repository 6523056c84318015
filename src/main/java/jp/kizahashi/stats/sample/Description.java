package jp.kizahashi.stats.sample;

import java.util.Arrays;
import jp.kizahashi.stats.Tail;

/**
 * One variable in figures. What too few values or no spread leave undefined is NaN.
 *
 * <p>Quartiles are type 7; skewness and kurtosis are the unbiased G1 and G2 of Joanes &amp; Gill, The Statistician 47
 * (1998), as Excel's SKEW and KURT. The interval of the mean assumes independent, roughly normal values.
 *
 * @param n number of values
 * @param mean arithmetic mean
 * @param standardDeviation with divisor n − 1
 * @param standardError of the mean
 * @param low lower end of the mean's 95 % interval
 * @param high upper end
 * @param minimum smallest value
 * @param lowerQuartile a quarter lies below
 * @param median the middle
 * @param upperQuartile three quarters lie below
 * @param maximum largest value
 * @param skewness 0 when symmetric, positive with a long upper tail; needs three values
 * @param kurtosis excess over the normal distribution; needs four values
 */
public record Description(
        int n,
        double mean,
        double standardDeviation,
        double standardError,
        double low,
        double high,
        double minimum,
        double lowerQuartile,
        double median,
        double upperQuartile,
        double maximum,
        double skewness,
        double kurtosis) {
    /** Of any number of values. */
    public static Description of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        double mean = mean(sorted);
        double sd = n < 2 ? Double.NaN : Math.sqrt(moment(sorted, mean, 2) * n / (n - 1));
        double error = sd / Math.sqrt(n);
        double half = n < 2 ? Double.NaN : Tail.quantileT(0.975, n - 1) * error;
        return new Description(
                n,
                mean,
                sd,
                error,
                mean - half,
                mean + half,
                Quantile.ofSorted(sorted, 0),
                Quantile.ofSorted(sorted, 0.25),
                Quantile.ofSorted(sorted, 0.5),
                Quantile.ofSorted(sorted, 0.75),
                Quantile.ofSorted(sorted, 1),
                skewness(sorted, mean),
                kurtosis(sorted, mean));
    }

    /** The second pass takes up what the first one rounded off. */
    private static double mean(double[] values) {
        double mean = Arrays.stream(values).sum() / values.length;
        return mean + Arrays.stream(values).map(v -> v - mean).sum() / values.length;
    }

    private static double moment(double[] values, double mean, int power) {
        return Arrays.stream(values).map(v -> Math.pow(v - mean, power)).sum() / values.length;
    }

    private static double skewness(double[] values, double mean) {
        double n = values.length;
        double spread = moment(values, mean, 2);
        if (n < 3 || spread == 0) return Double.NaN;
        return moment(values, mean, 3) / Math.pow(spread, 1.5) * Math.sqrt(n * (n - 1)) / (n - 2);
    }

    private static double kurtosis(double[] values, double mean) {
        double n = values.length;
        double spread = moment(values, mean, 2);
        if (n < 4 || spread == 0) return Double.NaN;
        double g2 = moment(values, mean, 4) / (spread * spread) - 3;
        return ((n + 1) * g2 + 6) * (n - 1) / ((n - 2) * (n - 3));
    }
}
