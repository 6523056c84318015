package jp.kizahashi.survey.study.outcome.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.kizahashi.platform.exchange.Row;
import jp.kizahashi.survey.study.outcome.OutcomeColumn;
import jp.kizahashi.survey.study.outcome.OutcomeRow;
import org.jspecify.annotations.Nullable;

/**
 * A published sheet read under a mapping.
 *
 * @param sheet the sheet with its layout
 * @param matching what became of each line
 * @param taken the lines whose figures are used, in the order of the file
 */
public record OutcomeReading(PublishedSheet sheet, OutcomeMapping mapping, Matching matching, List<Row> taken) {
    /** Reads the sheet; see {@link LineMatcher#match}. */
    public static OutcomeReading of(
            PublishedSheet sheet, OutcomeMapping mapping, KnownBodies known, Set<Integer> accepted, LocalDate on) {
        Matching matching = LineMatcher.match(sheet, known, accepted, on);
        Set<Integer> lines = new HashSet<>();
        for (MatchedLine line : matching.lines()) if (line.fate().isTaken()) lines.add(line.line());
        List<Row> taken =
                sheet.lines().stream().filter(r -> lines.contains(r.line())).toList();
        return new OutcomeReading(sheet, mapping, matching, taken);
    }

    public List<ColumnChoice> choices() {
        return ColumnChoice.of(sheet, taken);
    }

    public MarkTally tally() {
        return MarkTally.of(mapping.columns(), taken);
    }

    /** The columns of the set: the taken ones, then the shares. */
    public List<OutcomeColumn> columns() {
        return Stream.concat(
                        mapping.columns().stream().map(TakenColumn::kept),
                        mapping.derived().stream().map(DerivedColumn::kept))
                .toList();
    }

    /** The figures of every taken body; a mark without a meaning is missing, so decide all before keeping. */
    public List<OutcomeRow> rows() {
        Map<Integer, MatchedLine> byLine = new HashMap<>();
        for (MatchedLine line : matching.lines()) byLine.put(line.line(), line);
        List<OutcomeRow> rows = new ArrayList<>();
        for (Row row : taken) {
            MatchedLine line = byLine.get(row.line());
            if (line != null) rows.add(row(line, figures(row)));
        }
        return rows;
    }

    private List<Figure> figures(Row row) {
        Map<String, Figure> byCode = new HashMap<>();
        List<Figure> figures = new ArrayList<>();
        for (TakenColumn column : mapping.columns()) {
            Figure figure = figure(column, row.cell(column.column()));
            byCode.put(column.code(), figure);
            figures.add(figure);
        }
        for (DerivedColumn share : mapping.derived()) figures.add(share.figure(byCode));
        return figures;
    }

    private Figure figure(TakenColumn column, String cell) {
        return column.reading()
                .figure(cell)
                .map(Figure::of)
                .orElseGet(() -> mapping.meanings()
                        .of(column, PublishedText.mark(cell))
                        .map(Meaning::figure)
                        .orElse(Figure.MISSING));
    }

    private static OutcomeRow row(MatchedLine line, List<Figure> figures) {
        List<@Nullable Double> values = new ArrayList<>();
        List<Integer> notApplicable = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.isNotApplicable()) notApplicable.add(values.size());
            values.add(figure.value());
        }
        return new OutcomeRow(line.body(), line.bodyPrefecture(), line.bodyName(), values, notApplicable);
    }
}
