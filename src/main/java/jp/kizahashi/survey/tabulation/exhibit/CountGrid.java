package jp.kizahashi.survey.tabulation.exhibit;

import static jp.kizahashi.survey.tabulation.exhibit.Look.word;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.survey.tabulation.Bases;
import jp.kizahashi.survey.tabulation.CountTable;
import jp.kizahashi.survey.tabulation.CountTable.Kind;
import jp.kizahashi.survey.tabulation.Divisor;
import jp.kizahashi.survey.tabulation.Heading;
import jp.kizahashi.survey.tabulation.Segment;

/** A table of counts with its bases. Many segments, and the items of a grid, stand one below the other. */
final class CountGrid {
    /** So many segments fit side by side. */
    private static final int MOST_BESIDE = 8;

    private final CountTable counts;
    private final Look look;

    CountGrid(CountTable counts, Look look) {
        this.counts = counts;
        this.look = look;
    }

    Table table() {
        boolean below = counts.kind() == Kind.GRID || counts.segments().size() > MOST_BESIDE;
        return below ? segmentsBelow() : segmentsBeside();
    }

    private Table segmentsBeside() {
        List<Column> columns =
                new ArrayList<>(List.of(Column.text(word("choice")).weight(4)));
        for (Segment segment : counts.segments()) {
            String head = counts.kind() == Kind.SIMPLE ? "" : word("segment", segment.label(), n(segment));
            pair(columns, head);
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (int c = 0; c < counts.rows().categories().size(); c++) {
            List<Cell> row =
                    new ArrayList<>(List.of(Cell.of(counts.rows().categories().get(c))));
            for (Segment segment : counts.segments()) cells(row, segment, c);
            rows.add(row);
        }
        base(rows, "bases.answered", Bases::answered);
        if (anyTogether()) base(rows, "bases.together", Bases::noAnswer);
        else {
            base(rows, "bases.noAnswer", Bases::noAnswer);
            base(rows, "bases.notApplicable", Bases::notApplicable);
            base(rows, "bases.unknown", Bases::unknown);
        }
        base(rows, "bases.put", Bases::put);
        if (anyNotAsked()) base(rows, "bases.notAsked", Bases::notAsked);
        return new Table(counts.caption(), columns, 1, rows, notes());
    }

    private void pair(List<Column> columns, String head) {
        String count = head.isEmpty() ? word("count", counts.unit().word()) : word("count.short");
        Column number = Column.number(look.percents() || head.isEmpty() ? count : head);
        columns.add(look.percents() && !head.isEmpty() ? number.under(head) : number);
        if (!look.percents()) return;
        Column share = Column.number(word("percent"));
        columns.add(head.isEmpty() ? share : share.under(head));
    }

    private void cells(List<Cell> row, Segment segment, int category) {
        row.add(segment.shows(category) ? Cell.of(segment.counts().get(category)) : Cell.of(word("withheld")));
        if (look.percents())
            row.add(segment.percent(category, look.base())
                    .map(p -> Cell.of(p, 1))
                    .orElseGet(() -> segment.shows(category) ? Cell.none() : Cell.of(word("withheld"))));
    }

    private void base(List<List<Cell>> rows, String label, ToIntFunction<Bases> which) {
        List<Cell> row = new ArrayList<>(List.of(Cell.strong(word(label))));
        for (Segment segment : counts.segments()) {
            row.add(segment.bases().map(b -> Cell.of(which.applyAsInt(b))).orElseGet(() -> Cell.of(word("withheld"))));
            if (look.percents()) row.add(Cell.of(""));
        }
        rows.add(row);
    }

    private Table segmentsBelow() {
        String head = counts.columns().map(Heading::label).orElseGet(() -> word("item"));
        List<Column> columns = new ArrayList<>(List.of(Column.text(head).weight(4)));
        for (String category : counts.rows().categories()) {
            if (!look.percents()) columns.add(Column.number(category));
            else {
                columns.add(Column.number(word("count.short")).under(category));
                columns.add(Column.number(word("percent")).under(category));
            }
        }
        for (String base : List.of("answered", "noAnswer", "notApplicable", "unknown", "put"))
            columns.add(Column.number(word("bases." + base)));
        List<List<Cell>> rows = new ArrayList<>();
        for (Segment segment : counts.segments()) {
            List<Cell> row = new ArrayList<>(List.of(Cell.of(segment.label())));
            for (int c = 0; c < counts.rows().categories().size(); c++) cells(row, segment, c);
            bases(row, segment);
            rows.add(row);
        }
        return new Table(counts.caption(), columns, 1, rows, notes());
    }

    private static void bases(List<Cell> row, Segment segment) {
        for (ToIntFunction<Bases> which : List.<ToIntFunction<Bases>>of(
                Bases::answered, Bases::noAnswer, Bases::notApplicable, Bases::unknown, Bases::put))
            row.add(segment.bases().map(b -> Cell.of(which.applyAsInt(b))).orElseGet(() -> Cell.of(word("withheld"))));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (look.percents()) notes.add(word("note.percent." + look.base()));
        if (counts.rows().multiple()) notes.add(word("note.multiple"));
        else if (look.percents()) notes.add(word("note.rounding"));
        if (counts.columns().filter(Heading::multiple).isPresent()) notes.add(word("note.overlap"));
        if (counts.rows().repeated())
            notes.add(word("note.repeated", counts.unit().word()));
        groups(notes, counts.rows());
        counts.columns().ifPresent(c -> groups(notes, c));
        if (counts.unclassified() > 0)
            notes.add(word("note.unclassified", counts.unit().of(counts.unclassified())));
        hidden(notes);
        return notes;
    }

    private static void groups(List<String> notes, Heading heading) {
        if (heading.groups().isEmpty()) return;
        List<String> words =
                heading.groups().stream().map(Heading.Grouped::words).toList();
        notes.add(word("note.groups", heading.label(), String.join("、", words)));
    }

    private void hidden(List<String> notes) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Segment segment : counts.segments())
            segment.hiding().ifPresent(why -> reasons.add(word("note.hidden", segment.label(), why.words())));
        notes.addAll(reasons);
        boolean isPartly = counts.segments().stream()
                .anyMatch(s -> s.isShown() && !s.withheld().isEmpty());
        if (isPartly) notes.add(word("note.rare"));
    }

    private boolean anyTogether() {
        return counts.segments().stream()
                .anyMatch(s -> s.bases().filter(Bases::together).isPresent());
    }

    private boolean anyNotAsked() {
        return counts.segments().stream()
                .anyMatch(s -> s.bases().filter(b -> b.notAsked() > 0).isPresent());
    }

    private String n(Segment segment) {
        return segment.bases()
                .map(b -> Integer.toString(look.base() == Divisor.ANSWERED ? b.answered() : b.put()))
                .orElse("—");
    }
}
