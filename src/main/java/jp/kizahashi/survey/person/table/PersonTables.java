package jp.kizahashi.survey.person.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.stats.sample.Description;
import jp.kizahashi.survey.column.Column;
import jp.kizahashi.survey.column.StoredColumns;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.person.table.GroupCounts.Group;

/** The tables of a closed wave of persons, one a question, numbered as 図表. Percentages: of those who answered, HALF_UP. */
final class PersonTables {
    private final StoredColumns wave;
    private final List<Table> tables = new ArrayList<>();

    private PersonTables(StoredColumns wave) {
        this.wave = wave;
    }

    /** The tables of these questions; each has the number of its question. */
    static List<Table> of(StoredColumns wave, Collection<String> codes) {
        PersonTables made = new PersonTables(wave);
        Optional<Column> partition = wave.traits().stream().findFirst();
        for (Question question : wave.questions()) {
            if (!codes.contains(question.code())) continue;
            Column column = wave.column(question.code());
            if (question.kind().hasOptions() || question.kind().isNumber())
                made.counted(GroupCounts.of(column, partition, word("whole"), wave.k()));
            if (question.kind().isText()) made.texts(column);
        }
        return List.copyOf(made.tables);
    }

    private void counted(GroupCounts counted) {
        Question question = counted.question();
        Group whole = counted.groups().getFirst();
        String n = whole.hidden() ? word("few", Integer.toString(wave.k())) : Integer.toString(whole.n());
        String form = question.kind().isNumber()
                ? word("form.number")
                : word(question.kind() == QuestionKind.MULTIPLE ? "form.multiple" : "form.single");
        Table table = Table.of(caption(question, form, n), columns(counted));
        List<List<Cell>> rows = question.kind().isNumber() ? numbers(counted) : options(counted);
        boolean hidesAny = counted.groups().stream().anyMatch(Group::hidden);
        table = table.rows(rows);
        tables.add(hidesAny ? table.note(word("hiddenNote", Integer.toString(wave.k()))) : table);
    }

    private static jp.kizahashi.platform.table.Column[] columns(GroupCounts counted) {
        return Stream.concat(
                        Stream.of(jp.kizahashi.platform.table.Column.text(
                                        word(counted.question().kind().isNumber() ? "value" : "option"))
                                .weight(2)),
                        counted.groups().stream().map(g -> jp.kizahashi.platform.table.Column.number(g.label())))
                .toArray(jp.kizahashi.platform.table.Column[]::new);
    }

    private static List<List<Cell>> options(GroupCounts counted) {
        List<List<Cell>> rows = new ArrayList<>();
        for (int o = 0; o < counted.question().options().size(); o++) {
            int option = o;
            rows.add(row(
                    counted,
                    counted.question().options().get(o).label(),
                    g -> Cell.of(share(g.counts().get(option), g.n()))));
        }
        rows.add(row(counted, word("n"), g -> Cell.of(g.n())));
        return rows;
    }

    private static List<List<Cell>> numbers(GroupCounts counted) {
        String unit = counted.question().unit();
        return List.of(
                row(counted, word("mean", unit), g -> figure(g, Description::mean)),
                row(counted, word("median", unit), g -> figure(g, Description::median)),
                row(counted, word("n"), g -> Cell.of(g.n())));
    }

    private static List<Cell> row(GroupCounts counted, String label, Function<Group, Cell> cell) {
        List<Cell> row = new ArrayList<>(List.of(Cell.of(label)));
        for (Group group : counted.groups()) row.add(group.hidden() ? Cell.of(word("hidden")) : cell.apply(group));
        return row;
    }

    private static Cell figure(Group group, Function<Description, Double> figure) {
        return group.spread().map(s -> Cell.of(figure.apply(s), 1)).orElse(Cell.none());
    }

    /** 12 (34.3%). */
    private static String share(int count, int n) {
        if (n == 0) return Integer.toString(count);
        BigDecimal percent = BigDecimal.valueOf(100L * count).divide(BigDecimal.valueOf(n), 1, RoundingMode.HALF_UP);
        return word("share", Integer.toString(count), percent.toPlainString());
    }

    /** What was written, in the order of the texts; only where k and more wrote something. */
    private void texts(Column column) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < column.size(); i++)
            if (!column.text(i).isBlank()) texts.add(column.text(i).strip());
        if (texts.isEmpty()) return;
        texts.sort(null);
        boolean few = texts.size() < wave.k();
        String n = few ? word("few", Integer.toString(wave.k())) : Integer.toString(texts.size());
        Table table = Table.of(
                caption(column.question(), word("form.text"), n),
                jp.kizahashi.platform.table.Column.text(word("text")));
        if (few) tables.add(table.note(word("hiddenNote", Integer.toString(wave.k()))));
        else
            tables.add(table.rowHeaders(0)
                    .rows(texts.stream().map(t -> List.of(Cell.of(t))).toList()));
    }

    private String caption(Question question, String form, String n) {
        return word("caption", Integer.toString(wave.codes().indexOf(question.code()) + 1), question.label(), form, n);
    }

    private static String word(String key, Object... arguments) {
        return Messages.get("survey.person.table." + key, arguments);
    }
}
