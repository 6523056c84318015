package jp.kizahashi.survey.tabulation.theme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import jp.kizahashi.survey.tabulation.TextList;
import jp.kizahashi.survey.tabulation.TextList.Line;

/**
 * 分類の表: how many respondents and texts each theme has. A text may have several themes, so the sums exceed the whole.
 *
 * @param uncoded texts without a theme
 */
public record ThemeTable(TextList texts, List<Row> rows, List<Line> uncoded) {
    /**
     * One theme.
     *
     * @param respondents who wrote at least one of its texts
     * @param items answers, identical ones counted each
     */
    public record Row(Theme theme, List<Line> lines, int respondents, int items) {
        public Row {
            lines = List.copyOf(lines);
        }
    }

    public ThemeTable {
        rows = List.copyOf(rows);
        uncoded = List.copyOf(uncoded);
    }

    public static ThemeTable of(TextList texts, List<Theme> themes) {
        List<Row> rows = themes.stream().map(t -> row(texts, t)).toList();
        Set<String> coded = new HashSet<>();
        themes.forEach(t -> coded.addAll(t.texts()));
        List<Line> uncoded =
                texts.lines().stream().filter(l -> !coded.contains(digest(l))).toList();
        return new ThemeTable(texts, rows, uncoded);
    }

    private static Row row(TextList texts, Theme theme) {
        List<Line> lines = texts.lines().stream()
                .filter(l -> theme.texts().contains(digest(l)))
                .toList();
        int items = lines.stream().mapToInt(l -> l.authors().size()).sum();
        Set<Integer> authors = new HashSet<>();
        lines.forEach(l -> authors.addAll(l.authors()));
        // Of persons it is not known who wrote what, so that each text counts as another's.
        return new Row(theme, lines, authors.contains(-1) ? items : authors.size(), items);
    }

    /** The themes of a text. */
    public List<Theme> themes(Line line) {
        return rows.stream()
                .map(Row::theme)
                .filter(t -> t.texts().contains(digest(line)))
                .toList();
    }

    /** SHA-256 of a text's key, 64 hexadecimal digits: by which marks find it again. */
    public static String digest(Line line) {
        try {
            byte[] bytes = line.key().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
