package jp.kizahashi.platform.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of an Excel workbook (.xlsx) row by row. A formula reads as its last computed value. */
final class ExcelSheets {
    private final ReadLimits limits;
    private final NumberText numbers = new NumberText();

    ExcelSheets(ReadLimits limits) {
        this.limits = limits;
    }

    List<Sheet> read(Path file, String name) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            List<Sheet> sheets = new ArrayList<>();
            for (var sheet : workbook.getSheets().toList()) sheets.add(sheet(file, name, sheet));
            return sheets;
        } catch (Refused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The reader library throws whatever a malformed part makes it stumble on; the gate has just read the file
            // itself.
            throw new Refused(PlatformProblem.FILE_BROKEN);
        }
    }

    private Sheet sheet(Path file, String name, org.dhatim.fastexcel.reader.Sheet sheet) throws IOException {
        TreeMap<Integer, List<String>> rows = new TreeMap<>();
        try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
            stream.forEach(row -> add(row, rows));
        }
        MergedCells.fill(rows, SheetPart.mergedAreas(file, sheet.getId()), limits.columns());
        String note = sheet.getVisibility() == SheetVisibility.VISIBLE ? "" : "hidden";
        return new Sheet(name, sheet.getName(), note, numbered(rows));
    }

    /** A row number given twice would lose one of the rows silently. */
    private void add(org.dhatim.fastexcel.reader.Row row, TreeMap<Integer, List<String>> rows) {
        List<String> twin = rows.put(row.getRowNum() - 1, cells(row, rows.size() + 1));
        if (twin != null) throw new Refused(PlatformProblem.FILE_BROKEN);
    }

    static List<Row> numbered(TreeMap<Integer, List<String>> rows) {
        return rows.entrySet().stream()
                .map(e -> new Row(e.getKey() + 1, e.getValue()))
                .filter(row -> !row.isBlank())
                .toList();
    }

    private List<String> cells(org.dhatim.fastexcel.reader.Row row, int rowCount) {
        limits.check(rowCount, row.getCellCount());
        List<String> texts = new ArrayList<>(Collections.nCopies(row.getCellCount(), ""));
        for (Cell cell : row)
            if (cell != null && cell.getColumnIndex() < texts.size()) texts.set(cell.getColumnIndex(), text(cell));
        return texts;
    }

    private String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) return number(cell);
        if (cell.getType() == CellType.FORMULA) return formula(cell);
        if (cell.getType() == CellType.BOOLEAN) return Boolean.TRUE.equals(cell.getValue()) ? "TRUE" : "FALSE";
        return orEmpty(
                cell.getRawValue() == null || cell.getType() == CellType.STRING ? cell.getText() : cell.getRawValue());
    }

    private String number(Cell cell) {
        if (numbers.isDate(cell.getDataFormatId(), cell.getDataFormatString())) return numbers.date(cell.asDate());
        return numbers.number(cell.asNumber(), cell.getDataFormatString());
    }

    private String formula(Cell cell) {
        return switch (cell.getValue()) {
            case BigDecimal value -> numbers.number(value, cell.getDataFormatString());
            case null -> "";
            default -> orEmpty(cell.getRawValue());
        };
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
