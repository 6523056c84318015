package jp.kizahashi.survey.export;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.survey.answer.AttachedFile;
import jp.kizahashi.survey.column.Cell;
import jp.kizahashi.survey.column.Standing;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;

/**
 * A column of a file.
 *
 * @param name of the column in R: {@code Q3}, {@code Q3_1} for a tick, {@code T01.3} in a repetition, {@code Q3.other}
 * @param code of the column of answers it is made from
 * @param option the tick it tells of; empty unless spread
 */
record OutColumn(
        String name, String label, String code, Question question, String option, Function<Cell, OutCell> cell) {
    /** How a 複数回答 stands in a file. */
    enum Ticks {
        /** One column, codes joined by 、. */
        JOINED,
        /** One column a choice, 1 or 0. */
        SPREAD
    }

    /** The columns of a question; of a fact, too. */
    static List<OutColumn> of(Question question, Ticks ticks, boolean withWords) {
        List<OutColumn> columns = new ArrayList<>();
        if (question.kind() == QuestionKind.MULTIPLE && ticks == Ticks.SPREAD) {
            for (Option option : question.options()) columns.add(tick(question, option));
        } else {
            columns.add(new OutColumn(
                    name(question), label(question), question.code(), question, "", c -> answer(question, c, ticks)));
        }
        if (withWords && question.options().stream().anyMatch(Option::isOther)) columns.add(words(question));
        return columns;
    }

    private static OutColumn tick(Question question, Option option) {
        return new OutColumn(
                name(question) + "_" + option.code(),
                label(question) + "：" + option.label(),
                question.code(),
                question,
                option.code(),
                c -> c.standing() == Standing.ANSWERED
                        ? OutCell.number(c.values().contains(option.code()) ? 1 : 0)
                        : standing(c));
    }

    private static OutColumn words(Question question) {
        return new OutColumn(
                name(question) + ".other",
                Messages.get("survey.export.words", label(question)),
                question.code(),
                question,
                "",
                c -> OutCell.text(c.words()));
    }

    /** The codes of repetitions end with @, which R would quote. */
    private static String name(Question question) {
        return question.code().replace('@', '.');
    }

    private static String label(Question question) {
        return question.label();
    }

    private static OutCell answer(Question question, Cell cell, Ticks ticks) {
        if (cell.standing() != Standing.ANSWERED) return standing(cell);
        return switch (question.kind()) {
            case LADDER, NUMBER, MONEY -> OutCell.number(new BigDecimal(cell.value()));
            case SINGLE, PULLDOWN -> code(cell.value());
            case MULTIPLE -> OutCell.text(String.join("、", cell.values()));
            case DATE ->
                ticks == Ticks.JOINED ? OutCell.day(LocalDate.parse(cell.value())) : OutCell.text(cell.value());
            case YEAR_MONTH, SHORT_TEXT, LONG_TEXT -> OutCell.text(cell.value());
            case FILE -> OutCell.text(AttachedFile.traced(cell.values()));
        };
    }

    /** 1 is a number, 01 and A are texts. */
    private static OutCell code(String code) {
        return code.matches("0|[1-9][0-9]{0,8}") ? OutCell.number(Long.parseLong(code)) : OutCell.text(code);
    }

    /** 無回答 is an empty cell, the others are written out. */
    static OutCell standing(Cell cell) {
        return cell.standing() == Standing.NO_ANSWER || cell.standing() == Standing.ANSWERED
                ? OutCell.EMPTY
                : OutCell.text(Messages.get("survey.export.standing." + cell.standing()));
    }
}
