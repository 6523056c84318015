package jp.kizahashi.process.simulate;

import jp.kizahashi.process.simulate.Network.Pool;

/** How much people worked and waited while cases were counted: areas under the curves of busy people and of the lines. */
final class Usage {
    private final Pool[] pools;
    private final double[] busy;
    private final double[] line;
    private final long[] times;
    private final double[] waited;
    private final double[] worked;
    private double from = Double.NaN;
    private double last;

    Usage(Pool[] pools, int steps) {
        this.pools = pools;
        this.busy = new double[pools.length];
        this.line = new double[pools.length];
        this.times = new long[steps];
        this.waited = new double[steps];
        this.worked = new double[steps];
    }

    void begin(double now) {
        from = now;
        last = now;
    }

    /** Adds what has gone by since the last change; call before each change. */
    void until(double now, Line[] lines, int[] idle) {
        if (Double.isNaN(from) || now <= last) return;
        for (int i = 0; i < pools.length; i++) {
            int working = pools[i].size() - idle[i];
            if (working > 0) busy[i] += working * pools[i].hours().between(last, now);
            line[i] += lines[i].size() * (now - last);
        }
        last = now;
    }

    void pass(int step, double wait, double work) {
        times[step]++;
        waited[step] += wait;
        worked[step] += work;
    }

    /** Takes back what was put down for a task that was given up. */
    void shorten(int step, double wait, double work) {
        waited[step] -= wait;
        worked[step] -= work;
    }

    Run.PoolUse pool(int i, double now) {
        double open = pools[i].size() * pools[i].hours().between(from, now);
        return new Run.PoolUse(pools[i].id(), open > 0 ? busy[i] / open : 0, now > from ? line[i] / (now - from) : 0);
    }

    Run.StepUse step(int i, String id) {
        long n = times[i];
        return new Run.StepUse(id, n, n == 0 ? 0 : waited[i] / n, n == 0 ? 0 : worked[i] / n);
    }
}
