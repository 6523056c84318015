package jp.kizahashi.survey.tabulation.page;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.survey.design.Publicity;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.result.HtmlTable;
import jp.kizahashi.survey.tabulation.TextList;
import jp.kizahashi.survey.tabulation.exhibit.ThemeExhibits;
import jp.kizahashi.survey.tabulation.theme.Theme;
import jp.kizahashi.survey.tabulation.theme.ThemeTable;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a host sorts the texts of a free question into themes.
 *
 * @param questions the free questions, the chosen one marked
 * @param table markup of the themes with their counts
 * @param filter id of a theme, {@code none} for texts without one, empty for all
 * @param quotable whether these answers may be quoted in what is published
 */
public record ThemePage(
        List<TablePage.Choice> questions,
        Question question,
        List<Theme> themes,
        String table,
        List<Line> lines,
        String filter,
        int hidden,
        boolean quotable) {
    /** So many texts stand on one page; the rest comes when those are sorted. */
    private static final int MOST = 300;

    /** One text with its themes and, where the host may know, who wrote it. */
    public record Line(String digest, String text, List<String> themes, List<TabulatedWave.Author> authors) {}

    static ThemePage of(TabulatedWave tabulated, Question question, ThemeTable table, @Nullable String wanted) {
        String filter = wanted == null ? "" : wanted;
        List<TextList.Line> some = lines(table, filter);
        List<Theme> themes = table.rows().stream().map(ThemeTable.Row::theme).toList();
        return new ThemePage(
                questions(tabulated, question),
                question,
                themes,
                HtmlTable.of(ThemeExhibits.counts(table).table(), "theme-table"),
                some.stream().limit(MOST).map(l -> line(tabulated, table, l)).toList(),
                filter,
                Math.max(0, some.size() - MOST),
                isQuotable(tabulated, question));
    }

    private static List<TextList.Line> lines(ThemeTable table, String filter) {
        if (filter.isEmpty()) return table.texts().lines();
        if (filter.equals("none")) return table.uncoded();
        return table.rows().stream()
                .filter(r -> filter.equals(Long.toString(r.theme().id())))
                .findFirst()
                .map(ThemeTable.Row::lines)
                .orElse(List.of());
    }

    private static Line line(TabulatedWave tabulated, ThemeTable table, TextList.Line line) {
        List<TabulatedWave.Author> authors = new ArrayList<>();
        for (int author : line.authors())
            if (author >= 0) authors.add(tabulated.authors().get(author));
        return new Line(
                ThemeTable.digest(line),
                table.texts().shown(line),
                table.themes(line).stream().map(Theme::label).toList(),
                authors);
    }

    private static List<TablePage.Choice> questions(TabulatedWave tabulated, Question chosen) {
        return tabulated.wave().questionnaire().questions().stream()
                .filter(q -> q.kind().isText())
                .map(q -> new TablePage.Choice(
                        q.code(),
                        q.code() + "　" + tabulated.variables().label(q.code()),
                        q.code().equals(chosen.code())))
                .toList();
    }

    /** Words may be quoted, without a name, when the question and the wave both allow publishing. */
    static boolean isQuotable(TabulatedWave tabulated, Question question) {
        return question.asking().publicity() == Publicity.AS_WAVE
                && tabulated.wave().quotable();
    }
}
