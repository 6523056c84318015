package jp.kizahashi.survey.answer.sheet.layout;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import jp.kizahashi.survey.answer.sheet.cell.SheetText;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.Questionnaire;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks with marks as offices lay them out, made from a seed: with and without codes, options below, answers below. */
final class RandomLayout {
    private final Random random;
    private final Sheet sheet;
    private int row;

    private RandomLayout(Random random, Sheet sheet) {
        this.random = random;
        this.sheet = sheet;
    }

    static byte[] of(Questionnaire questionnaire, Random random) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            RandomLayout layout = new RandomLayout(random, workbook.createSheet("照会様式"));
            layout.whole(questionnaire);
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            workbook.write(to);
            return to.toByteArray();
        }
    }

    private void whole(Questionnaire questionnaire) {
        text(1, "業務の実態に関する調査　照会様式");
        row += 1 + random.nextInt(2);
        text(1, "様式番号：[[様式番号]]（[[団体コード]]）");
        row++;
        text(1, "団体名");
        text(2, "[[団体名]]");
        row += 2;
        boolean coded = random.nextBoolean();
        for (Question question : LayoutCheck.questions(questionnaire)) question(question, coded);
        if (random.nextBoolean()) text(1, "御協力ありがとうございました。");
    }

    private void question(Question question, boolean coded) {
        if (coded) text(0, question.code());
        text(1, coded ? question.text() : question.code() + "　" + question.text());
        boolean below = question.kind().hasOptions() && question.options().size() > 1 && random.nextBoolean();
        if (below) {
            for (Option option : question.options()) {
                row++;
                text(2, SheetText.choice(option));
                text(3, "[[" + SheetText.optionCode(question, option) + "]]");
            }
            if (random.nextBoolean()) {
                row++;
                text(2, "不明・非該当のとき");
                text(3, "[[" + question.code() + "]]");
            }
        } else if (!coded && random.nextInt(4) == 0) {
            row++;
            text(1, "[[" + question.code() + "]]");
            sheet.addMergedRegion(new CellRangeAddress(row, row, 1, 3));
        } else {
            text(3, "[[" + question.code() + "]]");
            if (random.nextBoolean()) text(4, question.unit());
        }
        row += 1 + random.nextInt(2);
    }

    private void text(int column, String text) {
        if (text.isEmpty()) return;
        var line = sheet.getRow(row) == null ? sheet.createRow(row) : sheet.getRow(row);
        line.createCell(column).setCellValue(SheetText.cell(text));
    }
}
