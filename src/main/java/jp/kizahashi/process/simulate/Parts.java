package jp.kizahashi.process.simulate;

import java.util.Arrays;

/** The parts of cases, each at one step, in places that are used again; those of one case can be gone through. */
final class Parts {
    private static final int NONE = -1;

    private int[] ofCase = new int[64];
    private int[] step = new int[64];
    private double[] since = new double[64];
    private double[] served = new double[64];
    private double[] length = new double[64];
    private int[] visits = new int[64];
    private boolean[] serving = new boolean[64];
    private boolean[] givenUp = new boolean[64];
    private int[] next = new int[64];
    private int[] before = new int[64];
    private int[] first = new int[64];
    private int[] free = new int[64];
    private int freed;
    private int used;

    Parts() {
        Arrays.fill(first, NONE);
    }

    int open(int at) {
        int part = freed > 0 ? free[--freed] : fresh();
        ofCase[part] = at;
        givenUp[part] = false;
        link(part, at);
        return part;
    }

    void close(int part) {
        if (!givenUp[part]) unlink(part);
        visits[part]++;
        if (freed == free.length) free = Arrays.copyOf(free, freed * 2);
        free[freed++] = part;
    }

    private int fresh() {
        if (used == ofCase.length) {
            int size = used * 2;
            ofCase = Arrays.copyOf(ofCase, size);
            step = Arrays.copyOf(step, size);
            since = Arrays.copyOf(since, size);
            served = Arrays.copyOf(served, size);
            length = Arrays.copyOf(length, size);
            visits = Arrays.copyOf(visits, size);
            serving = Arrays.copyOf(serving, size);
            givenUp = Arrays.copyOf(givenUp, size);
            next = Arrays.copyOf(next, size);
            before = Arrays.copyOf(before, size);
        }
        return used++;
    }

    private void link(int part, int at) {
        if (at >= first.length) {
            int old = first.length;
            first = Arrays.copyOf(first, Math.max(at + 1, old * 2));
            Arrays.fill(first, old, first.length, NONE);
        }
        next[part] = first[at];
        before[part] = NONE;
        if (first[at] != NONE) before[first[at]] = part;
        first[at] = part;
    }

    private void unlink(int part) {
        if (before[part] == NONE) first[ofCase[part]] = next[part];
        else next[before[part]] = next[part];
        if (next[part] != NONE) before[next[part]] = before[part];
    }

    int size() {
        return used - freed;
    }

    /** Any part of the case under way; −1 for none. */
    int firstOf(int at) {
        return at < first.length ? first[at] : NONE;
    }

    /** Another part of the same case; −1 after the last. */
    int after(int part) {
        return next[part];
    }

    /** The part comes to a step. */
    void put(int part, int at, double time) {
        step[part] = at;
        since[part] = time;
        serving[part] = false;
        visits[part]++;
    }

    /** Somebody works on it from a moment on. */
    void serve(int part, double from, double work) {
        serving[part] = true;
        served[part] = from;
        length[part] = work;
    }

    /** The task is given up; its place is kept until the end that was planned for it. */
    void giveUp(int part) {
        unlink(part);
        givenUp[part] = true;
        visits[part]++;
    }

    boolean isGivenUp(int part) {
        return givenUp[part];
    }

    boolean isServed(int part) {
        return serving[part];
    }

    /** When work on it begins or began. */
    double servedFrom(int part) {
        return served[part];
    }

    /** How long the work on it is. */
    double length(int part) {
        return length[part];
    }

    /** Differs each time the part comes to a step, and when it is over. */
    int visit(int part) {
        return visits[part];
    }

    int ofCase(int part) {
        return ofCase[part];
    }

    int step(int part) {
        return step[part];
    }

    double since(int part) {
        return since[part];
    }
}
