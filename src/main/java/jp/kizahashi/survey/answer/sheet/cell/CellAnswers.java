package jp.kizahashi.survey.answer.sheet.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.answer.Finding;
import jp.kizahashi.survey.answer.Inspection;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.formula.Given;

/**
 * Reads the answers out of cells that were found, wherever they lie: a question's own cell, and the cells of its options
 * with ○. What is wrong is named with its place.
 */
public final class CellAnswers {
    /**
     * A cell of an answer.
     *
     * @param place such as D14
     * @param merged whether it lies under another cell of a merged area, so that what it says cannot be known
     */
    public record Found(String sheet, String place, String text, boolean merged) {}

    private final Questionnaire questionnaire;
    private final Function<String, Optional<Found>> cells;
    private final Predicate<Question> marked;
    private final boolean countsFrom1904;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<SheetFault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * @param cells the cell of a question's code, or of an option's; empty when the sheet has none for it
     * @param marked whether a question's options have cells of their own for ○
     */
    public CellAnswers(
            Questionnaire questionnaire,
            Function<String, Optional<Found>> cells,
            Predicate<Question> marked,
            boolean countsFrom1904) {
        this.questionnaire = questionnaire;
        this.cells = cells;
        this.marked = marked;
        this.countsFrom1904 = countsFrom1904;
    }

    public Map<String, Entry> entries() {
        return entries;
    }

    public List<SheetFault> faults() {
        return faults;
    }

    public List<String> notes() {
        return notes;
    }

    /** Reads a question as {@link SheetSections} has it. */
    public void read(Question question) {
        Optional<Found> own = cells.apply(question.code());
        if (marked.test(question)) marks(question, own);
        else if (own.isPresent() && question.kind() == QuestionKind.FILE) file(question, own.get());
        else if (own.isPresent()) answer(question, own.get());
    }

    private void answer(Question question, Found cell) {
        if (isMerged(question, cell)) return;
        if (isLostDay(question, cell)) {
            fault(question, cell, SheetText.word("fault.day1904"));
            return;
        }
        EntryText.Reading reading = EntryText.read(question, typed(question, cell));
        reading.entry().ifPresent(entry -> entries.put(question.code(), entry));
        reading.fault().ifPresent(sentence -> fault(question, cell, sentence));
    }

    /** Files come by the screen; the cell can say 非該当 or 不明, and what else stands in it is not taken. */
    private void file(Question question, Found cell) {
        String text = cell.text();
        if (EntryText.isState(text)) answer(question, cell);
        else if (!text.isEmpty() && !SheetText.isAttached(text))
            notes.add(SheetText.word("note.file", cell.place(), question.code()));
    }

    /** A day of a workbook that counts from 1904 whose format was lost would be read four years early. */
    private boolean isLostDay(Question question, Found cell) {
        return countsFrom1904
                && question.kind() == QuestionKind.DATE
                && cell.text().matches("[0-9.]+");
    }

    private static String typed(Question question, Found cell) {
        boolean inPercent =
                question.kind().isNumber() && SheetText.meaning(question.unit()).equals("%");
        return inPercent ? cell.text().replaceAll("[%％]$", "") : cell.text();
    }

    /** ○ beside the options; the question's own cell, if there is one, says 不明 or 非該当. */
    private void marks(Question question, Optional<Found> own) {
        List<String> chosen = new ArrayList<>();
        for (Option option : question.options()) {
            Found cell = cells.apply(SheetText.optionCode(question, option)).orElse(null);
            if (cell == null || isMerged(question, cell) || cell.text().isEmpty()) continue;
            if (SheetText.isChosen(cell.text())) chosen.add(option.code());
            else fault(question, cell, SheetText.word("fault.mark", cell.text()));
        }
        if (question.kind().takesOne() && chosen.size() > 1) {
            Found second = cells.apply(question.code() + "-" + chosen.get(1)).orElseThrow();
            fault(question, second, SheetText.word("fault.oneMark"));
            return;
        }
        if (own.isPresent() && !own.get().text().isEmpty()) word(question, own.get(), chosen);
        else if (!chosen.isEmpty()) entries.put(question.code(), new Entry(Entry.State.ANSWERED, chosen));
    }

    private void word(Question question, Found own, List<String> chosen) {
        String word = own.text();
        if (isMerged(question, own)) return;
        if (!EntryText.isState(word)) fault(question, own, SheetText.word("fault.marks", word));
        else if (!chosen.isEmpty()) fault(question, own, SheetText.word("fault.both", word));
        else EntryText.read(question, word).entry().ifPresent(e -> entries.put(question.code(), e));
    }

    private boolean isMerged(Question question, Found cell) {
        if (cell.merged()) fault(question, cell, SheetText.word("fault.merged"));
        return cell.merged();
    }

    /**
     * What single cells cannot show: words without その他, answers that branching leaves behind, dependent choices.
     *
     * @param sound whether nothing around the cells was wrong
     */
    public void inspect(boolean sound) {
        Map<String, Entry> folded = SheetSections.fold(questionnaire, entries);
        entries.clear();
        entries.putAll(folded);
        AnswerSheet whole = new AnswerSheet(entries);
        AnswerSheet put = Inspection.put(questionnaire, whole);
        for (String code : whole.entries().keySet())
            if (put.entry(code).isEmpty()) {
                notes.add(SheetText.word("note.notPut", place(code), code));
                entries.remove(code);
            }
        if (!sound || !faults.isEmpty()) return;
        for (Finding finding : Inspection.of(questionnaire, put, Given.NOTHING).findings())
            if (finding.kind() == Finding.Kind.WRONG)
                faults.add(new SheetFault(
                        SheetFault.Kind.ENTRY,
                        cells.apply(finding.code()).map(Found::sheet).orElse(""),
                        place(finding.code()),
                        finding.code(),
                        "",
                        finding.sentence()));
    }

    private String place(String code) {
        return cells.apply(code).map(Found::place).orElse("");
    }

    private void fault(Question question, Found cell, String sentence) {
        faults.add(new SheetFault(
                SheetFault.Kind.ENTRY, cell.sheet(), cell.place(), question.code(), cell.text(), sentence));
    }
}
