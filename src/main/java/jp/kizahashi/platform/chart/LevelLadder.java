package jp.kizahashi.platform.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;

/**
 * A flight of steps for every item, grouped, with the whole's level as a line across: the lowest item decides.
 *
 * <p>Levels are given, not computed here; the chart only draws them. A level may be a range while something is unknown.
 *
 * @param words what the whole, its groups and its items are called
 * @param whole the level the line across stands at
 */
public record LevelLadder(String title, Source source, Scale scale, Words words, Range whole, List<Group> groups)
        implements Chart {
    public LevelLadder {
        groups = List.copyOf(groups);
        for (Group group : groups) {
            for (Item item : group.items()) {
                if (item.steps().size() != scale.top())
                    throw new IllegalArgumentException(
                            item.label() + ": " + item.steps().size() + " steps");
            }
        }
    }

    @Override
    public String svg(Width width) {
        return width == Width.WIDE ? new LadderWide(this).draw() : new LadderNarrow(this).draw();
    }

    @Override
    public String summary() {
        List<String> sentences = new ArrayList<>();
        sentences.add(text(whole.isKnown() ? "whole" : "whole-range", words.whole(), scale.label(whole)));
        sentences.add(text("lowest", String.join("、", lowestGroups())));
        if (whole.low() < scale.top()) sentences.add(blockingSentence());
        if (count(State.UNKNOWN) > 0) sentences.add(text("unknown", count(State.UNKNOWN)));
        sentences.add(text("held", count(State.HELD), items().size() * scale.top()));
        return String.join("", sentences);
    }

    @Override
    public Table table() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(words.group()),
                Column.text(words.item()).weight(3),
                Column.mark(text("column.level")).weight(2)));
        for (int level = 1; level <= scale.top(); level++)
            columns.add(Column.mark(scale.label(level)).weight(2));
        List<List<Cell>> rows = new ArrayList<>();
        for (Group group : groups) for (Item item : group.items()) rows.add(row(group, item));
        return new Table(
                title, columns, 2, rows, List.of(text("note", words.whole(), words.item(), scale.label(whole))));
    }

    private List<Cell> row(Group group, Item item) {
        Stream<Cell> head =
                Stream.of(Cell.of(group.label()), Cell.of(item.label()), Cell.of(scale.label(item.level())));
        return Stream.concat(head, IntStream.rangeClosed(1, scale.top()).mapToObj(level -> cell(item, level)))
                .toList();
    }

    private static Cell cell(Item item, int level) {
        Step step = item.steps().get(level - 1);
        String words = text(
                item.isClimbed(level) || step.state() != State.HELD
                        ? step.state().key()
                        : "state.above-gap");
        return step.blocking() ? Cell.strong(words + text("state.blocking")) : Cell.of(words);
    }

    private List<String> lowestGroups() {
        int low = groups.stream().mapToInt(g -> g.level().low()).min().orElse(0);
        return groups.stream()
                .filter(g -> g.level().low() == low)
                .map(g -> text("group", g.label(), scale.label(g.level())))
                .toList();
    }

    private String blockingSentence() {
        long blocking = steps().filter(Step::blocking).count();
        long items = items().stream()
                .filter(i -> i.steps().stream().anyMatch(Step::blocking))
                .count();
        return text("blocking", scale.label(whole.low() + 1), items, blocking);
    }

    List<Item> items() {
        return groups.stream().map(Group::items).flatMap(Collection::stream).toList();
    }

    private Stream<Step> steps() {
        return items().stream().flatMap(i -> i.steps().stream());
    }

    private long count(State state) {
        return steps().filter(s -> s.state() == state).count();
    }

    /** A text of this chart. */
    static String text(String key, Object... arguments) {
        return Messages.get("platform.chart.ladder." + key, arguments);
    }

    /**
     * How levels are named.
     *
     * @param prefix such as {@code E-}
     * @param top the highest level
     */
    public record Scale(String prefix, int top) {
        /** A level's name; level 0 is 「below 1」, never a zero. */
        public String label(int level) {
            return level == 0 ? text("below", prefix + 1) : prefix + level;
        }

        public String label(Range range) {
            return range.isKnown() ? label(range.low()) : text("range", label(range.low()), label(range.high()));
        }
    }

    /** The caller's nouns: of the whole (役所全体), of a group (分野) and of an item (項目). */
    public record Words(String whole, String group, String item) {}

    /** The levels something can lie between while answers are missing; low = high when it is known. */
    public record Range(int low, int high) {
        public static Range of(int level) {
            return new Range(level, level);
        }

        public boolean isKnown() {
            return low == high;
        }
    }

    /** Items that belong together, and their level. */
    public record Group(String label, Range level, List<Item> items) {
        public Group {
            items = List.copyOf(items);
        }
    }

    /** One flight: its level and its steps from level 1 upwards. */
    public record Item(String label, Range level, List<Step> steps) {
        public Item {
            steps = List.copyOf(steps);
        }

        /** True when this step and all below are held, so that it counts. */
        boolean isClimbed(int level) {
            return steps.subList(0, level).stream().allMatch(s -> s.state() == State.HELD);
        }
    }

    /** One step; {@code blocking} marks what keeps the whole from its next level. */
    public record Step(State state, boolean blocking) {
        public static Step of(State state) {
            return new Step(state, false);
        }

        public static Step blocking(State state) {
            return new Step(state, true);
        }
    }

    /** What is known of a step. */
    public enum State {
        HELD("state.held"),
        NOT_HELD("state.not-held"),
        UNKNOWN("state.unknown");

        private final String key;

        State(String key) {
            this.key = key;
        }

        private String key() {
            return key;
        }
    }
}
