package jp.kizahashi.survey.answer.sheet.layout;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.answer.sheet.cell.SheetSections;
import jp.kizahashi.survey.answer.sheet.cell.SheetText;
import jp.kizahashi.survey.answer.sheet.layout.LayoutSheet.Mark;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.Questionnaire;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes the host's own workbook for one respondent: marks give way to what is known, or to nothing; all else stays as the
 * host made it. Lists of choices are offered where one answer is one cell, and never enforced.
 */
public final class LayoutWorkbook {
    private static final int LONGEST_LIST = 255;
    private static final int EXCEL_DIGITS = 15;

    private final Questionnaire questionnaire;
    private final AnswerSheet given;
    private final Map<String, String> own;
    private Set<String> places = Set.of();

    /** @param own what stands for the respondent's own marks, by key */
    public LayoutWorkbook(Questionnaire questionnaire, AnswerSheet given, Map<String, String> own) {
        this.questionnaire = questionnaire;
        this.given = SheetSections.spread(questionnaire, given);
        this.own = own;
    }

    /** Writes the workbook; the stream stays open. */
    public void write(SheetLayout layout, Path file, OutputStream to) throws IOException {
        places = layout.places().keySet();
        try (FileInputStream from = new FileInputStream(file.toFile());
                XSSFWorkbook workbook = new XSSFWorkbook(from)) {
            for (LayoutSheet laid : layout.sheets()) {
                Sheet sheet = workbook.getSheet(laid.name());
                for (Mark mark : laid.said())
                    cell(sheet, mark).setCellValue(SheetText.cell(LayoutMark.filled(mark.text(), own)));
                for (Mark mark : laid.marks()) fill(sheet, mark);
            }
            workbook.write(to);
        }
    }

    private void fill(Sheet sheet, Mark mark) {
        Cell cell = cell(sheet, mark);
        cell.setBlank();
        String known = own.get(mark.key());
        if (known != null) {
            if (!known.isEmpty()) cell.setCellValue(SheetText.cell(known));
            return;
        }
        for (Question question : LayoutCheck.questions(questionnaire)) {
            if (SheetText.key(question.code()).equals(mark.key())) answer(cell, question);
            for (Option option : question.options())
                if (SheetText.key(SheetText.optionCode(question, option)).equals(mark.key()))
                    choice(cell, question, option);
        }
    }

    /** An inline text has to go before another can come. */
    private static Cell cell(Sheet sheet, Mark mark) {
        Row row = sheet.getRow(mark.row());
        Cell cell = row.getCell(mark.column());
        cell.setBlank();
        return cell;
    }

    private void choice(Cell cell, Question question, Option option) {
        boolean chosen = given.entry(question.code())
                .filter(e -> e.values().contains(option.code()))
                .isPresent();
        if (chosen) cell.setCellValue(SheetText.CHOSEN);
        offer(cell, List.of(SheetText.CHOSEN));
    }

    private void answer(Cell cell, Question question) {
        boolean marked = question.options().stream()
                .anyMatch(o -> places.contains(SheetText.key(SheetText.optionCode(question, o))));
        Optional<Entry> entry = given.entry(question.code()).filter(e -> !marked || e.state() != Entry.State.ANSWERED);
        if (entry.isPresent()) known(cell, question, entry.get());
        if (!marked && !SheetText.hasChoicesInOneCell(question)) return;
        List<String> words = new ArrayList<>();
        if (!marked) question.options().forEach(o -> words.add(word(question, o)));
        words.add(EntryText.word(Entry.State.UNKNOWN));
        words.add(EntryText.word(Entry.State.NOT_APPLICABLE));
        offer(cell, words);
    }

    private static void known(Cell cell, Question question, Entry entry) {
        if (entry.state() != Entry.State.ANSWERED) {
            cell.setCellValue(EntryText.word(entry.state()));
            return;
        }
        switch (question.kind()) {
            case NUMBER, MONEY -> number(cell, entry.value());
            case DATE -> day(cell, LocalDate.parse(entry.value()));
            case LADDER, SINGLE, PULLDOWN ->
                cell.setCellValue(SheetText.cell(question.option(entry.value())
                        .map(o -> word(question, o))
                        .orElse(entry.value())));
            case MULTIPLE -> cell.setCellValue(String.join("、", entry.values()));
            case YEAR_MONTH, SHORT_TEXT, LONG_TEXT -> cell.setCellValue(SheetText.cell(entry.value()));
            case FILE -> cell.setCellValue(SheetText.cell(SheetText.attached(entry)));
        }
    }

    private static void number(Cell cell, String plain) {
        BigDecimal number = new BigDecimal(plain);
        if (number.precision() <= EXCEL_DIGITS) cell.setCellValue(number.doubleValue());
        else cell.setCellValue(plain);
    }

    /** In a cell that the host did not format for days, a day is a text. */
    private static void day(Cell cell, LocalDate day) {
        boolean dated = DateUtil.isADateFormat(
                cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString());
        if (dated && day.getYear() >= 1928 && day.getYear() <= 2173) cell.setCellValue(day);
        else cell.setCellValue(day.toString());
    }

    /** The label where it is read back as this option, else the code. */
    private static String word(Question question, Option option) {
        boolean safe = option.label().length() <= 60
                && EntryText.read(question, option.label())
                        .entry()
                        .filter(e -> e.equals(Entry.of(option.code())))
                        .isPresent();
        return safe ? option.label() : option.code();
    }

    /** A list of the host's own at the cell stays; ours is left out where it does not fit. */
    private static void offer(Cell cell, List<String> words) {
        Sheet sheet = cell.getSheet();
        for (DataValidation own : sheet.getDataValidations())
            for (var area : own.getRegions().getCellRangeAddresses())
                if (area.isInRange(cell.getRowIndex(), cell.getColumnIndex())) return;
        boolean plain = words.stream().noneMatch(w -> w.contains(",") || w.contains("\""));
        if (!plain || String.join(",", words).length() > LONGEST_LIST) return;
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation list = helper.createValidation(
                helper.createExplicitListConstraint(words.toArray(String[]::new)),
                new CellRangeAddressList(
                        cell.getRowIndex(), cell.getRowIndex(), cell.getColumnIndex(), cell.getColumnIndex()));
        list.setShowErrorBox(false);
        sheet.addValidationData(list);
    }
}
