package jp.kizahashi.survey.answer.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.platform.exchange.PlainZip;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.sheet.cell.SheetSections;
import jp.kizahashi.survey.answer.sheet.cell.SheetText;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * 回答票: the questionnaire for one body as an Excel workbook to print, fill and send back through gateways that cleanse
 * files. One sheet; no macro, formula, merged or hidden cell, defined name, comment, protection or custom property, and
 * every text inline. Lists of choices are offered in the cells but nothing depends on them. Print titles would need a
 * defined name; form number and body stand in the page header instead.
 */
public final class AnswerWorkbook {
    static final int CODE = 0;
    static final int QUESTION = 1;
    static final int CHOICES = 2;
    static final int ANSWER = 3;
    static final int UNIT = 4;

    private static final double[] WIDTHS = {13, 44, 21, 22, 6};
    private static final String FONT = "BIZ UDゴシック";
    private static final String SHADE = "E6E6E6";
    private static final String PAPER_YELLOW = "FFFBE0";

    /** Height of a line of the font at 10 points, with air. */
    private static final double LINE = 14;

    /** Excel's tallest row, in points. */
    private static final double TALLEST = 409;

    private static final int LINES_FOR_LONG_TEXT = 8;

    private final Worksheet sheet;
    private final AnswerSheet given;
    private int row;

    private AnswerWorkbook(Worksheet sheet, AnswerSheet given) {
        this.sheet = sheet;
        this.given = given;
    }

    /**
     * Writes the workbook; the stream stays open.
     *
     * @param given what is already known (last wave, or the draft), to be looked over and changed
     */
    public static void write(SheetFront front, Questionnaire questionnaire, AnswerSheet given, OutputStream to)
            throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(packed, "Kizahashi", "1.0");
        workbook.setGlobalDefaultFont(FONT, 10);
        AnswerWorkbook writer = new AnswerWorkbook(
                workbook.newWorksheet(SheetText.word("name")), SheetSections.spread(questionnaire, given));
        writer.front(front, questionnaire);
        writer.questions(questionnaire, SheetSections.of(questionnaire));
        writer.paper(front);
        workbook.finish();
        PlainZip.repack(packed, to);
    }

    private void front(SheetFront front, Questionnaire questionnaire) {
        text(CODE, SheetText.word("title", questionnaire.title()));
        sheet.style(row, CODE).bold().fontSize(14).set();
        row += 2;
        named("survey", front.survey());
        named(front.codeKey(), front.bodyCode());
        named(front.nameKey(), front.bodyName());
        named("number", front.number().text());
        named("version", SheetText.word("version.value", Integer.toString(front.version())));
        named("due", front.due());
        named("contact", String.join("\n", front.contact()));
        named("disclosure", String.join("\n", front.disclosure()));
        named("voluntary", front.voluntary());
        List<String> manner = manner(questionnaire);
        for (int i = 0; i < manner.size(); i++) named(i == 0 ? "manner" : "", manner.get(i));
        row++;
    }

    private static List<String> manner(Questionnaire questionnaire) {
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= 5; i++) lines.add(SheetText.word("manner." + i));
        lines.addAll(questionnaire.guidance());
        return lines;
    }

    private void named(String key, String value) {
        if (!key.isEmpty()) text(CODE, SheetText.word(key));
        text(QUESTION, value);
        boxed(CODE).bold().fillColor(SHADE).set();
        boxed(QUESTION).set();
        height(lines(QUESTION, value));
        row++;
    }

    private void questions(Questionnaire questionnaire, List<Section> sections) {
        List<String> columns = SheetText.columns();
        for (int c = 0; c < columns.size(); c++) {
            text(c, columns.get(c));
            boxed(c).bold().fillColor(SHADE).horizontalAlignment("center").set();
        }
        row++;
        for (Section section : sections) section(section);
        row++;
        for (String credit : questionnaire.credits()) {
            text(QUESTION, credit);
            sheet.style(row, QUESTION).fontSize(8).wrapText(true).set();
            height(lines(QUESTION, credit));
            row++;
        }
    }

    private void section(Section section) {
        text(QUESTION, SheetText.section(section));
        for (int c = 0; c <= UNIT; c++) boxed(c).bold().fillColor(SHADE).set();
        height(lines(QUESTION, SheetText.section(section)));
        row++;
        for (Question question : section.questions()) {
            question(question);
            if (question.kind() == QuestionKind.MULTIPLE)
                for (Option option : question.options()) option(question, option);
        }
    }

    private void question(Question question) {
        text(CODE, question.code());
        text(QUESTION, SheetText.question(question));
        text(CHOICES, SheetText.choices(question));
        text(UNIT, question.unit());
        for (int c = 0; c <= UNIT; c++) if (c != ANSWER) boxed(c).set();
        new AnswerCell(sheet, row, ANSWER).write(question, given.entry(question.code()));
        answerLook(question.kind());
        int answer = question.kind() == QuestionKind.LONG_TEXT ? LINES_FOR_LONG_TEXT : 1;
        String known = given.entry(question.code()).map(Entry::value).orElse("");
        int asked =
                Math.max(lines(QUESTION, SheetText.question(question)), lines(CHOICES, SheetText.choices(question)));
        height(Math.max(asked, Math.max(answer, lines(ANSWER, known))));
        row++;
    }

    private void option(Question question, Option option) {
        text(CODE, SheetText.optionCode(question, option));
        text(CHOICES, SheetText.choice(option));
        for (int c = 0; c <= UNIT; c++) if (c != ANSWER) boxed(c).set();
        boolean chosen = given.entry(question.code())
                .map(e -> e.values().contains(option.code()))
                .orElse(false);
        if (chosen) text(ANSWER, SheetText.CHOSEN);
        AnswerCell.offer(sheet, row, ANSWER, List.of(SheetText.CHOSEN));
        answerLook(QuestionKind.MULTIPLE);
        height(lines(CHOICES, SheetText.choice(option)));
        row++;
    }

    private void answerLook(QuestionKind kind) {
        StyleSetter look = boxed(ANSWER);
        look.fillColor(PAPER_YELLOW);
        switch (kind) {
            case NUMBER, MONEY -> look.format("#,##0.#########").horizontalAlignment("right");
            case DATE -> look.format("yyyy/m/d").horizontalAlignment("center");
            case YEAR_MONTH, SHORT_TEXT, LONG_TEXT, FILE -> look.format("@");
            default -> look.horizontalAlignment("center");
        }
        look.set();
    }

    private StyleSetter boxed(int column) {
        StyleSetter look = sheet.style(row, column);
        look.wrapText(true).verticalAlignment("top").borderStyle(BorderStyle.THIN);
        return look;
    }

    private void text(int column, String text) {
        if (!text.isEmpty()) sheet.inlineString(row, column, SheetText.cell(text));
    }

    /** How many lines a text takes in a column at most, a full-width character counting two. */
    private static int lines(int column, String text) {
        int wide = (int) WIDTHS[column] - 3;
        return text.lines()
                .mapToInt(line -> Math.max(
                        1,
                        Math.ceilDiv(
                                line.codePoints().map(c -> c < 0x2000 ? 1 : 2).sum(), wide)))
                .sum();
    }

    /** Programs that open the file do not all measure rows themselves. */
    private void height(int lines) {
        sheet.rowHeight(row, Math.min(TALLEST, Math.max(1, lines) * LINE + 4));
    }

    private void paper(SheetFront front) {
        for (int c = 0; c < WIDTHS.length; c++) sheet.width(c, WIDTHS[c]);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("portrait");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.leftMargin(0.5f);
        sheet.rightMargin(0.5f);
        sheet.header(SheetText.word("number") + " " + front.number().text(), Position.LEFT);
        sheet.header(front.bodyCode() + " " + front.bodyName().replace("&", "&&"), Position.RIGHT);
        sheet.footer("&P / &N", Position.CENTER);
    }
}
