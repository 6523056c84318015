package jp.kizahashi.survey.study.outcome.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kizahashi.platform.exchange.HeaderText;
import jp.kizahashi.platform.exchange.Row;

/**
 * A column of the sheet that may be taken.
 *
 * @param column its place, from 0
 * @param header its heading as published
 * @param label a shorter name: the last parts of the heading, at least two, that no other column has
 * @param sample the most frequent cells with their number
 * @param kinds how many different cells it has
 * @param proposed how it seems to be read
 * @param isFit whether it holds marks or figures at all
 */
public record ColumnChoice(
        int column,
        String header,
        String label,
        List<Map.Entry<String, Integer>> sample,
        int kinds,
        Reading proposed,
        boolean isFit) {
    private static final int SHOWN = 4;

    /** What of an older mapping was found on this sheet. */
    public record Fit(List<TakenColumn> columns, List<TakenColumn> lost, List<ColumnChoice> fresh) {}

    /** Every column with a heading and something below it, besides code, prefecture and name. */
    public static List<ColumnChoice> of(PublishedSheet sheet, List<Row> taken) {
        List<String> headings = sheet.headings();
        List<ColumnChoice> choices = new ArrayList<>();
        for (int c = 0; c < headings.size(); c++) {
            if (sheet.layout().isKey(c) || headings.get(c).isEmpty()) continue;
            Map<String, Integer> cells = counted(taken, c);
            choices.add(choice(c, headings, cells));
        }
        return choices;
    }

    private static String label(String heading, List<String> headings) {
        String[] parts = heading.split(PublishedSheet.JOINT);
        for (int n = 2; n < parts.length; n++) {
            String end = String.join(PublishedSheet.JOINT, Arrays.copyOfRange(parts, parts.length - n, parts.length));
            boolean isOwn = headings.stream()
                            .filter(h -> (PublishedSheet.JOINT + h).endsWith(PublishedSheet.JOINT + end))
                            .count()
                    == 1;
            if (isOwn) return end;
        }
        return heading;
    }

    private static Map<String, Integer> counted(List<Row> taken, int column) {
        Map<String, Integer> cells = new LinkedHashMap<>();
        for (Row row : taken) cells.merge(PublishedText.mark(row.cell(column)), 1, Integer::sum);
        return cells;
    }

    private static ColumnChoice choice(int column, List<String> headings, Map<String, Integer> cells) {
        String header = headings.get(column);
        List<Map.Entry<String, Integer>> frequent = cells.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(SHOWN)
                .toList();
        Reading proposed = proposed(cells);
        boolean isFit = proposed != Reading.MARKS || cells.size() <= MarkTally.MOST_MARKS;
        boolean isEmpty = cells.keySet().stream().allMatch(String::isEmpty);
        return new ColumnChoice(
                column, header, label(header, headings), frequent, cells.size(), proposed, isFit && !isEmpty);
    }

    /** Figures when most filled cells are numbers other than 0 and 1; shares by their sign or their size. */
    private static Reading proposed(Map<String, Integer> cells) {
        int filled = 0;
        int numbers = 0;
        int percents = 0;
        boolean isSmall = true;
        boolean isBinary = true;
        for (var cell : cells.entrySet()) {
            if (cell.getKey().isEmpty()) continue;
            filled += cell.getValue();
            String text = Reading.numeral(cell.getKey());
            boolean percent =
                    text.endsWith("%") && Reading.PERCENT.figure(cell.getKey()).isPresent();
            boolean number = Reading.NUMBER.figure(cell.getKey()).isPresent();
            if (percent || number) numbers += cell.getValue();
            if (percent) percents += cell.getValue();
            if (number) {
                isSmall &= Reading.SHARE.figure(cell.getKey()).isPresent();
                isBinary &= text.equals("0") || text.equals("1");
            }
        }
        if (numbers * 2 < filled || numbers == 0) return Reading.MARKS;
        if (percents > 0) return Reading.SHARE;
        if (isBinary) return Reading.MARKS;
        return isSmall ? Reading.SHARE : Reading.NUMBER;
    }

    /**
     * Finds the columns of an older mapping by their headings. A heading that occurs twice is told apart by its order; one that
     * is gone or changed is lost, and named.
     */
    public static Fit fit(List<TakenColumn> older, List<ColumnChoice> choices) {
        Map<String, ColumnChoice> byKey = new HashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (ColumnChoice choice : choices) byKey.put(key(choice.header(), seen), choice);
        seen.clear();
        List<TakenColumn> found = new ArrayList<>();
        List<TakenColumn> lost = new ArrayList<>();
        for (TakenColumn column : older) {
            ColumnChoice choice = byKey.remove(key(column.header(), seen));
            if (choice == null) lost.add(column);
            else found.add(column.at(choice.column(), choice.header()));
        }
        List<ColumnChoice> fresh = choices.stream()
                .filter(byKey::containsValue)
                .filter(ColumnChoice::isFit)
                .collect(Collectors.toList());
        return new Fit(found, lost, fresh);
    }

    private static String key(String header, Map<String, Integer> seen) {
        String name = HeaderText.normal(header).toLowerCase(Locale.ROOT);
        return name + "#" + seen.merge(name, 1, Integer::sum);
    }
}
