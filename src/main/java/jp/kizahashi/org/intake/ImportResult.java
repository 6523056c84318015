package jp.kizahashi.org.intake;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kizahashi.org.intake.Intake.Fact;
import jp.kizahashi.platform.exchange.ImportReport;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.ReturnedRows;
import jp.kizahashi.platform.exchange.Table;

/**
 * What stays of an import: the counts, the refused rows with their reasons, the remarks.
 *
 * @param tables the refused rows, a table a sheet
 * @param reports the full accounts, in the same order
 */
record ImportResult(List<Table> tables, List<ImportReport> reports, List<Fact> facts, List<String> warnings) {
    /** A number or code and a name, in most lists. */
    private static final int KNOWN_BY = 2;

    static ImportResult of(Intake.Reading reading) {
        return new ImportResult(
                reading.parts().stream().map(ImportResult::refusedOnly).toList(),
                reading.parts().stream().map(Intake.Part::report).toList(),
                reading.facts(),
                reading.warnings());
    }

    private static Table refusedOnly(Intake.Part part) {
        var lines = part.report().reasonsByLine().keySet();
        Table table = part.table();
        return new Table(
                table.source(),
                table.header(),
                table.headerLine(),
                table.rows().stream().filter(r -> lines.contains(r.line())).toList());
    }

    int countRows() {
        return reports.stream().mapToInt(ImportReport::rows).sum();
    }

    int countAccepted() {
        return reports.stream().mapToInt(ImportReport::accepted).sum();
    }

    /**
     * A refusal with what its row is known by.
     *
     * @param row how the refused row begins: its first cells that are not empty
     */
    record Refusal(int line, String row, String column, String value, String reason) {}

    List<Refusal> refusals() {
        return IntStream.range(0, reports.size())
                .boxed()
                .flatMap(i -> reports.get(i).refusals().stream().map(r -> refusal(r, tables.get(i))))
                .toList();
    }

    private static Refusal refusal(ImportReport.Remark remark, Table table) {
        String row = table.rows().stream()
                .filter(r -> r.line() == remark.line())
                .limit(1)
                .flatMap(r -> r.cells().stream())
                .filter(cell -> !cell.isBlank())
                .limit(KNOWN_BY)
                .collect(Collectors.joining("　"));
        return new Refusal(remark.line(), row, remark.column(), remark.value(), remark.reason());
    }

    List<ImportReport.Remark> notes() {
        return reports.stream().flatMap(r -> r.notes().stream()).toList();
    }

    /** The refused rows to mend and load again, a sheet for each table that has any. */
    List<OutTable> returned() {
        return IntStream.range(0, tables.size())
                .filter(i -> !tables.get(i).rows().isEmpty())
                .mapToObj(i -> numbered(ReturnedRows.of(tables.get(i), reports.get(i)), i))
                .toList();
    }

    private static OutTable numbered(OutTable table, int place) {
        return place == 0 ? table : new OutTable(table.name() + (place + 1), table.header(), table.rows());
    }
}
