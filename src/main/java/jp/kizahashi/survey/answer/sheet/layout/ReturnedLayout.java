package jp.kizahashi.survey.answer.sheet.layout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.sheet.cell.CellAnswers;
import jp.kizahashi.survey.answer.sheet.cell.ReturnedSheet;
import jp.kizahashi.survey.answer.sheet.cell.SheetCells;
import jp.kizahashi.survey.answer.sheet.cell.SheetFault;
import jp.kizahashi.survey.answer.sheet.cell.SheetHead;
import jp.kizahashi.survey.answer.sheet.cell.SheetText;
import jp.kizahashi.survey.answer.sheet.cell.WorkbookCells;
import jp.kizahashi.survey.answer.sheet.layout.LayoutPlaces.Cell;
import jp.kizahashi.survey.answer.sheet.layout.LayoutSheet.Mark;
import jp.kizahashi.survey.answer.sheet.layout.SheetLayout.Placed;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaire;

/** Reads a workbook that came back in the host's own layout. */
public final class ReturnedLayout {
    private static final int MOST_NOTES = 50;

    private final SheetLayout layout;
    private final WorkbookCells workbook;
    private final Questionnaire questionnaire;
    private final Map<String, String> own;
    private final Map<String, Placed> places;
    private final Map<LayoutSheet, LayoutPlaces> found = new HashMap<>();
    private final Map<LayoutSheet, SheetCells> given = new LinkedHashMap<>();
    private final List<SheetFault> faults = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /** @param own what was written for the respondent's own marks, by key */
    public ReturnedLayout(
            SheetLayout layout, WorkbookCells workbook, Questionnaire questionnaire, Map<String, String> own) {
        this.layout = layout;
        this.workbook = workbook;
        this.questionnaire = questionnaire;
        this.own = own;
        this.places = layout.places();
    }

    /** The entries, or what is wrong; {@code head} is whose form it says it is. */
    public ReturnedSheet read(SheetHead head) {
        for (LayoutSheet sheet : layout.sheets())
            if (!sheet.marks().isEmpty() || !sheet.said().isEmpty()) lay(sheet);
        given.keySet().forEach(this::respondent);
        CellAnswers answers = new CellAnswers(questionnaire, this::cell, this::hasMarks, workbook.countsFrom1904());
        for (Question question : LayoutCheck.questions(questionnaire)) if (isThere(question)) answers.read(question);
        answers.inspect(faults.isEmpty());
        faults.addAll(answers.faults());
        notes.addAll(answers.notes());
        given.keySet().forEach(this::strays);
        List<String> said = notes.size() <= MOST_NOTES ? notes : notes.subList(0, MOST_NOTES);
        return new ReturnedSheet(head, new AnswerSheet(answers.entries()), faults, said);
    }

    /** Finds the sheet by its name; the only one of a workbook may have been renamed. */
    private void lay(LayoutSheet sheet) {
        List<SheetCells> named = workbook.sheets().stream()
                .filter(s -> SheetText.key(s.name()).equals(SheetText.key(sheet.name())))
                .toList();
        boolean only = layout.sheets().size() == 1 && workbook.sheets().size() == 1;
        Optional<SheetCells> here = only
                ? Optional.of(workbook.sheets().getFirst())
                : named.stream().findFirst();
        if (here.isEmpty()) {
            altered(sheet.name(), "", "", "", SheetText.word("layout.fault.sheet", sheet.name()));
            return;
        }
        given.put(sheet, here.get());
        found.put(sheet, new LayoutPlaces(sheet, here.get()));
    }

    /** What the respondent was sent about itself must still stand there. */
    private void respondent(LayoutSheet sheet) {
        for (List<Mark> marks : List.of(sheet.marks(), sheet.said()))
            for (Mark mark : marks) {
                String issued = LayoutMark.filled(mark.text(), own);
                boolean told = own.keySet().stream().anyMatch(k -> mark.key().equals(k));
                Optional<Cell> place = places(sheet).place(mark);
                if (!told || issued.isBlank() || place.isEmpty()) continue;
                String text = cells(sheet).text(place.get().row(), place.get().column());
                if (!SheetText.meaning(text).equals(SheetText.meaning(issued)))
                    altered(
                            cells(sheet).name(),
                            reference(place.get()),
                            "",
                            text,
                            SheetText.word("fault.head", LayoutMark.word(mark.key()), text, issued));
            }
    }

    private boolean hasMarks(Question question) {
        return question.options().stream()
                .anyMatch(o -> places.containsKey(SheetText.key(SheetText.optionCode(question, o))));
    }

    /** Names each cell of a question that was not found again. */
    private boolean isThere(Question question) {
        List<String> keys = new ArrayList<>(List.of(question.code()));
        question.options().forEach(o -> keys.add(SheetText.optionCode(question, o)));
        boolean there = true;
        for (String key : keys) {
            Placed placed = places.get(SheetText.key(key));
            if (placed == null
                    || (given.containsKey(placed.sheet()) && at(placed).isPresent())) continue;
            there = false;
            if (given.containsKey(placed.sheet()))
                altered(
                        cells(placed.sheet()).name(),
                        placed.mark().place(),
                        question.code(),
                        "",
                        SheetText.word("layout.fault.moved", placed.place(), key, label(placed)));
        }
        return there;
    }

    /** What the host wrote beside a place. */
    private static String label(Placed placed) {
        return placed.sheet().texts(placed.mark().row()).values().stream()
                .map(t -> t.replaceAll("\\s+", " "))
                .collect(Collectors.joining(" "));
    }

    private Optional<Cell> at(Placed placed) {
        return places(placed.sheet()).place(placed.mark());
    }

    private Optional<CellAnswers.Found> cell(String code) {
        Placed placed = places.get(SheetText.key(code));
        if (placed == null || !given.containsKey(placed.sheet())) return Optional.empty();
        SheetCells sheet = cells(placed.sheet());
        return at(placed)
                .map(c -> new CellAnswers.Found(
                        sheet.name(), reference(c), sheet.text(c.row(), c.column()), isMerged(placed, sheet, c)));
    }

    /** Merged in another way than the host merged it: what it says may be another cell's. */
    private static boolean isMerged(Placed placed, SheetCells sheet, Cell cell) {
        return sheet.mergedOver(cell.row(), cell.column())
                .filter(a -> a.getNumberOfCells() != placed.sheet().cells(placed.mark()))
                .filter(a -> !sheet.text(a.getFirstRow(), a.getFirstColumn()).isEmpty())
                .isPresent();
    }

    /** Names what was written elsewhere; where an answer is wanted nearby and is blank, it may be that answer. */
    private void strays(LayoutSheet sheet) {
        Set<String> issued = sheet.texts().values().stream()
                .flatMap(r -> r.values().stream())
                .map(SheetText::meaning)
                .collect(Collectors.toSet());
        Set<Cell> expected = new java.util.HashSet<>();
        for (List<Mark> marks : List.of(sheet.marks(), sheet.said()))
            for (Mark mark : marks)
                if (!own.getOrDefault(mark.key(), "?").isEmpty())
                    places(sheet).place(mark).ifPresent(expected::add);
        cells(sheet)
                .rows()
                .forEach((row, cells) -> cells.forEach((column, text) -> {
                    Cell cell = new Cell(row, column);
                    if (!expected.contains(cell) && !issued.contains(SheetText.meaning(text))) stray(sheet, cell, text);
                }));
    }

    private void stray(LayoutSheet sheet, Cell cell, String text) {
        LayoutPlaces places = places(sheet);
        boolean beside = sheet.marks().stream()
                .flatMap(m -> places.place(m).stream())
                .anyMatch(c -> c.row() == cell.row()
                        && cells(sheet).text(c.row(), c.column()).isEmpty());
        boolean below = !places.isFound(cell.row())
                && sheet.marks().stream().anyMatch(m -> m.column() + places.moved() == cell.column());
        if (beside || below)
            altered(cells(sheet).name(), reference(cell), "", text, SheetText.word("layout.fault.stray", text));
        else notes.add(SheetText.word("note.untaken", reference(cell), text));
    }

    private LayoutPlaces places(LayoutSheet sheet) {
        return java.util.Objects.requireNonNull(found.get(sheet));
    }

    private SheetCells cells(LayoutSheet sheet) {
        return java.util.Objects.requireNonNull(given.get(sheet));
    }

    private static String reference(Cell cell) {
        return SheetCells.reference(cell.row(), cell.column());
    }

    private void altered(String sheet, String cell, String question, String value, String sentence) {
        faults.add(new SheetFault(SheetFault.Kind.ALTERED, sheet, cell, question, value, sentence));
    }
}
