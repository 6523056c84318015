package jp.kizahashi.survey.answer.sheet.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import jp.kizahashi.survey.design.Asking;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** 照会様式 as an office makes it: a title over merged cells, a head, questions with boxes, a remark at the end. */
public final class OfficeForm {
    /** What the form asks. */
    public static final Questionnaire SURVEY = new Questionnaire(
            "own-7",
            "窓口手続の実態に関する調査（架空）",
            List.of(),
            List.of(),
            List.of(),
            List.of(new Section(
                    "s1",
                    "窓口",
                    List.of(
                            question(
                                    "Q01",
                                    "電子申請の担当課はありますか。",
                                    QuestionKind.SINGLE,
                                    "",
                                    option("1", "ある"),
                                    option("2", "ない")),
                            question(
                                    "Q02",
                                    "受付の方法",
                                    QuestionKind.MULTIPLE,
                                    "",
                                    option("1", "窓口"),
                                    option("2", "郵送"),
                                    option("3", "電子申請"),
                                    new Option("9", "その他", Option.Role.OTHER)),
                            question("Q03", "年間の受付件数", QuestionKind.NUMBER, "件"),
                            question("Q04", "電子申請を始めた日", QuestionKind.DATE, "")
                                    .with(Asking.PLAIN.withWhen("Q02 has '3'")),
                            question("Q05", "困っていること", QuestionKind.LONG_TEXT, "")))));

    private OfficeForm() {}

    private static Question question(String code, String text, QuestionKind kind, String unit, Option... options) {
        return new Question(code, text, text, List.of(), kind, List.of(options), unit);
    }

    private static Option option(String code, String label) {
        return new Option(code, label);
    }

    /** The workbook with its marks. */
    public static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            Sheet sheet = book.createSheet("別紙様式１");
            CellStyle box = box(book);
            sheet.setColumnWidth(0, 6 * 256);
            sheet.setColumnWidth(1, 34 * 256);
            sheet.setColumnWidth(2, 20 * 256);
            sheet.setColumnWidth(3, 18 * 256);
            text(sheet, 0, 0, "別紙様式１　窓口手続の実態に関する調査（架空）");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
            text(sheet, 1, 3, "様式番号　[[様式番号]]");
            text(sheet, 2, 0, "団体コード");
            text(sheet, 2, 2, "[[団体コード]]");
            text(sheet, 3, 0, "団体名");
            text(sheet, 3, 2, "[[団体名]]");
            text(sheet, 4, 0, "担当課・係");
            text(sheet, 4, 2, "[[課名]]");
            int row = 6;
            row = one(sheet, box, row, "問１", "電子申請の担当課はありますか。（選択）", "[[Q01]]", "");
            text(sheet, row, 0, "問２");
            text(sheet, row, 1, "受付の方法（当てはまるもの全てに○）");
            sheet.addMergedRegion(new CellRangeAddress(row, row + 3, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(row, row + 3, 1, 1));
            for (String[] each : new String[][] {{"窓口", "1"}, {"郵送", "2"}, {"電子申請", "3"}, {"その他", "9"}}) {
                text(sheet, row, 2, each[0]);
                text(sheet, row, 3, "[[Q02-" + each[1] + "]]");
                sheet.getRow(row++).getCell(3).setCellStyle(box);
            }
            row = one(sheet, box, row, "", "「その他」の内容", "[[Q02-T]]", "");
            row = one(sheet, box, row, "問３", "年間の受付件数", "[[Q03]]", "件");
            row = one(sheet, box, row, "問４", "電子申請を始めた日（問２で「電子申請」に○の場合）", "[[Q04]]", "");
            text(sheet, row, 0, "問５");
            text(sheet, row++, 1, "困っていることがあれば、自由にお書きください。");
            text(sheet, row, 0, "[[Q05]]");
            sheet.getRow(row).getCell(0).setCellStyle(box);
            sheet.getRow(row).setHeightInPoints(120);
            sheet.addMergedRegion(new CellRangeAddress(row, row, 0, 3));
            text(sheet, row + 2, 0, "※回答期限　[[回答期限]]までに御提出ください。");
            print(sheet);
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            book.write(to);
            return to.toByteArray();
        }
    }

    private static int one(Sheet sheet, CellStyle box, int row, String number, String text, String mark, String unit) {
        if (!number.isEmpty()) text(sheet, row, 0, number);
        text(sheet, row, 1, text);
        text(sheet, row, 2, mark);
        sheet.getRow(row).getCell(2).setCellStyle(box);
        if (!unit.isEmpty()) text(sheet, row, 3, unit);
        return row + 1;
    }

    private static CellStyle box(XSSFWorkbook book) {
        CellStyle box = book.createCellStyle();
        box.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        box.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        box.setBorderTop(BorderStyle.THIN);
        box.setBorderBottom(BorderStyle.THIN);
        box.setBorderLeft(BorderStyle.THIN);
        box.setBorderRight(BorderStyle.THIN);
        box.setAlignment(HorizontalAlignment.CENTER);
        box.setWrapText(true);
        return box;
    }

    private static void print(Sheet sheet) {
        sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
        sheet.getPrintSetup().setLandscape(false);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitWidth((short) 1);
        sheet.getPrintSetup().setFitHeight((short) 0);
        sheet.getWorkbook().setPrintArea(0, 0, 3, 0, 30);
        sheet.getFooter().setCenter("&P / &N");
    }

    static void text(Sheet sheet, int row, int column, String text) {
        Row line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        line.createCell(column).setCellValue(text);
    }
}
