package jp.kizahashi.survey.study.published;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/**
 * A regression table as a person typed it.
 *
 * @param lines the constant and the variables; empty ones are passed over
 */
public record PublishedForm(List<Line> lines, String r, String rSquared, String f, String fP, String n, String k) {
    private static final int LINES = 8;
    private static final int MOST_LINES = 40;

    /** One line of the table. */
    public record Line(String name, String value, String t, String p) {
        static final Line EMPTY = new Line("", "", "", "");

        boolean isEmpty() {
            return Stream.of(name, value, t, p).allMatch(String::isEmpty);
        }
    }

    /** What was posted, with room for a few more lines. */
    static PublishedForm of(MultiValueMap<String, String> fields) {
        List<Line> lines = new ArrayList<>();
        int many = Math.min(MOST_LINES, fields.getOrDefault("name", List.of()).size());
        for (int i = 0; i < many; i++)
            lines.add(new Line(
                    cell(fields, "name", i), cell(fields, "value", i), cell(fields, "t", i), cell(fields, "p", i)));
        return new PublishedForm(
                        lines,
                        cell(fields, "r", 0),
                        cell(fields, "r2", 0),
                        cell(fields, "f", 0),
                        cell(fields, "fp", 0),
                        cell(fields, "n", 0),
                        cell(fields, "k", 0))
                .withRoom();
    }

    private static String cell(MultiValueMap<String, String> fields, String name, int at) {
        List<String> values = fields.getOrDefault(name, List.of());
        return at < values.size() ? values.get(at).strip() : "";
    }

    /** The cells of a file: {@code name,value,t,p}, with the lines R, R2, F, n and k. */
    static PublishedForm of(List<List<String>> cells) {
        List<Line> lines = new ArrayList<>();
        for (List<String> c : cells)
            if (!List.of("R", "R2", "F", "n", "k").contains(c.getFirst()))
                lines.add(new Line(c.get(0), c.get(1), c.get(2), c.get(3)));
        return new PublishedForm(
                        lines,
                        model(cells, "R", 1),
                        model(cells, "R2", 1),
                        model(cells, "F", 1),
                        model(cells, "F", 3),
                        model(cells, "n", 1),
                        model(cells, "k", 1))
                .withRoom();
    }

    private static String model(List<List<String>> cells, String name, int column) {
        return cells.stream()
                .filter(c -> c.getFirst().equals(name))
                .map(c -> c.get(column))
                .findFirst()
                .orElse("");
    }

    private PublishedForm withRoom() {
        List<Line> all =
                new ArrayList<>(lines.stream().filter(l -> !l.isEmpty()).toList());
        int wanted = Math.clamp(all.size() + 2, LINES, MOST_LINES);
        while (all.size() < wanted) all.add(Line.EMPTY);
        return new PublishedForm(all, r, rSquared, f, fP, n, k);
    }

    boolean isEmpty() {
        return lines.stream().allMatch(Line::isEmpty);
    }

    /** The same as the cells of a file. */
    List<List<String>> cells() {
        List<List<String>> cells = new ArrayList<>();
        for (Line l : lines) if (!l.isEmpty()) cells.add(List.of(l.name(), l.value(), l.t(), l.p()));
        cells.add(List.of("R", r, "", ""));
        cells.add(List.of("R2", rSquared, "", ""));
        cells.add(List.of("F", f, "", fP));
        cells.add(List.of("n", n, "", ""));
        cells.add(List.of("k", k, "", ""));
        return cells;
    }
}
