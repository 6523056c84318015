package jp.kizahashi.survey.answer.sheet.cell;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.NumberText;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;

/**
 * One sheet of a returned workbook, cell by cell, in both of Excel's formats. Unlike a table of the exchange, a form is read
 * with what a person did to single cells: merged areas are told, and percentages, times and fractions stay what they look
 * like, because the number behind them (0.35 for 35 %) is not what was written.
 *
 * @param name the sheet's name
 * @param rows row from 0 → column from 0 → text; blank cells are absent
 * @param merged the merged areas
 */
public record SheetCells(String name, TreeMap<Integer, TreeMap<Integer, String>> rows, List<CellRangeAddress> merged) {
    private static final int MOST_CELLS = 200_000;
    private static final NumberText NUMBERS = new NumberText();

    /** A1, D14. */
    public static String reference(int row, int column) {
        return CellReference.convertNumToColString(column) + (row + 1);
    }

    /** The text of a cell; empty when blank. */
    public String text(int row, int column) {
        Map<Integer, String> cells = rows.get(row);
        return cells == null ? "" : cells.getOrDefault(column, "");
    }

    /** The merged area over a cell that has more than this cell. */
    public Optional<CellRangeAddress> mergedOver(int row, int column) {
        return merged.stream()
                .filter(a -> a.isInRange(row, column) && a.getNumberOfCells() > 1)
                .findFirst();
    }

    public static SheetCells of(Sheet sheet) {
        TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
        int count = 0;
        for (Row row : sheet) {
            TreeMap<Integer, String> cells = new TreeMap<>();
            for (Cell cell : row) {
                if (++count > MOST_CELLS)
                    throw new Refused(PlatformProblem.TABLE_TOO_LARGE, Integer.toString(MOST_CELLS), "1");
                String text = text(cell).strip();
                if (!text.isEmpty()) cells.put(cell.getColumnIndex(), text);
            }
            if (!cells.isEmpty()) rows.put(row.getRowNum(), cells);
        }
        return new SheetCells(sheet.getSheetName(), rows, sheet.getMergedRegions());
    }

    private static String text(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> number(cell);
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }

    private static String number(Cell cell) {
        CellStyle style = cell.getCellStyle();
        String format = style.getDataFormatString();
        if (NUMBERS.isDate((int) style.getDataFormat(), format)) return NUMBERS.date(cell.getLocalDateTimeCellValue());
        BigDecimal value = BigDecimal.valueOf(cell.getNumericCellValue());
        if (format != null && DateUtil.isADateFormat(style.getDataFormat(), format))
            return cell.getLocalDateTimeCellValue().toLocalTime().toString();
        if (format != null && format.replaceAll("\"[^\"]*\"|\\\\.", "").contains("%"))
            return NUMBERS.number(value.movePointRight(2), null) + "%";
        return NUMBERS.number(value, format);
    }
}
