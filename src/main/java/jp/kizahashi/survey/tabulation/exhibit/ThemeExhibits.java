package jp.kizahashi.survey.tabulation.exhibit;

import static jp.kizahashi.survey.tabulation.exhibit.Look.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.table.Cell;
import jp.kizahashi.platform.table.Column;
import jp.kizahashi.platform.table.Table;
import jp.kizahashi.survey.tabulation.TextList;
import jp.kizahashi.survey.tabulation.TextList.Line;
import jp.kizahashi.survey.tabulation.commentary.Remarks;
import jp.kizahashi.survey.tabulation.theme.ThemeTable;

/** 図表 of coded free texts: the themes with their counts, then the texts under their themes. */
public final class ThemeExhibits {
    private ThemeExhibits() {}

    /** Themes and counts; texts without a theme are a row of their own. */
    public static Exhibit counts(ThemeTable themes) {
        TextList texts = themes.texts();
        List<List<Cell>> rows = new ArrayList<>();
        for (ThemeTable.Row row : themes.rows())
            rows.add(List.of(Cell.of(row.theme().label()), Cell.of(row.respondents()), Cell.of(row.items())));
        int uncoded =
                themes.uncoded().stream().mapToInt(l -> l.authors().size()).sum();
        if (uncoded > 0) rows.add(List.of(Cell.strong(word("theme.uncoded")), Cell.none(), Cell.of(uncoded)));
        Table table = new Table(
                word("theme.caption", texts.label(), texts.bases().answered()),
                List.of(
                        Column.text(word("theme")).weight(4),
                        Column.number(word("count", texts.unit().word())),
                        Column.number(word("theme.items"))),
                1,
                rows,
                List.of(word("theme.note", texts.bases().noAnswer())));
        return new Exhibit(Optional.empty(), table, Optional.empty(), Remarks.on(texts));
    }

    /**
     * The texts under their themes; a text with several themes stands under each.
     *
     * @param note whether they may be quoted in what is published
     */
    public static Exhibit texts(ThemeTable themes, String note) {
        List<List<Cell>> rows = new ArrayList<>();
        for (ThemeTable.Row row : themes.rows())
            for (Line line : row.lines()) rows.add(row(themes, row.theme().label(), line));
        for (Line line : themes.uncoded()) rows.add(row(themes, word("theme.uncoded"), line));
        Table table = new Table(
                word("theme.texts", themes.texts().label()),
                List.of(Column.text(word("theme")), Column.text(word("text")).weight(5)),
                1,
                rows,
                List.of(word("note.texts"), note));
        return new Exhibit(Optional.empty(), table, Optional.empty(), List.of());
    }

    private static List<Cell> row(ThemeTable themes, String label, Line line) {
        return List.of(Cell.of(label), Cell.of(themes.texts().shown(line)));
    }
}
