package jp.kizahashi.survey.answer.sheet;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.platform.files.CheckedFile;
import jp.kizahashi.platform.files.FileKind;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.sheet.cell.ReturnedSheet;
import jp.kizahashi.survey.answer.sheet.cell.SheetCells;
import jp.kizahashi.survey.answer.sheet.cell.SheetFault;
import jp.kizahashi.survey.answer.sheet.cell.SheetHead;
import jp.kizahashi.survey.answer.sheet.cell.SheetText;
import jp.kizahashi.survey.answer.sheet.cell.WorkbookCells;
import jp.kizahashi.survey.answer.sheet.layout.ReturnedLayout;
import jp.kizahashi.survey.answer.sheet.layout.SheetLayout;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.wave.FormNumber;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that came back. Labels, codes and columns are found wherever they moved to, on whichever sheet; what cannot be
 * found, or does not say what was issued, is named.
 */
public final class ReturnedWorkbook {
    /** The formats in which a form may come back. */
    public static final Set<FileKind> KINDS = Set.of(FileKind.XLSX, FileKind.XLS);

    private static final Pattern NUMBER = Pattern.compile("(?i)F[0-9]{4,15}[-‐‑‒–—―−ー][0-9]{4,6}[-‐‑‒–—―−ー][0-9]");

    private final WorkbookCells workbook;
    private final @Nullable SheetCells form;
    private final Labels labels;
    private final List<SheetFault> faults = new ArrayList<>();

    private final Optional<Instant> savedAt;
    private final boolean countsFrom1904;

    private ReturnedWorkbook(WorkbookCells workbook) {
        this.workbook = workbook;
        this.savedAt = workbook.savedAt();
        this.countsFrom1904 = workbook.countsFrom1904();
        List<SheetCells> forms =
                workbook.sheets().stream().filter(ReturnedWorkbook::isForm).toList();
        this.form = forms.isEmpty() ? null : forms.getFirst();
        this.labels = form == null ? new Labels(Map.of()) : Labels.of(form);
        if (forms.isEmpty()) faults.add(noForm());
        if (forms.size() > 1) faults.add(altered(forms.get(1).name(), "", "", SheetText.word("fault.twoForms")));
    }

    /**
     * Opens a checked file of one of {@link #KINDS}.
     *
     * @throws jp.kizahashi.platform.Refused PLT-025 or PLT-039 when it cannot be read at all
     */
    public static ReturnedWorkbook open(CheckedFile file) throws IOException {
        return new ReturnedWorkbook(WorkbookCells.read(file));
    }

    /** When the program that wrote it says it was saved. */
    public Optional<Instant> savedAt() {
        return savedAt;
    }

    /** Whether there is a form of ours in it at all. */
    public boolean hasForm() {
        return form != null || !numbers().isEmpty();
    }

    /** The form numbers that stand anywhere in the workbook, alone in a cell or among words. */
    private Set<FormNumber> numbers() {
        return workbook.sheets().stream()
                .flatMap(s -> s.rows().values().stream())
                .flatMap(r -> r.values().stream())
                .flatMap(text -> NUMBER.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .results())
                .flatMap(m -> FormNumber.parse(m.group()).stream())
                .collect(Collectors.toSet());
    }

    /** Whose form it says it is. */
    public SheetHead head() {
        Set<FormNumber> numbers = numbers();
        return new SheetHead(
                labels.value("number")
                        .flatMap(FormNumber::parse)
                        .or(() -> numbers.size() == 1
                                ? Optional.of(numbers.iterator().next())
                                : Optional.empty()),
                labels.value("version").map(ReturnedWorkbook::version).orElse(OptionalInt.empty()),
                labels.either("bodyCode", "sectionCode")
                        .map(ReturnedWorkbook::bodyCode)
                        .orElse(""),
                labels.either("bodyName", "sectionName").orElse(""));
    }

    /** Reads the entries against the questionnaire of the head's wave, and the head against what was issued. */
    public ReturnedSheet read(Questionnaire questionnaire, SheetFront issued) {
        List<SheetFault> found = new ArrayList<>(faults);
        if (form == null) return new ReturnedSheet(head(), new AnswerSheet(Map.of()), found, List.of());
        head(issued, found);
        QuestionRows rows = new QuestionRows(form, questionnaire, countsFrom1904);
        rows.read();
        found.addAll(rows.faults());
        return new ReturnedSheet(head(), new AnswerSheet(rows.entries()), found, rows.notes());
    }

    /**
     * As {@link #read(Questionnaire, SheetFront)} for a wave that is asked in the host's own layout.
     *
     * @param own what was written for the respondent's own marks
     */
    ReturnedSheet read(SheetLayout layout, Questionnaire questionnaire, Map<String, String> own) {
        return new ReturnedLayout(layout, workbook, questionnaire, own).read(head());
    }

    private static boolean isForm(SheetCells sheet) {
        return !Labels.of(sheet).values("number").isEmpty()
                || SheetColumns.find(sheet).isPresent();
    }

    private void head(SheetFront issued, List<SheetFault> found) {
        expect("number", issued.number().text(), found);
        expect("version", SheetText.word("version.value", Integer.toString(issued.version())), found);
        expect(issued.codeKey(), issued.bodyCode(), found);
        expect(issued.nameKey(), issued.bodyName(), found);
    }

    private void expect(String key, String value, List<SheetFault> found) {
        String word = SheetText.word(key);
        Set<String> values = new TreeSet<>(labels.values(key));
        if (values.isEmpty()) {
            found.add(altered(sheetName(), "", "", SheetText.word("fault.head.missing", word)));
            return;
        }
        for (String given : values)
            if (!normal(key, given).equals(normal(key, value)))
                found.add(altered(
                        sheetName(), labels.place(key), given, SheetText.word("fault.head", word, given, value)));
    }

    private static String normal(String key, String text) {
        return switch (key) {
            case "number" -> FormNumber.parse(text).map(FormNumber::text).orElse(text);
            case "bodyCode", "sectionCode" -> bodyCode(text);
            default -> SheetText.meaning(text);
        };
    }

    /** Six digits, also when a program took the code for a number and lost the leading zeros. */
    private static String bodyCode(String text) {
        String digits = SheetText.meaning(text);
        String six = digits.matches("[0-9]{1,5}") ? "0".repeat(6 - digits.length()) + digits : digits;
        return MunicipalityCode.parse(six).map(MunicipalityCode::text).orElse(six);
    }

    private static OptionalInt version(String text) {
        String digits = SheetText.meaning(text).replaceAll("[^0-9]", "");
        return digits.matches("[0-9]{1,4}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    private String sheetName() {
        return form == null ? "" : form.name();
    }

    private static SheetFault noForm() {
        return new SheetFault(SheetFault.Kind.NO_FORM, "", "", "", "", SheetText.word("fault.noForm"));
    }

    private static SheetFault altered(String sheet, String cell, String value, String sentence) {
        return new SheetFault(SheetFault.Kind.ALTERED, sheet, cell, "", value, sentence);
    }

    /** The labelled cells of a form's head: label key → places and values. */
    private record Labels(Map<String, List<Labelled>> found) {
        private static final List<String> KEYS =
                List.of("number", "version", "bodyCode", "bodyName", "sectionCode", "sectionName");

        /** A value with its place. */
        private record Labelled(String place, String value) {}

        static Labels of(SheetCells sheet) {
            Map<String, List<Labelled>> found = new java.util.HashMap<>();
            for (String key : KEYS) found.put(key, labelled(sheet, SheetText.key(SheetText.word(key))));
            return new Labels(found);
        }

        /** The first cell to the right of the label that is not blank. */
        private static List<Labelled> labelled(SheetCells sheet, String label) {
            List<Labelled> found = new ArrayList<>();
            sheet.rows()
                    .forEach((row, cells) -> cells.forEach((column, text) -> {
                        var next = cells.higherEntry(column);
                        if (next != null && SheetText.key(text).equals(label))
                            found.add(new Labelled(SheetCells.reference(row, next.getKey()), next.getValue()));
                    }));
            return found;
        }

        List<String> values(String key) {
            return found.getOrDefault(key, List.of()).stream()
                    .map(Labelled::value)
                    .toList();
        }

        Optional<String> value(String key) {
            return values(key).stream().findFirst();
        }

        Optional<String> either(String key, String other) {
            return value(key).or(() -> value(other));
        }

        String place(String key) {
            List<Labelled> places = found.getOrDefault(key, List.of());
            return places.isEmpty() ? "" : places.getFirst().place();
        }
    }
}
