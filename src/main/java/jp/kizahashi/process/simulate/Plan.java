package jp.kizahashi.process.simulate;

/**
 * How a network is run.
 *
 * @param arrivals time between two cases, counted in the arrival hours
 * @param arrivalHours when cases arrive
 * @param warmUp cases that arrive first and are not counted
 * @param cases cases that are counted, in order of arrival; at least 1
 */
public record Plan(Law arrivals, WorkingHours arrivalHours, int warmUp, int cases) {
    /** More would not fit into memory. */
    public static final int MOST_CASES = 5_000_000;

    public Plan {
        if (warmUp < 0 || cases < 1 || (long) warmUp + cases > MOST_CASES) throw new IllegalArgumentException("cases");
        if (!(arrivals.mean() > 0)) throw new IllegalArgumentException("arrivals");
    }
}
