package jp.kizahashi.survey.study.outcome.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What became of every line: lines = the sum of {@link #counts()}.
 *
 * @param lines in the order of the file
 * @param absent bodies of the list and of the asked level that no taken line is about
 */
public record Matching(List<MatchedLine> lines, List<Absent> absent) {
    /** A body of the list without figures. */
    public record Absent(String code, String prefecture, String name) {}

    public Matching {
        lines = List.copyOf(lines);
        absent = List.copyOf(absent);
    }

    /** Fate → lines, in the order of {@link LineFate}; only fates that occur. */
    public Map<LineFate, Integer> counts() {
        Map<LineFate, Integer> counts = new EnumMap<>(LineFate.class);
        for (MatchedLine line : lines) counts.merge(line.fate(), 1, Integer::sum);
        return counts;
    }

    public int count(LineFate.Group group) {
        return (int) lines.stream().filter(l -> l.fate().group() == group).count();
    }

    public int taken() {
        return count(LineFate.Group.TAKEN);
    }
}
