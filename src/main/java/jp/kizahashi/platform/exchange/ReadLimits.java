package jp.kizahashi.platform.exchange;

import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;

/**
 * How large a table is taken.
 *
 * @param rows most rows in one sheet
 * @param columns most cells in one row
 */
public record ReadLimits(int rows, int columns) {
    /** 200,000 rows, 1,000 columns. */
    public static final ReadLimits STANDARD = new ReadLimits(200_000, 1_000);

    void check(int rowCount, int columnCount) {
        if (rowCount > rows || columnCount > columns)
            throw new Refused(PlatformProblem.TABLE_TOO_LARGE, Integer.toString(rows), Integer.toString(columns));
    }
}
