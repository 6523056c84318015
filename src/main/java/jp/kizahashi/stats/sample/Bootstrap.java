package jp.kizahashi.stats.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The bootstrap: the cases are drawn again with replacement many times and everything is estimated anew each time.
 *
 * <p>Assumes independent cases. Source: B. Efron &amp; R. J. Tibshirani, An Introduction to the Bootstrap (1993),
 * chapters 6 and 13.
 */
public final class Bootstrap {
    /** What is estimated from the cases with the given positions; always as many numbers. NaN: does not exist. */
    @FunctionalInterface
    public interface Statistic {
        double[] of(int[] cases);
    }

    /**
     * The percentile interval of one number.
     *
     * @param low quantile (type 7) of the resamples where the number exists
     * @param high the same at the other end
     * @param missing resamples in which the number does not exist
     */
    public record Interval(double low, double high, int missing) {}

    private final double[][] estimates;

    private Bootstrap(double[][] estimates) {
        this.estimates = estimates;
    }

    /**
     * Draws the cases of each resample, from 0.
     *
     * @param n cases
     * @param resamples how many
     * @param seed same seed, same cases, on every machine
     */
    public static int[][] indices(int n, int resamples, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[][] indices = new int[resamples][n];
        for (int[] cases : indices) for (int i = 0; i < n; i++) cases[i] = random.nextInt(n);
        return indices;
    }

    /**
     * Estimates every resample.
     *
     * @param indices one row of positions a resample
     * @param statistic thread-safe
     * @param threads how many work at a time; the result does not depend on it
     */
    public static Bootstrap run(int[][] indices, Statistic statistic, int threads) {
        double[][] estimates = new double[indices.length][];
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                int first = t;
                parts.add(workers.submit(() -> {
                    for (int b = first; b < indices.length; b += threads) estimates[b] = statistic.of(indices[b]);
                }));
            }
            for (Future<?> part : parts) part.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return new Bootstrap(estimates);
    }

    /** One number in all resamples. */
    public double[] estimates(int number) {
        return Arrays.stream(estimates).mapToDouble(e -> e[number]).toArray();
    }

    /**
     * The percentile interval of one number.
     *
     * @param number its position in the statistic
     * @param level such as 0.95
     */
    public Interval interval(int number, double level) {
        double[] there = Arrays.stream(estimates(number))
                .filter(v -> !Double.isNaN(v))
                .sorted()
                .toArray();
        double tail = (1 - level) / 2;
        return new Interval(
                Quantile.ofSorted(there, tail), Quantile.ofSorted(there, 1 - tail), estimates.length - there.length);
    }
}
