package jp.kizahashi.survey.design.own;

import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.ImportReport;
import jp.kizahashi.platform.exchange.ImportReport.Remark;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.ReturnedRows;
import jp.kizahashi.platform.exchange.Table;

/**
 * What became of the lines of a question list: {@code rows = accepted + refused}.
 *
 * @param header the columns of the refused lines, with 理由 and 元の行 at the end
 * @param returned the refused lines to mend and load again
 */
public record ListReport(
        String source,
        int rows,
        int accepted,
        List<Remark> refusals,
        List<String> header,
        List<List<String>> returned) {
    static ListReport of(Table table, ImportReport report) {
        OutTable back = ReturnedRows.of(table, report);
        List<List<String>> rows = back.rows().stream()
                .map(row -> row.stream().map(OutCell::plain).toList())
                .toList();
        return new ListReport(
                report.source(), report.rows(), report.accepted(), report.refusals(), back.header(), rows);
    }

    /** The refused lines as a sheet. */
    public OutTable sheet() {
        return new OutTable(
                Messages.get("import.sheet.refused"),
                header,
                returned.stream()
                        .map(row -> row.stream().map(OutCell::text).toList())
                        .toList());
    }
}
