package jp.kizahashi.survey.answer.sheet.layout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.files.CheckedFile;
import jp.kizahashi.survey.answer.sheet.cell.SheetCells;
import jp.kizahashi.survey.answer.sheet.layout.LayoutSheet.Mark;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** 独自の様式: a host's own workbook as its marks and texts show it. */
public final class SheetLayout {
    private final List<LayoutSheet> sheets;
    private final List<String> hidden;
    private final List<String> formulas;

    private SheetLayout(List<LayoutSheet> sheets, List<String> hidden, List<String> formulas) {
        this.sheets = List.copyOf(sheets);
        this.hidden = List.copyOf(hidden);
        this.formulas = List.copyOf(formulas);
    }

    /**
     * Reads a checked workbook.
     *
     * @throws Refused PLT-025 when it cannot be read at all, PLT-039 when it is far too large for a form
     */
    public static SheetLayout read(CheckedFile file) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(file.path().toFile(), null, true)) {
            List<LayoutSheet> sheets = new ArrayList<>();
            List<String> hidden = new ArrayList<>();
            List<String> formulas = new ArrayList<>();
            for (Sheet sheet : workbook) {
                sheets.add(LayoutSheet.of(SheetCells.of(sheet)));
                if (workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) != SheetVisibility.VISIBLE)
                    hidden.add(sheet.getSheetName());
                formulas(sheet, formulas);
            }
            return new SheetLayout(sheets, hidden, formulas);
        } catch (Refused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library throws whatever a malformed part makes it stumble on.
            throw new Refused(PlatformProblem.FILE_BROKEN);
        }
    }

    private static void formulas(Sheet sheet, List<String> found) {
        for (Row row : sheet)
            for (Cell cell : row)
                if (cell.getCellType() == CellType.FORMULA)
                    found.add(sheet.getSheetName() + "!"
                            + SheetCells.reference(cell.getRowIndex(), cell.getColumnIndex()));
    }

    List<LayoutSheet> sheets() {
        return sheets;
    }

    /** The names of sheets that are not shown. */
    List<String> hidden() {
        return hidden;
    }

    /** The places of formulas. */
    List<String> formulas() {
        return formulas;
    }

    /** The sheet and place of every mark that stands alone, by its key; the first of those that stand twice. */
    Map<String, Placed> places() {
        Map<String, Placed> places = new LinkedHashMap<>();
        for (LayoutSheet sheet : sheets)
            for (Mark mark : sheet.marks()) places.putIfAbsent(mark.key(), new Placed(sheet, mark));
        return places;
    }

    /** A mark with the sheet it stands on. */
    record Placed(LayoutSheet sheet, Mark mark) {
        String place() {
            return sheet.name() + "!" + mark.place();
        }
    }
}
