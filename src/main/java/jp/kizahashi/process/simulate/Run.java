package jp.kizahashi.process.simulate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one run of a network found, over the counted cases.
 *
 * @param seed the seed it can be repeated with
 * @param cases how many were counted
 * @param stuck cases that can never end, because parts wait at a join for others that do not come; not counted above
 * @param seconds from the first counted arrival to the last counted end
 * @param cycle from arrival to end, seconds a case
 * @param waiting in line or for opening hours, seconds a case, parallel parts added up
 * @param work working time, seconds a case
 * @param cost money a case
 * @param pools in the network's order
 * @param steps in the network's order
 */
public record Run(
        long seed,
        int cases,
        long stuck,
        double seconds,
        Measure cycle,
        Measure waiting,
        Measure work,
        Measure cost,
        List<PoolUse> pools,
        List<StepUse> steps) {
    /** Cases an hour. */
    public double perHour() {
        return seconds > 0 ? cases * 3600 / seconds : 0;
    }

    /**
     * A mean over cases with its 95 % interval by batch means, and quantiles.
     *
     * @param low lower end; null with fewer than 40 cases
     * @param high upper end
     * @param median of the cases
     * @param ninth the ninth decile: nine cases in ten are at or below
     * @param most the largest
     */
    public record Measure(
            double mean, @Nullable Double low, @Nullable Double high, double median, double ninth, double most) {}

    /**
     * How a pool was used.
     *
     * @param busy share of the open hours of all its people spent working, 0 to 1
     * @param line people in line, mean over time
     */
    public record PoolUse(String id, double busy, double line) {}

    /**
     * How a step was used by counted cases.
     *
     * @param times how often it was passed
     * @param waiting mean seconds of waiting each time
     * @param work mean seconds of work or delay each time
     */
    public record StepUse(String id, long times, double waiting, double work) {}
}
