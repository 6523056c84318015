package jp.kizahashi.process.bpmn.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Columns by the order of work: each node right of all it follows, loops turned back. Never recursive. */
final class Ranks {
    private final int size;
    private final List<List<Integer>> following = new ArrayList<>();
    private final int[] waiting;
    private final int[] column;

    private Ranks(int size) {
        this.size = size;
        this.waiting = new int[size];
        this.column = new int[size];
        for (int i = 0; i < size; i++) following.add(new ArrayList<>(2));
    }

    /**
     * @param arcs pairs of numbers below {@code size}: the second follows the first; the order decides which arc of a
     *     loop counts as the way back
     * @return the column of each node, from 0
     */
    static int[] of(int size, List<int[]> arcs) {
        Ranks ranks = new Ranks(size);
        for (int[] arc : arcs) if (arc[0] != arc[1]) ranks.following.get(arc[0]).add(arc[1]);
        ranks.cutLoops(ranks.roots(arcs));
        ranks.longestWays();
        ranks.pullRight();
        return ranks.column;
    }

    /** What nothing leads to comes first, so that loops are cut where they return. */
    private List<Integer> roots(List<int[]> arcs) {
        boolean[] led = new boolean[size];
        for (int[] arc : arcs) if (arc[0] != arc[1]) led[arc[1]] = true;
        List<Integer> roots = new ArrayList<>();
        for (int i = 0; i < size; i++) if (!led[i]) roots.add(i);
        for (int i = 0; i < size; i++) if (led[i]) roots.add(i);
        return roots;
    }

    /** Removes each arc that leads back to a node on the way to it. */
    private void cutLoops(List<Integer> roots) {
        byte[] state = new byte[size];
        int[] next = new int[size];
        for (int root : roots) {
            Deque<Integer> way = new ArrayDeque<>();
            if (state[root] == 0) way.push(root);
            while (!way.isEmpty()) {
                int node = way.peek();
                state[node] = 1;
                List<Integer> out = following.get(node);
                if (next[node] == out.size()) {
                    state[node] = 2;
                    way.pop();
                } else if (state[out.get(next[node])] == 1) {
                    out.remove(next[node]);
                } else if (state[out.get(next[node]++)] == 0) {
                    way.push(out.get(next[node] - 1));
                }
            }
        }
    }

    private void longestWays() {
        for (List<Integer> out : following) for (int to : out) waiting[to]++;
        Deque<Integer> ready = new ArrayDeque<>();
        for (int i = 0; i < size; i++) if (waiting[i] == 0) ready.add(i);
        int[] left = waiting.clone();
        while (!ready.isEmpty()) {
            int node = ready.poll();
            for (int to : following.get(node)) {
                column[to] = Math.max(column[to], column[node] + 1);
                if (--left[to] == 0) ready.add(to);
            }
        }
    }

    /** What nothing leads to stands beside what it leads to, not far left. */
    private void pullRight() {
        for (int i = 0; i < size; i++) {
            if (waiting[i] > 0 || following.get(i).isEmpty()) continue;
            int nearest = Integer.MAX_VALUE;
            for (int to : following.get(i)) nearest = Math.min(nearest, column[to]);
            column[i] = Math.max(0, nearest - 1);
        }
    }
}
