package jp.kizahashi.platform.exchange;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.jspecify.annotations.Nullable;

/** Reads the sheets of a workbook in the format before 2007 (.xls), in which ministries still publish. */
final class OldExcelSheets {
    private final ReadLimits limits;
    private final NumberText numbers = new NumberText();

    OldExcelSheets(ReadLimits limits) {
        this.limits = limits;
    }

    List<Sheet> read(Path file, String name) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
                HSSFWorkbook workbook = new HSSFWorkbook(container)) {
            List<Sheet> sheets = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) sheets.add(sheet(workbook, i, name));
            return sheets;
        } catch (EncryptedDocumentException e) {
            throw new Refused(PlatformProblem.FILE_ENCRYPTED);
        } catch (Refused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // As with the newer format: whatever a malformed record makes the library stumble on.
            throw new Refused(PlatformProblem.FILE_BROKEN);
        }
    }

    private Sheet sheet(HSSFWorkbook workbook, int index, String name) {
        var sheet = workbook.getSheetAt(index);
        TreeMap<Integer, List<String>> rows = new TreeMap<>();
        for (var row : sheet) {
            limits.check(rows.size() + 1, Math.max(0, row.getLastCellNum()));
            List<String> texts = new ArrayList<>();
            for (int c = 0; c < row.getLastCellNum(); c++) texts.add(text(row.getCell(c)));
            rows.put(row.getRowNum(), texts);
        }
        List<MergedCells.Area> areas = sheet.getMergedRegions().stream()
                .map(r -> new MergedCells.Area(r.getFirstRow(), r.getFirstColumn(), r.getLastRow(), r.getLastColumn()))
                .toList();
        MergedCells.fill(rows, areas, limits.columns());
        String note = workbook.isSheetHidden(index) || workbook.isSheetVeryHidden(index) ? "hidden" : "";
        return new Sheet(name, sheet.getSheetName(), note, ExcelSheets.numbered(rows));
    }

    private String text(@Nullable Cell cell) {
        if (cell == null) return "";
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC -> number(cell);
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> "#" + cell.getErrorCellValue();
            default -> "";
        };
    }

    private String number(Cell cell) {
        CellStyle style = cell.getCellStyle();
        String format = style.getDataFormatString();
        if (numbers.isDate((int) style.getDataFormat(), format)) return numbers.date(cell.getLocalDateTimeCellValue());
        return numbers.number(BigDecimal.valueOf(cell.getNumericCellValue()), format);
    }
}
