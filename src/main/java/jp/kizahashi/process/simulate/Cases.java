package jp.kizahashi.process.simulate;

import java.util.Arrays;

/** The cases under way, in places that are used again when a case is done. */
final class Cases {
    private final int joins;
    private double[] arrived = new double[64];
    private double[] waited = new double[64];
    private double[] worked = new double[64];
    private double[] cost = new double[64];
    private long[] number = new long[64];
    private int[] parts = new int[64];
    private int[] steps = new int[64];
    private int[] atJoins;
    private int[] free = new int[64];
    private int freed;
    private int used;

    /** @param joins how many joins the network has */
    Cases(int joins) {
        this.joins = joins;
        this.atJoins = new int[64 * joins];
    }

    /** A place for a new case with one part. */
    int open(long caseNumber, double now) {
        int at = freed > 0 ? free[--freed] : fresh();
        arrived[at] = now;
        waited[at] = 0;
        worked[at] = 0;
        cost[at] = 0;
        number[at] = caseNumber;
        parts[at] = 1;
        steps[at] = 0;
        return at;
    }

    void close(int at) {
        Arrays.fill(atJoins, at * joins, (at + 1) * joins, 0);
        if (freed == free.length) free = Arrays.copyOf(free, freed * 2);
        free[freed++] = at;
    }

    private int fresh() {
        if (used == arrived.length) {
            int size = used * 2;
            arrived = Arrays.copyOf(arrived, size);
            waited = Arrays.copyOf(waited, size);
            worked = Arrays.copyOf(worked, size);
            cost = Arrays.copyOf(cost, size);
            number = Arrays.copyOf(number, size);
            parts = Arrays.copyOf(parts, size);
            steps = Arrays.copyOf(steps, size);
            atJoins = Arrays.copyOf(atJoins, size * joins);
        }
        return used++;
    }

    double arrived(int at) {
        return arrived[at];
    }

    double waited(int at) {
        return waited[at];
    }

    double worked(int at) {
        return worked[at];
    }

    double cost(int at) {
        return cost[at];
    }

    /** Order of arrival, from 0. */
    long number(int at) {
        return number[at];
    }

    /** How many parts are under way, after the change. */
    int parts(int at, int change) {
        return parts[at] += change;
    }

    /** How many steps the case has taken, this one included. */
    int step(int at) {
        return ++steps[at];
    }

    void served(int at, double wait, double work, double money) {
        waited[at] += wait;
        worked[at] += work;
        cost[at] += money;
    }

    /** Whether parts of the case stand at a join. */
    boolean waitsAtJoin(int at) {
        for (int j = 0; j < joins; j++) if (atJoins[at * joins + j] > 0) return true;
        return false;
    }

    /** One more part at a join: whether it goes on now. */
    boolean join(int at, int join, int of) {
        int place = at * joins + join;
        if (++atJoins[place] < of) return false;
        atJoins[place] = 0;
        return true;
    }
}
