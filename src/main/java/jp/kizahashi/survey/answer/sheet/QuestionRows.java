package jp.kizahashi.survey.answer.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.answer.Finding;
import jp.kizahashi.survey.answer.Inspection;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.formula.Given;

/** Reads the rows of the questions, each found by its code, wherever in the sheet it lies. */
final class QuestionRows {
    private static final Pattern CODE_LIKE = Pattern.compile("[A-Z][A-Z0-9]{0,11}(@[A-Z0-9]{1,12})?(-.{1,12})?");
    private static final int MOST_NOTES = 50;

    private final SheetCells sheet;
    private final Questionnaire questionnaire;
    private final List<Section> sections;
    private final boolean countsFrom1904;
    private final Map<String, Integer> rowOf = new HashMap<>();
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<SheetFault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private SheetColumns columns = new SheetColumns(0, List.of());

    QuestionRows(SheetCells sheet, Questionnaire questionnaire, boolean countsFrom1904) {
        this.countsFrom1904 = countsFrom1904;
        this.sheet = sheet;
        this.questionnaire = questionnaire;
        this.sections = SheetSections.of(questionnaire);
    }

    Map<String, Entry> entries() {
        return entries;
    }

    List<SheetFault> faults() {
        return faults;
    }

    List<String> notes() {
        return notes.size() <= MOST_NOTES ? notes : notes.subList(0, MOST_NOTES);
    }

    void read() {
        Optional<SheetColumns> found = SheetColumns.find(sheet);
        if (found.isEmpty() || !found.get().missing().isEmpty()) {
            String headings = String.join("、", found.map(SheetColumns::missing).orElseGet(SheetText::columns));
            altered("", "", "", SheetText.word("fault.headings", headings));
            return;
        }
        columns = found.get();
        findRows();
        for (Question question : questions()) question(question);
        inspect();
    }

    private List<Question> questions() {
        return sections.stream().flatMap(s -> s.questions().stream()).toList();
    }

    /** What single cells cannot show: words without その他, answers that branching leaves behind, dependent choices. */
    private void inspect() {
        Map<String, Entry> folded = SheetSections.fold(questionnaire, entries);
        entries.clear();
        entries.putAll(folded);
        AnswerSheet whole = new AnswerSheet(entries);
        AnswerSheet put = Inspection.put(questionnaire, whole);
        for (String code : whole.entries().keySet())
            if (put.entry(code).isEmpty()) {
                notes.add(SheetText.word("note.notPut", place(row(code), AnswerWorkbook.ANSWER), code));
                entries.remove(code);
            }
        if (!faults.isEmpty()) return;
        for (Finding finding : Inspection.of(questionnaire, put, Given.NOTHING).findings())
            if (finding.kind() == Finding.Kind.WRONG) wrong(finding);
    }

    private void wrong(Finding finding) {
        int row = row(finding.code());
        String place = row == 0 ? "" : place(row, AnswerWorkbook.ANSWER);
        faults.add(new SheetFault(SheetFault.Kind.ENTRY, sheet.name(), place, finding.code(), "", finding.sentence()));
    }

    private void findRows() {
        Set<String> expected = expected();
        for (int row : sheet.rows().keySet()) {
            if (columns.isHeading(sheet, row)) continue;
            String code = SheetText.key(columns.text(sheet, row, AnswerWorkbook.CODE));
            if (expected.contains(code)) known(code, row);
            else unknown(code, row);
        }
    }

    private Set<String> expected() {
        return questions().stream()
                .flatMap(q -> codes(q).stream())
                .map(SheetText::key)
                .collect(Collectors.toSet());
    }

    private static List<String> codes(Question question) {
        List<String> codes = new ArrayList<>(List.of(question.code()));
        if (question.kind() == QuestionKind.MULTIPLE)
            for (Option option : question.options()) codes.add(SheetText.optionCode(question, option));
        return codes;
    }

    private void known(String code, int row) {
        Integer first = rowOf.putIfAbsent(code, row);
        if (first != null)
            altered(
                    place(row, AnswerWorkbook.CODE),
                    code,
                    code,
                    SheetText.word("fault.twice", code, place(first, AnswerWorkbook.CODE)));
        for (var cell :
                sheet.rows().getOrDefault(row, new java.util.TreeMap<>()).entrySet())
            if (!columns.at().contains(cell.getKey())) note(row, cell.getKey(), cell.getValue());
    }

    /** A row without a question: a section's title, a line of the head, what somebody wrote, or a lost code. */
    private void unknown(String code, int row) {
        String answer = columns.text(sheet, row, AnswerWorkbook.ANSWER);
        if (CODE_LIKE.matcher(code).matches()) {
            altered(place(row, AnswerWorkbook.CODE), code, code, SheetText.word("fault.unknown", code));
        } else if (!answer.isEmpty() && row > columns.row()) {
            altered(place(row, AnswerWorkbook.ANSWER), "", answer, SheetText.word("fault.stray", answer));
        } else if (row > columns.row()) {
            for (var cell :
                    sheet.rows().getOrDefault(row, new java.util.TreeMap<>()).entrySet())
                if (!isIssued(cell.getValue())) note(row, cell.getKey(), cell.getValue());
        }
    }

    private boolean isIssued(String text) {
        return sections.stream()
                        .map(SheetText::section)
                        .anyMatch(s -> SheetText.meaning(s).equals(SheetText.meaning(text)))
                || questionnaire.credits().contains(text);
    }

    private void question(Question question) {
        boolean whole = true;
        for (String code : codes(question)) {
            if (rowOf.containsKey(SheetText.key(code))) continue;
            whole = false;
            altered("", question.code(), "", SheetText.word("fault.missing", code));
        }
        if (!whole) return;
        int row = row(question.code());
        same(question, row, AnswerWorkbook.QUESTION, SheetText.question(question));
        same(question, row, AnswerWorkbook.UNIT, question.unit());
        if (SheetText.hasChoicesInOneCell(question))
            same(question, row, AnswerWorkbook.CHOICES, SheetText.choices(question));
        switch (question.kind()) {
            case MULTIPLE -> several(question);
            case FILE -> file(question, row);
            default -> answer(question, row);
        }
    }

    private int row(String code) {
        return rowOf.getOrDefault(SheetText.key(code), 0);
    }

    private void same(Question question, int row, int column, String issued) {
        String given = columns.text(sheet, row, column);
        if (!SheetText.meaning(given).equals(SheetText.meaning(issued)))
            altered(
                    place(row, column),
                    question.code(),
                    given,
                    SheetText.word("fault.text", SheetText.columns().get(column)));
    }

    private void answer(Question question, int row) {
        if (isMerged(question, row)) return;
        if (isLostDay(question, row)) {
            entryFault(question, row, SheetText.word("fault.day1904"));
            return;
        }
        EntryText.Reading reading = EntryText.read(question, typed(question, row));
        reading.entry().ifPresent(entry -> entries.put(question.code(), entry));
        reading.fault().ifPresent(sentence -> entryFault(question, row, sentence));
    }

    /** Files come by the screen; the cell can say 非該当 or 不明, and what else stands in it is not taken. */
    private void file(Question question, int row) {
        String text = columns.text(sheet, row, AnswerWorkbook.ANSWER);
        if (EntryText.isState(text)) answer(question, row);
        else if (!text.isEmpty() && !SheetText.isAttached(text))
            notes.add(SheetText.word("note.file", place(row, AnswerWorkbook.ANSWER), question.code()));
    }

    /** A day of a workbook that counts from 1904 whose format was lost would be read four years early. */
    private boolean isLostDay(Question question, int row) {
        return countsFrom1904
                && question.kind() == QuestionKind.DATE
                && columns.text(sheet, row, AnswerWorkbook.ANSWER).matches("[0-9.]+");
    }

    private String typed(Question question, int row) {
        String text = columns.text(sheet, row, AnswerWorkbook.ANSWER);
        boolean inPercent =
                question.kind().isNumber() && SheetText.meaning(question.unit()).equals("%");
        return inPercent ? text.replaceAll("[%％]$", "") : text;
    }

    /** ○ beside the options; the question's own row says 不明 or 非該当. */
    private void several(Question question) {
        List<String> chosen = new ArrayList<>();
        for (Option option : question.options()) {
            int row = row(SheetText.optionCode(question, option));
            same(question, row, AnswerWorkbook.CHOICES, SheetText.choice(option));
            String mark = columns.text(sheet, row, AnswerWorkbook.ANSWER);
            if (isMerged(question, row) || mark.isEmpty()) continue;
            if (SheetText.isChosen(mark)) chosen.add(option.code());
            else entryFault(question, row, SheetText.word("fault.mark", mark));
        }
        int row = row(question.code());
        String word = columns.text(sheet, row, AnswerWorkbook.ANSWER);
        Optional<Entry.State> state = state(word);
        if (isMerged(question, row)) return;
        if (!word.isEmpty() && state.isEmpty()) entryFault(question, row, SheetText.word("fault.marks", word));
        else if (state.isPresent() && !chosen.isEmpty()) entryFault(question, row, SheetText.word("fault.both", word));
        else if (state.isPresent()) entries.put(question.code(), new Entry(state.get(), List.of()));
        else if (!chosen.isEmpty()) entries.put(question.code(), new Entry(Entry.State.ANSWERED, chosen));
    }

    private static Optional<Entry.State> state(String word) {
        for (Entry.State state : List.of(Entry.State.UNKNOWN, Entry.State.NOT_APPLICABLE))
            if (word.equals(EntryText.word(state))) return Optional.of(state);
        return Optional.empty();
    }

    /** What a merged area hides or stands for cannot be known. */
    private boolean isMerged(Question question, int row) {
        int column = columns.at().get(AnswerWorkbook.ANSWER);
        boolean merged = sheet.mergedOver(row, column)
                .filter(a -> !sheet.text(a.getFirstRow(), a.getFirstColumn()).isEmpty())
                .isPresent();
        if (merged) entryFault(question, row, SheetText.word("fault.merged"));
        return merged;
    }

    private void entryFault(Question question, int row, String sentence) {
        String value = columns.text(sheet, row, AnswerWorkbook.ANSWER);
        String place = place(row, AnswerWorkbook.ANSWER);
        faults.add(new SheetFault(SheetFault.Kind.ENTRY, sheet.name(), place, question.code(), value, sentence));
    }

    private void altered(String place, String question, String value, String sentence) {
        faults.add(new SheetFault(SheetFault.Kind.ALTERED, sheet.name(), place, question, value, sentence));
    }

    private void note(int row, int column, String text) {
        notes.add(SheetText.word("note.untaken", SheetCells.reference(row, column), text));
    }

    private String place(int row, int column) {
        return SheetCells.reference(row, columns.at().get(column));
    }
}
