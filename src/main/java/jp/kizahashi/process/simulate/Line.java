package jp.kizahashi.process.simulate;

/** People waiting in line: a ring of parts, first in first out. */
final class Line {
    private int[] ring = new int[16];
    private int first;
    private int size;

    int size() {
        return size;
    }

    void add(int part) {
        if (size == ring.length) grow();
        ring[(first + size++) & (ring.length - 1)] = part;
    }

    /** The one who waits longest; only when somebody does. */
    int take() {
        int part = ring[first];
        first = (first + 1) & (ring.length - 1);
        size--;
        return part;
    }

    /** Takes out one who gives up waiting. */
    void remove(int part) {
        int left = size;
        for (int i = 0; i < left; i++) {
            int next = take();
            if (next != part) add(next);
        }
    }

    private void grow() {
        int[] larger = new int[ring.length * 2];
        for (int i = 0; i < size; i++) larger[i] = ring[(first + i) & (ring.length - 1)];
        ring = larger;
        first = 0;
    }
}
