package jp.kizahashi.process.bpmn.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Gives the parts of one channel their tracks: parts that overlap lie apart, and a line that comes from the left at a row
 * lies left of one that goes on to the right at that row, so that they do not run over each other. Where that would go
 * in a circle, it is given up for the part that comes first.
 */
final class Tracks {
    /** Beyond this many pairs the order within a channel is not worth its time. */
    private static final int MOST_PAIRS = 20_000;

    private final List<Segment> segments;
    private final List<TreeMap<Integer, Integer>> tracks = new ArrayList<>();

    private Tracks(List<Segment> segments) {
        this.segments = segments;
    }

    static void assign(List<Segment> all) {
        Map<List<Object>, List<Segment>> channels = new HashMap<>();
        for (Segment s : all)
            channels.computeIfAbsent(List.of(s.vertical, s.channel), key -> new ArrayList<>())
                    .add(s);
        channels.values().forEach(segments -> new Tracks(segments).assign());
    }

    private void assign() {
        segments.sort(Comparator.comparingInt((Segment s) -> s.from).thenComparingInt(s -> s.to));
        Map<Segment, List<Segment>> rightOf = rightOf();
        Map<Segment, Integer> waiting = new HashMap<>();
        rightOf.values().forEach(list -> list.forEach(s -> waiting.merge(s, 1, Integer::sum)));
        Deque<Segment> ready = new ArrayDeque<>();
        for (Segment s : segments) if (!waiting.containsKey(s)) ready.add(s);
        Map<Segment, Integer> least = new HashMap<>();
        while (!ready.isEmpty()) {
            Segment s = ready.poll();
            s.track = place(s, least.getOrDefault(s, 0));
            for (Segment right : rightOf.getOrDefault(s, List.of())) {
                least.merge(right, s.track + 1, Math::max);
                if (waiting.merge(right, -1, Integer::sum) == 0) ready.add(right);
            }
        }
        // What is left waits in a circle: placed in its order, after all others.
        for (Segment s : segments) if (waiting.getOrDefault(s, 0) > 0) s.track = place(s, least.getOrDefault(s, 0));
    }

    /** The first track from the least on where nothing overlaps. */
    private int place(Segment s, int least) {
        int track = least;
        while (true) {
            while (tracks.size() <= track) tracks.add(new TreeMap<>());
            TreeMap<Integer, Integer> taken = tracks.get(track);
            Map.Entry<Integer, Integer> before = taken.floorEntry(s.to);
            if (before == null || before.getValue() < s.from) {
                taken.put(s.from, s.to);
                return track;
            }
            track++;
        }
    }

    /** For each part those that must lie further right. */
    private Map<Segment, List<Segment>> rightOf() {
        Map<Integer, List<Segment>> goingRight = new HashMap<>();
        for (Segment s : segments)
            for (int row : s.rightRows)
                goingRight.computeIfAbsent(row, key -> new ArrayList<>(2)).add(s);
        Map<Segment, List<Segment>> rightOf = new HashMap<>();
        int pairs = 0;
        for (Segment s : segments)
            for (int row : s.leftRows)
                for (Segment right : goingRight.getOrDefault(row, List.of())) {
                    if (right == s) continue;
                    if (++pairs > MOST_PAIRS) return rightOf;
                    rightOf.computeIfAbsent(s, key -> new ArrayList<>(2)).add(right);
                }
        return rightOf;
    }
}
