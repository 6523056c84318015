package jp.kizahashi.survey.tabulation.commentary;

import static jp.kizahashi.survey.tabulation.commentary.Commentary.quoted;
import static jp.kizahashi.survey.tabulation.commentary.Commentary.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kizahashi.survey.tabulation.CountTable;
import jp.kizahashi.survey.tabulation.Divisor;
import jp.kizahashi.survey.tabulation.Segment;

/**
 * Which shares rise or fall from each column to the next. Said only of columns that have an order, and 「一様に」 only where
 * no step goes the other way or stands still.
 */
final class Courses {
    /** So many that do not run one way are shown with their values. */
    private static final int SHOWN = 3;

    private final CountTable table;
    private final Divisor base;
    private final List<Segment> parts;
    private final List<String> rising = new ArrayList<>();
    private final List<String> falling = new ArrayList<>();
    private final List<Integer> neither = new ArrayList<>();

    private Courses(CountTable table, Divisor base) {
        this.table = table;
        this.base = base;
        this.parts = table.parts().stream().filter(s -> s.n() > 0).toList();
    }

    static Optional<String> of(CountTable table, Divisor base) {
        boolean ordered = table.columns().filter(c -> c.ordered()).isPresent();
        if (!ordered || table.parts().stream().anyMatch(s -> !s.isComplete())) return Optional.empty();
        Courses courses = new Courses(table, base);
        return courses.parts.size() < 2 ? Optional.empty() : Optional.of(courses.sentence());
    }

    private String sentence() {
        for (int c = 0; c < table.rows().categories().size(); c++) sort(c);
        StringBuilder said = new StringBuilder();
        String order = parts.stream().map(s -> quoted(s.label())).collect(Collectors.joining("→"));
        if (!rising.isEmpty()) said.append(word("rising", order, String.join("", rising)));
        if (!falling.isEmpty()) said.append(word("falling", order, String.join("", falling)));
        if (!neither.isEmpty()) said.append(neither(order));
        if (parts.stream().anyMatch(s -> s.n() < Commentary.SMALL)) said.append(word("noTrend", Commentary.SMALL));
        return said.toString();
    }

    private void sort(int category) {
        boolean up = true;
        boolean down = true;
        int chosen = parts.getFirst().counts().get(category);
        for (int i = 1; i < parts.size(); i++) {
            int step = step(category, parts.get(i - 1), parts.get(i));
            up &= step > 0;
            down &= step < 0;
            chosen += parts.get(i).counts().get(category);
        }
        String label = quoted(table.rows().categories().get(category));
        if (up) rising.add(label);
        else if (down) falling.add(label);
        else if (chosen > 0) neither.add(category);
    }

    /** The sign of the exact difference of the two shares. */
    private int step(int category, Segment from, Segment to) {
        long before = (long) from.counts().get(category) * divisor(to);
        long after = (long) to.counts().get(category) * divisor(from);
        return Long.compare(after, before);
    }

    private int divisor(Segment segment) {
        return segment.bases().orElseThrow().divisor(base);
    }

    private String neither(String order) {
        List<Integer> most = neither.stream()
                .sorted((a, b) ->
                        table.whole().counts().get(b) - table.whole().counts().get(a))
                .limit(SHOWN)
                .toList();
        String examples = most.stream().map(this::values).collect(Collectors.joining(word("comma")));
        return word("neither", order, neither.size(), examples);
    }

    private String values(int category) {
        String run = parts.stream()
                .map(s -> s.percent(category, base)
                        .map(p -> word("percent", p.toPlainString()))
                        .orElse("—"))
                .collect(Collectors.joining("→"));
        return word("values", quoted(table.rows().categories().get(category)), run);
    }
}
