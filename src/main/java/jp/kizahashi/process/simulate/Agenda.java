package jp.kizahashi.process.simulate;

import java.util.Arrays;

/** What will happen when: a binary heap of moments. What was put in first comes first among equal moments. */
final class Agenda {
    private double[] times = new double[64];
    private long[] orders = new long[64];
    private int[] what = new int[64];
    private int size;
    private long next;

    boolean isEmpty() {
        return size == 0;
    }

    void add(double time, int event) {
        if (size == times.length) grow();
        long order = next++;
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) >>> 1;
            if (times[parent] <= time) break;
            move(parent, at);
            at = parent;
        }
        times[at] = time;
        orders[at] = order;
        what[at] = event;
    }

    /** The moment of the next event; only when not empty. */
    double time() {
        return times[0];
    }

    /** Takes the next event out. */
    int take() {
        int event = what[0];
        size--;
        if (size > 0) sink(times[size], orders[size], what[size]);
        return event;
    }

    private void sink(double time, long order, int event) {
        int at = 0;
        while (true) {
            int child = 2 * at + 1;
            if (child >= size) break;
            if (child + 1 < size && isBefore(child + 1, times[child], orders[child])) child++;
            if (!isBefore(child, time, order)) break;
            move(child, at);
            at = child;
        }
        times[at] = time;
        orders[at] = order;
        what[at] = event;
    }

    private boolean isBefore(int at, double time, long order) {
        return times[at] < time || times[at] == time && orders[at] < order;
    }

    private void move(int from, int to) {
        times[to] = times[from];
        orders[to] = orders[from];
        what[to] = what[from];
    }

    private void grow() {
        times = Arrays.copyOf(times, size * 2);
        orders = Arrays.copyOf(orders, size * 2);
        what = Arrays.copyOf(what, size * 2);
    }
}
