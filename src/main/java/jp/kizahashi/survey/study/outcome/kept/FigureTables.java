package jp.kizahashi.survey.study.outcome.kept;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.survey.study.outcome.OutcomeColumn;
import jp.kizahashi.survey.study.outcome.OutcomeRow;
import jp.kizahashi.survey.study.outcome.OutcomeSet;
import jp.kizahashi.survey.study.outcome.reading.OutcomeAccount;

/** An outcome data set as tables to take away. A missing cell is empty; NA stands where the column does not apply. */
final class FigureTables {
    private static final String OUTSIDE = "NA";

    private FigureTables() {}

    /** One line a body: code, prefecture, name, a figure a column. */
    static OutTable figures(OutcomeSet set, List<OutcomeRow> rows) {
        List<String> header =
                new ArrayList<>(List.of(word("column.code"), word("column.prefecture"), word("column.name")));
        Set<String> seen = new HashSet<>(header);
        for (OutcomeColumn column : set.columns())
            header.add(seen.add(column.label()) ? column.label() : column.label() + "（" + column.code() + "）");
        return new OutTable(
                word("sheet.figures"),
                header,
                rows.stream().map(r -> line(r, set.columns().size())).toList());
    }

    private static List<OutCell> line(OutcomeRow row, int columns) {
        List<OutCell> cells = new ArrayList<>(
                List.of(OutCell.text(row.code()), OutCell.text(row.prefecture()), OutCell.text(row.name())));
        for (int c = 0; c < columns; c++) {
            Double figure = row.figures().get(c);
            if (figure != null) cells.add(OutCell.number(plain(figure)));
            else cells.add(row.notApplicable().contains(c) ? OutCell.text(OUTSIDE) : OutCell.EMPTY);
        }
        return cells;
    }

    private static BigDecimal plain(double figure) {
        BigDecimal value = BigDecimal.valueOf(figure).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** What goes with the figures: where they are from, how many, what each column is. */
    static OutTable about(OutcomeSet set, Optional<OutcomeAccount> account, List<ColumnSummary> summaries) {
        List<List<OutCell>> rows = new ArrayList<>();
        rows.add(fact("field.source", set.source()));
        rows.add(fact("field.publishedOn", set.publishedOn().toString()));
        rows.add(fact("field.asOf", set.asOf().toString()));
        rows.add(fact("fact.edition", Integer.toString(set.number())));
        rows.add(fact("fact.sha256", set.sha256()));
        rows.add(fact("fact.lines", Integer.toString(set.lines())));
        rows.add(fact("fact.bodies", Integer.toString(set.bodies())));
        account.ifPresent(a -> rows.add(fact("fact.list", a.listSource() + "（" + a.listAsOf() + "）")));
        rows.add(fact("fact.empty", word("fact.empty.is")));
        rows.add(fact("fact.na", word("fact.na.is")));
        for (ColumnSummary s : summaries)
            rows.add(List.of(
                    OutCell.text(s.column().code()),
                    OutCell.text(s.column().label()),
                    OutCell.text(word("kind." + s.column().kind())),
                    OutCell.number(s.n()),
                    OutCell.number(s.missing()),
                    OutCell.number(s.notApplicable())));
        List<String> header = List.of(
                word("column.item"),
                word("column.content"),
                word("column.kind"),
                word("column.n"),
                word("meaning.MISSING"),
                word("meaning.NOT_APPLICABLE"));
        return new OutTable(word("sheet.about"), header, rows);
    }

    private static List<OutCell> fact(String key, String value) {
        return List.of(OutCell.text(word(key)), OutCell.text(value));
    }

    private static String word(String key) {
        return Messages.get("survey.outcome." + key);
    }
}
