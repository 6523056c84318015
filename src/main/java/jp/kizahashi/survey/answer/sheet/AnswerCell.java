package jp.kizahashi.survey.answer.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.Entry.State;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.answer.sheet.cell.SheetText;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import org.dhatim.fastexcel.Worksheet;

/** The cell where a question is answered: what is known already, and the list that is offered. */
record AnswerCell(Worksheet sheet, int row, int column) {
    /** Excel keeps 15 digits of a number; a longer one is written as a text. */
    private static final int EXCEL_DIGITS = 15;

    /** The longest list that a cell can offer without referring to other cells. */
    private static final int LONGEST_LIST = 255;

    void write(Question question, Optional<Entry> given) {
        given.ifPresent(entry -> entry(question, entry));
        List<String> words = new ArrayList<>();
        if (SheetText.hasChoicesInOneCell(question))
            question.options().stream().map(Option::code).forEach(words::add);
        words.add(EntryText.word(State.UNKNOWN));
        words.add(EntryText.word(State.NOT_APPLICABLE));
        if (question.kind().hasOptions()) offer(sheet, row, column, words);
    }

    private void entry(Question question, Entry entry) {
        if (entry.state() != State.ANSWERED) {
            text(EntryText.word(entry.state()));
            return;
        }
        switch (question.kind()) {
            case NUMBER, MONEY -> number(entry.value());
            case DATE -> day(LocalDate.parse(entry.value()));
            case LADDER, SINGLE, PULLDOWN -> code(entry.value());
            // The options' own rows hold the answer.
            case MULTIPLE -> {}
            case YEAR_MONTH, SHORT_TEXT, LONG_TEXT -> text(entry.value());
            case FILE -> text(SheetText.attached(entry));
        }
    }

    private void text(String text) {
        sheet.inlineString(row, column, SheetText.cell(text));
    }

    private void number(String plain) {
        BigDecimal number = new BigDecimal(plain);
        if (number.precision() <= EXCEL_DIGITS) sheet.value(row, column, number);
        else text(plain);
    }

    /** Days before Excel counts them rightly, or that it cannot show, are written as a text. */
    private void day(LocalDate day) {
        if (day.getYear() >= 1928 && day.getYear() <= 2173) sheet.value(row, column, day);
        else text(day.toString());
    }

    private void code(String code) {
        if (code.matches("[1-9][0-9]{0,5}")) sheet.value(row, column, Integer.valueOf(code));
        else text(code);
    }

    /** Offers a list where it fits into the cell; other entries are never forbidden. */
    static void offer(Worksheet sheet, int row, int column, List<String> words) {
        String list = String.join(",", words);
        boolean plain = words.stream().noneMatch(w -> w.contains(",") || w.contains("\""));
        if (plain && list.length() <= LONGEST_LIST)
            sheet.range(row, column, row, column)
                    .validateWithListByFormula("\"" + list + "\"")
                    .showErrorMessage(false);
    }
}
