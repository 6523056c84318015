package jp.kizahashi.platform.exchange;

import java.util.List;

/**
 * A sheet whose header is known.
 *
 * @param source file and sheet, for reports
 * @param header the column names as normalised by {@link HeaderText#normal}, one a column, empty where there is none
 * @param headerLine the line of the header's last row
 * @param rows the rows below the header
 */
public record Table(String source, List<String> header, int headerLine, List<Row> rows) {
    public Table {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }
}
