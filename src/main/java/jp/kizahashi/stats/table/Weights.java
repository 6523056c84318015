package jp.kizahashi.stats.table;

import java.util.Arrays;

/** How many partial tables have a log weight; weights equal to about ten digits count as one. Open addressing. */
final class Weights {
    private static final double GRID = 1e-9;
    private static final long EMPTY = Long.MIN_VALUE;

    private long[] keys = new long[8];
    private double[] weights = new double[8];
    private double[] counts = new double[8];
    private int size;

    /** What is done with each weight. */
    @FunctionalInterface
    interface Visitor {
        void visit(double weight, double count);
    }

    Weights() {
        Arrays.fill(keys, EMPTY);
    }

    void add(double weight, double count) {
        if (2 * size >= keys.length) grow();
        put(Math.round(weight / GRID), weight, count);
    }

    private void put(long key, double weight, double count) {
        int slot = Long.hashCode(key * 0x9E3779B97F4A7C15L) & (keys.length - 1);
        while (keys[slot] != EMPTY && keys[slot] != key) slot = (slot + 1) & (keys.length - 1);
        if (keys[slot] == EMPTY) {
            keys[slot] = key;
            weights[slot] = weight;
            size++;
        }
        counts[slot] += count;
    }

    private void grow() {
        long[] oldKeys = keys;
        double[] oldWeights = weights;
        double[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        weights = new double[keys.length];
        counts = new double[keys.length];
        size = 0;
        Arrays.fill(keys, EMPTY);
        for (int i = 0; i < oldKeys.length; i++) if (oldKeys[i] != EMPTY) put(oldKeys[i], oldWeights[i], oldCounts[i]);
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < keys.length; i++) if (keys[i] != EMPTY) visitor.visit(weights[i], counts[i]);
    }
}
