package jp.kizahashi.process.bpmn.layout;

import java.util.HashSet;
import java.util.Set;

/**
 * A straight part of one or several lines inside a channel (vertical, between two columns) or a corridor (horizontal,
 * above or below a row). Reaches from one index to another along it; tracks keep parts apart that overlap.
 */
final class Segment {
    final boolean vertical;
    final int channel;
    int from;
    int to;

    /** The rows at which lines come from the left. Vertical parts only. */
    final Set<Integer> leftRows = new HashSet<>(2);

    /** The rows at which lines go on to the right. Vertical parts only. */
    final Set<Integer> rightRows = new HashSet<>(2);

    int track;

    Segment(boolean vertical, int channel, int a, int b) {
        this.vertical = vertical;
        this.channel = channel;
        this.from = Math.min(a, b);
        this.to = Math.max(a, b);
    }

    void reach(int a, int b) {
        from = Math.min(from, Math.min(a, b));
        to = Math.max(to, Math.max(a, b));
    }
}
