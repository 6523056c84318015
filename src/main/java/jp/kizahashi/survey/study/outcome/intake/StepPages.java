package jp.kizahashi.survey.study.outcome.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.platform.web.Blocks.Tab;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.study.outcome.reading.BodyLevel;
import jp.kizahashi.survey.study.outcome.reading.ColumnChoice;
import jp.kizahashi.survey.study.outcome.reading.ColumnLetters;
import jp.kizahashi.survey.study.outcome.reading.Layout;
import jp.kizahashi.survey.study.outcome.reading.LayoutGuess;
import jp.kizahashi.survey.study.outcome.reading.MarkTally;
import jp.kizahashi.survey.study.outcome.reading.Meaning;
import jp.kizahashi.survey.study.outcome.reading.Meanings;
import jp.kizahashi.survey.study.outcome.reading.OutcomeMapping;
import jp.kizahashi.survey.study.outcome.reading.OutcomeReading;
import jp.kizahashi.survey.study.outcome.reading.PublishedSheet;
import jp.kizahashi.survey.study.outcome.reading.Reading;
import jp.kizahashi.survey.study.outcome.reading.TakenColumn;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of the steps show. */
@Component
class StepPages {
    /** A form holds at most 1,000 values, and a column is up to four of them. */
    private static final int MOST_COLUMNS = 240;

    private final OutcomeImports imports;

    StepPages(OutcomeImports imports) {
        this.imports = imports;
    }

    /** A column that may be taken, as the form shows it. */
    public record ColumnLine(
            int column, String letter, String header, boolean taken, String label, Reading reading, String sample) {}

    /** A mark of all columns with its number of cells. */
    public record MarkLine(String mark, String spellings, int cells, Optional<Meaning> meaning, boolean isProposed) {}

    /** One column's marks: cells a mark, in the order of the heads. */
    public record MarkRow(TakenColumn column, int figures, List<Integer> cells, boolean hasException) {}

    /** A share as the page tells it. */
    public record ShareLine(String code, String label, String columns, int count, boolean knownOnly) {}

    void layout(OutcomeImport one, String sheetName, LayoutForm typed, Model model) {
        frame(one, Step.LAYOUT, model);
        List<Sheet> sheets = imports.sheets(one.file());
        Sheet sheet = sheets.stream()
                .filter(s -> s.name().equals(sheetName))
                .findFirst()
                .orElseThrow(() -> new Refused(SurveyProblem.OUTCOME_LAYOUT_UNSOUND));
        model.addAttribute("form", typed);
        model.addAttribute("sheet", sheet);
        model.addAttribute("tabs", tabs(one, sheets, sheetName));
        model.addAttribute("columnOptions", columnOptions(sheet));
        model.addAttribute(
                "levels",
                Arrays.stream(BodyLevel.values())
                        .map(l -> new Option(l.name(), word("level." + l)))
                        .toList());
        model.addAttribute("preview", Preview.of(sheet, typed.layout()));
    }

    /** What was settled or proposed for a sheet. */
    LayoutForm proposed(OutcomeImport one, String sheetName) {
        Layout layout = one.progress().mapping().layout();
        if (sheetName.equals(layout.sheet())) return LayoutForm.of(layout);
        return imports.sheets(one.file()).stream()
                .filter(s -> s.name().equals(sheetName))
                .findFirst()
                .map(s -> LayoutForm.of(LayoutGuess.of(s, imports.known())))
                .orElseThrow(() -> new Refused(SurveyProblem.OUTCOME_LAYOUT_UNSOUND));
    }

    private static List<Tab> tabs(OutcomeImport one, List<Sheet> sheets, String current) {
        if (sheets.size() < 2) return List.of();
        return sheets.stream()
                .filter(s -> !s.rows().isEmpty())
                .map(s -> new Tab(
                        s.name(),
                        "/surveys/outcomes/imports/" + one.id() + "/layout?sheet="
                                + java.net.URLEncoder.encode(s.name(), java.nio.charset.StandardCharsets.UTF_8),
                        s.name().equals(current)))
                .toList();
    }

    private static List<Option> columnOptions(Sheet sheet) {
        return IntStream.range(0, Math.min(sheet.columns(), 500))
                .mapToObj(c -> new Option(Integer.toString(c), ColumnLetters.of(c)))
                .toList();
    }

    void columns(OutcomeImport one, Model model) {
        frame(one, Step.COLUMNS, model);
        OutcomeReading reading = imports.read(one);
        Map<Integer, TakenColumn> taken =
                one.progress().mapping().columns().stream().collect(Collectors.toMap(TakenColumn::column, c -> c));
        boolean isFirst = taken.isEmpty() && one.progress().lost().isEmpty();
        List<ColumnLine> lines =
                reading.choices().stream().map(c -> line(c, taken, isFirst)).toList();
        model.addAttribute("lines", lines.subList(0, Math.min(MOST_COLUMNS, lines.size())));
        model.addAttribute("beyond", Math.max(0, lines.size() - MOST_COLUMNS));
        model.addAttribute("lost", one.progress().lost());
        model.addAttribute("found", taken.size());
        model.addAttribute("matched", reading.taken().size());
        model.addAttribute(
                "readings",
                Arrays.stream(Reading.values())
                        .map(r -> new Option(r.name(), word("reading." + r)))
                        .toList());
    }

    private static ColumnLine line(ColumnChoice choice, Map<Integer, TakenColumn> taken, boolean isFirst) {
        TakenColumn column = taken.get(choice.column());
        String sample = choice.sample().stream()
                .map(s -> (s.getKey().isEmpty() ? word("blank") : shortened(s.getKey())) + " " + s.getValue())
                .collect(Collectors.joining("　"));
        if (choice.kinds() > choice.sample().size()) sample += word("kinds", Integer.toString(choice.kinds()));
        return new ColumnLine(
                choice.column(),
                ColumnLetters.of(choice.column()),
                choice.header(),
                column != null || isFirst && choice.isFit(),
                column == null ? choice.label() : column.label(),
                column == null ? choice.proposed() : column.reading(),
                sample);
    }

    private static String shortened(String text) {
        return text.length() <= 12 ? text : text.substring(0, 12) + "…";
    }

    void marks(OutcomeImport one, Model model) {
        frame(one, Step.MARKS, model);
        OutcomeMapping mapping = one.progress().mapping();
        MarkTally tally = imports.read(one).tally();
        model.addAttribute("marks", markLines(tally, mapping.meanings(), Reading.MARKS));
        model.addAttribute("texts", markLines(tally, mapping.meanings(), Reading.NUMBER));
        model.addAttribute("unmarked", tally.unmarked());
        List<String> heads = Stream.concat(tally.total(true).stream(), tally.total(false).stream())
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
        model.addAttribute("heads", heads);
        model.addAttribute(
                "rows",
                tally.columns().stream()
                        .filter(c -> !c.hasTooMany())
                        .map(c -> new MarkRow(
                                c.column(),
                                c.figures(),
                                heads.stream()
                                        .map(h -> c.marks().getOrDefault(h, 0))
                                        .toList(),
                                mapping.meanings()
                                        .exceptions()
                                        .containsKey(c.column().code())))
                        .toList());
        meanings(model);
    }

    private static List<MarkLine> markLines(MarkTally tally, Meanings meanings, Reading reading) {
        return tally.total(reading == Reading.MARKS).stream()
                .map(m -> {
                    Optional<Meaning> decided =
                            Optional.ofNullable(meanings.shared(reading).get(m.getKey()));
                    Optional<Meaning> shown = decided.or(() -> Meanings.proposed(reading, m.getKey()));
                    return new MarkLine(
                            m.getKey(),
                            spellings(tally, m.getKey()),
                            m.getValue(),
                            shown,
                            decided.isEmpty() && shown.isPresent());
                })
                .toList();
    }

    private static String spellings(MarkTally tally, String mark) {
        Set<String> written = tally.spellings().getOrDefault(mark, Set.of());
        return written.stream().filter(w -> !w.equals(mark)).collect(Collectors.joining("　"));
    }

    private static void meanings(Model model) {
        model.addAttribute(
                "meanings",
                Arrays.stream(Meaning.values())
                        .map(m -> new Option(m.name(), word("meaning." + m)))
                        .toList());
        model.addAttribute(
                "textMeanings",
                Stream.of(Meaning.MISSING, Meaning.NOT_APPLICABLE, Meaning.NO)
                        .map(m -> new Option(m.name(), word(m == Meaning.NO ? "meaning.zero" : "meaning." + m)))
                        .toList());
    }

    /** Refused (SVY-099) when the column is not taken. */
    void exception(OutcomeImport one, String code, Model model) {
        frame(one, Step.MARKS, model);
        OutcomeMapping mapping = one.progress().mapping();
        MarkTally.Column column = imports.read(one).tally().columns().stream()
                .filter(c -> c.column().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refused(SurveyProblem.OUTCOME_COLUMN_UNKNOWN));
        Map<String, Meaning> own = mapping.meanings().exceptions().getOrDefault(code, Map.of());
        model.addAttribute("column", column.column());
        model.addAttribute("isMarks", column.column().reading() == Reading.MARKS);
        model.addAttribute(
                "lines",
                column.marks().entrySet().stream()
                        .map(m -> new MarkLine(
                                m.getKey(), "", m.getValue(), Optional.ofNullable(own.get(m.getKey())), false))
                        .toList());
        meanings(model);
    }

    void shares(OutcomeImport one, String ending, Model model) {
        frame(one, Step.SHARES, model);
        OutcomeMapping mapping = one.progress().mapping();
        Map<String, String> labels =
                mapping.columns().stream().collect(Collectors.toMap(TakenColumn::code, TakenColumn::label));
        model.addAttribute(
                "shares",
                mapping.derived().stream()
                        .map(d -> new ShareLine(
                                d.code(),
                                d.label(),
                                d.of().stream()
                                        .map(c -> Objects.requireNonNullElse(labels.get(c), c))
                                        .collect(Collectors.joining("、")),
                                d.of().size(),
                                d.knownOnly()))
                        .toList());
        model.addAttribute("lost", one.progress().lost());
        model.addAttribute("columns", mapping.marked());
        model.addAttribute("endings", endings(mapping.marked()));
        model.addAttribute("ending", ending);
        model.addAttribute(
                "ticked",
                ending.isEmpty()
                        ? Set.of()
                        : mapping.marked().stream()
                                .filter(c -> ending(c).equals(ending))
                                .map(TakenColumn::code)
                                .collect(Collectors.toSet()));
    }

    /** The last part of a heading, which columns of one kind share: 実施. */
    private static String ending(TakenColumn column) {
        return column.header().substring(column.header().lastIndexOf('／') + 1);
    }

    private static List<Map.Entry<String, Integer>> endings(List<TakenColumn> columns) {
        Map<String, Integer> found = new TreeMap<>();
        for (TakenColumn column : columns)
            if (column.header().contains(PublishedSheet.JOINT)) found.merge(ending(column), 1, Integer::sum);
        return found.entrySet().stream().filter(e -> e.getValue() > 1).toList();
    }

    void matching(OutcomeImport one, Model model) {
        frame(one, Step.MATCHING, model);
        OutcomeReading reading = imports.read(one);
        MatchingPage.show(reading.matching(), "/surveys/outcomes/imports/" + one.id(), model);
        model.addAttribute("columns", reading.columns());
        model.addAttribute("accepted", one.progress().accepted());
        model.addAttribute("mappingName", one.progress().mappingName());
        model.addAttribute(
                "mayKeep",
                !reading.taken().isEmpty()
                        && reading.tally().open(reading.mapping().meanings()).isEmpty());
    }

    private void frame(OutcomeImport one, Step step, Model model) {
        model.addAttribute("id", one.id());
        model.addAttribute("occasion", one.occasion());
        model.addAttribute("fileName", imports.original(one.file()).name());
        List<String> labels = new ArrayList<>(List.of(word("step.FILE")));
        for (Step each : Step.values()) labels.add(word("step." + each));
        model.addAttribute("steps", labels);
        model.addAttribute("step", step.ordinal() + 1);
        model.addAttribute("path", step.path());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(word("title"), "/surveys/outcomes"),
                        new Crumb(one.occasion().name(), "")));
    }

    static String word(String key, String... arguments) {
        return Messages.get("survey.outcome." + key, (Object[]) arguments);
    }
}
