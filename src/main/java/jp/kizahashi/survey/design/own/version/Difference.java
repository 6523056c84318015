package jp.kizahashi.survey.design.own.version;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.Messages;

/**
 * What differs between two questionnaires at one part of them.
 *
 * @param name what a person calls the part: {@code Q05　困っていること}
 * @param lines the fields that differ; all of them for what was added or removed
 */
public record Difference(Kind kind, String name, List<Line> lines) {
    /** What became of the part. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /** One field, side by side; several lines where the field has several. */
    public record Line(String field, String before, String after) {}

    public Difference {
        lines = List.copyOf(lines);
    }

    /** The fields of a part, in order, with their names. */
    record Fields(List<String> names, List<String> values) {
        static Fields of(String... namesAndValues) {
            List<String> names = new ArrayList<>();
            List<String> values = new ArrayList<>();
            for (int at = 0; at < namesAndValues.length; at += 2) {
                names.add(Messages.get("survey.design.field." + namesAndValues[at]));
                values.add(namesAndValues[at + 1]);
            }
            return new Fields(names, values);
        }
    }

    static Difference added(String name, Fields now) {
        return new Difference(Kind.ADDED, name, lines(empty(now), now));
    }

    static Difference removed(String name, Fields old) {
        return new Difference(Kind.REMOVED, name, lines(old, empty(old)));
    }

    /** What changed; without lines when nothing did. */
    static Difference changed(String name, Fields old, Fields now) {
        return new Difference(Kind.CHANGED, name, lines(old, now));
    }

    private static Fields empty(Fields like) {
        return new Fields(like.names(), like.values().stream().map(v -> "").toList());
    }

    private static List<Line> lines(Fields old, Fields now) {
        List<Line> lines = new ArrayList<>();
        for (int at = 0; at < old.names().size(); at++)
            if (!old.values().get(at).equals(now.values().get(at)))
                lines.add(new Line(
                        old.names().get(at), old.values().get(at), now.values().get(at)));
        return lines;
    }
}
