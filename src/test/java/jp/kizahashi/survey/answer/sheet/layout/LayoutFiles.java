package jp.kizahashi.survey.answer.sheet.layout;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import jp.kizahashi.platform.files.CheckedFile;
import jp.kizahashi.platform.files.FileKind;
import jp.kizahashi.platform.files.UploadCheck;
import jp.kizahashi.platform.files.UploadLimits;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.sheet.ReturnedWorkbook;
import jp.kizahashi.survey.answer.sheet.cell.ReturnedSheet;
import jp.kizahashi.survey.answer.sheet.cell.WorkbookCells;
import jp.kizahashi.survey.design.Questionnaire;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Layouts in a folder of a test: read, issued, damaged, returned. */
record LayoutFiles(Path folder) {
    static final Map<String, String> OWN = OwnMarks.sample();

    SheetLayout layout(byte[] file) throws IOException {
        return SheetLayout.read(checked(file));
    }

    List<LayoutFinding> findings(byte[] file, Questionnaire questionnaire) throws IOException {
        return LayoutCheck.of(layout(file), questionnaire);
    }

    /** The workbook as a respondent gets it. */
    byte[] issued(byte[] file, Questionnaire questionnaire, AnswerSheet given) throws IOException {
        CheckedFile checked = checked(file);
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        new LayoutWorkbook(questionnaire, given, OWN).write(SheetLayout.read(checked), checked.path(), to);
        return to.toByteArray();
    }

    ReturnedSheet read(byte[] layout, byte[] returned, Questionnaire questionnaire) throws IOException {
        CheckedFile checked = checked(returned);
        var head = ReturnedWorkbook.open(checked).head();
        return new ReturnedLayout(layout(layout), WorkbookCells.read(checked), questionnaire, OWN).read(head);
    }

    /** The workbook after somebody worked on its first sheet. */
    static byte[] changed(byte[] file, Consumer<XSSFWorkbook> work) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            work.accept(book);
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            book.write(to);
            return to.toByteArray();
        }
    }

    private CheckedFile checked(byte[] file) throws IOException {
        boolean isOld = file[0] != 'P';
        return new UploadCheck(UploadLimits.STANDARD)
                .receive(
                        new ByteArrayInputStream(file),
                        isOld ? "a.xls" : "a.xlsx",
                        Files.createDirectories(folder),
                        Set.of(FileKind.XLSX, FileKind.XLS));
    }
}
