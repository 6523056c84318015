package jp.kizahashi.platform.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;

/**
 * Finds the header of a sheet: below titles and notes, over one to three rows. In a header of several rows the upper cell
 * stands for the columns to its right up to the next upper cell, as merged cells do, and the names are joined from above:
 * 令和7年 over 人口 and 世帯 gives 令和7年人口 and 令和7年世帯.
 */
public final class HeaderSearch {
    private static final int LAST_START = 20;
    private static final int MOST_ROWS = 3;

    private final Set<String> wanted = new HashSet<>();
    private final String firstLabel;

    private HeaderSearch(List<Field> fields) {
        for (Field field : fields) for (String name : field.names()) wanted.add(HeaderText.key(name));
        firstLabel = fields.isEmpty() ? "" : fields.getFirst().label();
    }

    /**
     * The table below the best header: the one that names most of the fields, then the one of fewest rows.
     *
     * @throws Refused PLT-038 when no row within the first 20 names any of the fields
     */
    public static Table find(Sheet sheet, List<Field> fields) {
        return new HeaderSearch(fields).search(sheet);
    }

    /** The table whose header is the first row. */
    public static Table firstRow(Sheet sheet) {
        if (sheet.rows().isEmpty()) throw new Refused(PlatformProblem.HEADER_NOT_FOUND, "");
        return table(sheet, 0, 1, joined(sheet, 0, 1));
    }

    private Table search(Sheet sheet) {
        Table best = null;
        long highest = 0;
        for (int rows = 1; rows <= MOST_ROWS; rows++) {
            for (int start = 0;
                    start < LAST_START && start + rows <= sheet.rows().size();
                    start++) {
                List<String> header = joined(sheet, start, rows);
                long score = score(header);
                if (score > highest) {
                    highest = score;
                    best = table(sheet, start, rows, header);
                }
            }
        }
        if (best == null) throw new Refused(PlatformProblem.HEADER_NOT_FOUND, firstLabel);
        return best;
    }

    /** A whole name counts twice as much as a name that only ends a longer one. */
    private long score(List<String> header) {
        List<String> keys = header.stream().map(HeaderText::key).distinct().toList();
        long whole = keys.stream().filter(wanted::contains).count();
        long ends = keys.stream()
                .filter(k -> wanted.stream().anyMatch(w -> HeaderText.endsWith(k, w)))
                .count();
        return whole + ends;
    }

    private static Table table(Sheet sheet, int start, int rows, List<String> header) {
        int end = start + rows;
        return new Table(
                sheet.source(),
                header,
                sheet.rows().get(end - 1).line(),
                sheet.rows().subList(end, sheet.rows().size()));
    }

    private static List<String> joined(Sheet sheet, int start, int rows) {
        int columns = sheet.columns();
        List<StringBuilder> names = new ArrayList<>();
        for (int c = 0; c < columns; c++) names.add(new StringBuilder());
        for (int r = start; r < start + rows; r++) {
            boolean last = r == start + rows - 1;
            String above = "";
            for (int c = 0; c < columns; c++) {
                String text = HeaderText.normal(sheet.rows().get(r).cell(c));
                if (!text.isEmpty()) above = text;
                String part = last ? text : above;
                if (!names.get(c).toString().endsWith(part)) names.get(c).append(part);
            }
        }
        return names.stream().map(StringBuilder::toString).toList();
    }
}
