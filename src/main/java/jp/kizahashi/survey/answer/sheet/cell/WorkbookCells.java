package jp.kizahashi.survey.answer.sheet.cell;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.files.CheckedFile;
import jp.kizahashi.platform.files.UploadLimits;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A returned workbook in memory.
 *
 * @param countsFrom1904 whether its days are counted from 1904, so that a day whose format was lost is another day
 * @param savedAt when the program that wrote it says it was saved; many gateways leave that out
 */
public record WorkbookCells(List<SheetCells> sheets, boolean countsFrom1904, Optional<Instant> savedAt) {
    /** Far above any filled form; a form is read as a whole. */
    public static final UploadLimits LIMITS =
            UploadLimits.STANDARD.withBytes(5L * 1024 * 1024).withUnpackedBytes(20L * 1024 * 1024);

    /** Reads every sheet; Refused PLT-025 when the file cannot be read, PLT-039 when it is far too large for a form. */
    public static WorkbookCells read(CheckedFile file) throws IOException {
        try (Workbook workbook = WorkbookFactory.create(file.path().toFile(), null, true)) {
            List<SheetCells> sheets = new ArrayList<>();
            for (Sheet sheet : workbook) sheets.add(SheetCells.of(sheet));
            return new WorkbookCells(sheets, countsFrom1904(workbook), savedAt(workbook));
        } catch (Refused e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The library throws whatever a malformed part makes it stumble on.
            throw new Refused(PlatformProblem.FILE_BROKEN);
        }
    }

    private static boolean countsFrom1904(Workbook workbook) {
        return switch (workbook) {
            case XSSFWorkbook x -> x.isDate1904();
            case HSSFWorkbook h -> h.getInternalWorkbook().isUsing1904DateWindowing();
            default -> false;
        };
    }

    private static Optional<Instant> savedAt(Workbook workbook) {
        Date saved = null;
        if (workbook instanceof XSSFWorkbook x)
            saved = x.getProperties().getCoreProperties().getModified();
        if (workbook instanceof HSSFWorkbook h) {
            SummaryInformation summary = h.getSummaryInformation();
            saved = summary == null ? null : summary.getLastSaveDateTime();
        }
        return Optional.ofNullable(saved).map(Date::toInstant);
    }
}
