package jp.kizahashi.survey.study.estimate;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import jp.kizahashi.stats.sample.Bootstrap;

/**
 * Percentile intervals from resamples of towns; each resample computes everything anew, components included.
 *
 * @param figures one a number of {@link RecipeEstimates}
 */
public record BootstrapResult(int resamples, long seed, List<Figure> figures) {
    private static final double LEVEL = 0.95;

    /**
     * One number.
     *
     * @param name such as {@code reformRate:leadership}
     * @param low lower end of the 95 % interval
     * @param missing resamples in which it does not exist
     */
    public record Figure(String name, double estimate, double low, double high, int missing) {}

    public BootstrapResult {
        figures = List.copyOf(figures);
    }

    /**
     * Resamples the complete cases of a sample.
     *
     * @param threads how many work at a time; the numbers do not depend on it
     * @param progress is told now and then how many resamples are done, from any thread
     */
    public static BootstrapResult of(StudySample sample, int resamples, long seed, int threads, IntConsumer progress) {
        RecipeEstimates estimates = RecipeEstimates.of(sample);
        int[][] indices = Bootstrap.indices(sample.complete().size(), resamples, seed);
        AtomicInteger done = new AtomicInteger();
        int step = Math.max(1, resamples / 20);
        Bootstrap bootstrap = Bootstrap.run(
                indices,
                cases -> {
                    double[] numbers = estimates.of(cases);
                    int now = done.incrementAndGet();
                    if (now % step == 0) progress.accept(now);
                    return numbers;
                },
                threads);
        double[] points = estimates.points();
        return new BootstrapResult(
                resamples,
                seed,
                IntStream.range(0, points.length)
                        .mapToObj(j -> figure(estimates.names().get(j), points[j], bootstrap.interval(j, LEVEL)))
                        .toList());
    }

    private static Figure figure(String name, double point, Bootstrap.Interval interval) {
        return new Figure(name, point, interval.low(), interval.high(), interval.missing());
    }
}
