package jp.kizahashi.survey.study.outcome.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.kizahashi.platform.exchange.Row;

/**
 * Which marks occur where, in the lines that are taken.
 *
 * @param columns one a taken column
 * @param spellings mark → how it is written in the file
 */
public record MarkTally(List<Column> columns, Map<String, Set<String>> spellings) {
    /** More kinds of mark in one column are no marks. */
    public static final int MOST_MARKS = 20;

    /**
     * One column's marks.
     *
     * @param figures cells that hold a number
     * @param marks mark → number of cells
     */
    public record Column(TakenColumn column, int figures, Map<String, Integer> marks) {
        public boolean hasTooMany() {
            return marks.size() > MOST_MARKS;
        }
    }

    /** A mark that was not decided. */
    public record Open(TakenColumn column, String mark, int cells) {}

    static MarkTally of(List<TakenColumn> taken, List<Row> rows) {
        Map<String, Set<String>> spellings = new TreeMap<>();
        List<Column> columns = new ArrayList<>();
        for (TakenColumn column : taken) {
            Map<String, Integer> marks = new TreeMap<>();
            int figures = 0;
            for (Row row : rows) {
                String cell = row.cell(column.column());
                if (column.reading().figure(cell).isPresent()) figures++;
                else {
                    String mark = PublishedText.mark(cell);
                    marks.merge(mark, 1, Integer::sum);
                    spellings.computeIfAbsent(mark, m -> new LinkedHashSet<>()).add(PublishedText.plain(cell));
                }
            }
            columns.add(new Column(column, figures, marks));
        }
        return new MarkTally(columns, spellings);
    }

    /** Mark → cells over all columns of marks ({@code true}) or of figures ({@code false}), most frequent first. */
    public List<Map.Entry<String, Integer>> total(boolean ofMarks) {
        Map<String, Integer> sum = new TreeMap<>();
        for (Column column : columns)
            if (ofMarks == (column.column().reading() == Reading.MARKS) && !column.hasTooMany())
                column.marks().forEach((mark, n) -> sum.merge(mark, n, Integer::sum));
        return sum.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .toList();
    }

    /** The marks without a meaning, in the order of the columns. */
    public List<Open> open(Meanings meanings) {
        return columns.stream()
                .flatMap(c -> c.marks().entrySet().stream()
                        .filter(m -> meanings.of(c.column(), m.getKey()).isEmpty())
                        .map(m -> new Open(c.column(), m.getKey(), m.getValue())))
                .toList();
    }

    /** The columns that hold more kinds of text than marks can be. */
    public List<TakenColumn> unmarked() {
        return columns.stream().filter(Column::hasTooMany).map(Column::column).collect(Collectors.toList());
    }
}
