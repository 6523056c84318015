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
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.sheet.cell.CellAnswers;
import jp.kizahashi.survey.answer.sheet.cell.SheetCells;
import jp.kizahashi.survey.answer.sheet.cell.SheetFault;
import jp.kizahashi.survey.answer.sheet.cell.SheetSections;
import jp.kizahashi.survey.answer.sheet.cell.SheetText;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;

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
        CellAnswers answers =
                new CellAnswers(questionnaire, this::cell, q -> q.kind() == QuestionKind.MULTIPLE, countsFrom1904);
        for (Question question : questions()) if (isWhole(question)) answers.read(question);
        boolean sound = faults.isEmpty();
        answers.inspect(sound);
        take(answers);
    }

    private List<Question> questions() {
        return sections.stream().flatMap(s -> s.questions().stream()).toList();
    }

    private void take(CellAnswers answers) {
        entries.putAll(answers.entries());
        faults.addAll(answers.faults());
        notes.addAll(answers.notes());
    }

    /** The answer cell in the row of a code. */
    private Optional<CellAnswers.Found> cell(String code) {
        int row = row(code);
        if (row == 0) return Optional.empty();
        int column = columns.at().get(AnswerWorkbook.ANSWER);
        return Optional.of(new CellAnswers.Found(
                sheet.name(),
                place(row, AnswerWorkbook.ANSWER),
                columns.text(sheet, row, AnswerWorkbook.ANSWER),
                isMerged(row, column)));
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

    /** Whether all rows of a question are there and say what was issued. */
    private boolean isWhole(Question question) {
        boolean whole = true;
        for (String code : codes(question)) {
            if (rowOf.containsKey(SheetText.key(code))) continue;
            whole = false;
            altered("", question.code(), "", SheetText.word("fault.missing", code));
        }
        if (!whole) return false;
        int row = row(question.code());
        same(question, row, AnswerWorkbook.QUESTION, SheetText.question(question));
        same(question, row, AnswerWorkbook.UNIT, question.unit());
        if (SheetText.hasChoicesInOneCell(question))
            same(question, row, AnswerWorkbook.CHOICES, SheetText.choices(question));
        if (question.kind() == QuestionKind.MULTIPLE)
            for (Option option : question.options())
                same(
                        question,
                        row(SheetText.optionCode(question, option)),
                        AnswerWorkbook.CHOICES,
                        SheetText.choice(option));
        return true;
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

    /** What a merged area hides or stands for cannot be known. */
    private boolean isMerged(int row, int column) {
        return sheet.mergedOver(row, column)
                .filter(a -> !sheet.text(a.getFirstRow(), a.getFirstColumn()).isEmpty())
                .isPresent();
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
