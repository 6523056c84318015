package jp.kizahashi.org.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.ColumnMapping;
import jp.kizahashi.platform.exchange.Field;
import jp.kizahashi.platform.exchange.HeaderSearch;
import jp.kizahashi.platform.exchange.ImportReport;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.exchange.Table;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.platform.web.Blocks.Option;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the pages of an import show. */
@Component
class ImportPage {
    private static final int SHOWN = 100;
    private static final int SAMPLE = 5;
    private static final int LINES = 10;

    /** A field with its column, written {@code #3}, empty for none. */
    record Choice(Field field, String chosen) {}

    /**
     * @param origin where else than from a file the table can be read, in words
     */
    void choose(Intake intake, Optional<String> origin, Model model) {
        frame(intake, 0, model);
        model.addAttribute("fields", intake.fields());
        model.addAttribute("asksSource", intake.asksSource());
        model.addAttribute("asksDay", intake.asksDay());
        model.addAttribute("origin", origin.orElse(null));
    }

    void preview(Intake intake, StagedFile file, Supplier<Intake.Reading> reader, Model model) {
        frame(intake, 1, model);
        occasion(file, model);
        model.addAttribute("asksDay", intake.asksDay());
        file.sheets().stream()
                .filter(s -> !s.rows().isEmpty())
                .findFirst()
                .ifPresent(sheet -> columns(intake, file, sheet, model));
        try {
            Intake.Reading reading = reader.get();
            counts(ImportResult.of(reading), model);
            model.addAttribute("confirm", reading.confirm());
        } catch (Refused refusal) {
            model.addAttribute("problem", refusal.sentence());
        }
    }

    void done(Intake intake, StagedFile file, ImportResult result, Model model) {
        frame(intake, 3, model);
        occasion(file, model);
        counts(result, model);
        model.addAttribute("back", new Crumb(Messages.get(intake.pageKey()), intake.page()));
        model.addAttribute("partOfSetUp", intake.partOfSetUp());
    }

    private static void frame(Intake intake, int step, Model model) {
        String title = Messages.get("org.import." + intake.kind());
        model.addAttribute("kind", intake.kind());
        model.addAttribute("title", title);
        model.addAttribute("step", step);
        model.addAttribute("whole", intake.isWhole());
        model.addAttribute(
                "steps",
                List.of(
                        Messages.get("org.import.step.choose"),
                        Messages.get("org.import.step.look"),
                        Messages.get("org.import.step.done")));
        List<Crumb> crumbs = new ArrayList<>();
        if (intake.partOfSetUp()) crumbs.add(new Crumb(Messages.get("org.setup.title"), "/org/setup"));
        crumbs.add(new Crumb(Messages.get(intake.pageKey()), intake.page()));
        crumbs.add(new Crumb(title, ""));
        model.addAttribute("crumbs", crumbs);
    }

    private static void occasion(StagedFile file, Model model) {
        model.addAttribute("id", file.id());
        model.addAttribute("fileName", file.occasion().fileName());
        model.addAttribute("source", file.occasion().source());
        model.addAttribute("asOf", Wareki.formatBoth(file.occasion().asOf()));
    }

    private static void counts(ImportResult result, Model model) {
        model.addAttribute("rowCount", result.countRows());
        model.addAttribute("accepted", result.countAccepted());
        model.addAttribute("refused", result.countRows() - result.countAccepted());
        model.addAttribute("facts", result.facts());
        model.addAttribute("warnings", result.warnings());
        List<ImportResult.Refusal> refusals = result.refusals();
        model.addAttribute("refusals", refusals.subList(0, Math.min(SHOWN, refusals.size())));
        model.addAttribute("refusalsMore", Math.max(0, refusals.size() - SHOWN));
        model.addAttribute("notes", notes(result.notes()));
        model.addAttribute("noted", result.notes().size());
    }

    /** Remarks that say the same in one sentence, with the first lines they stand for. */
    private static List<String> notes(List<ImportReport.Remark> remarks) {
        Map<String, List<ImportReport.Remark>> same = remarks.stream()
                .collect(Collectors.groupingBy(
                        r -> Messages.get("org.import.note.what", r.column(), r.reason()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return same.entrySet().stream()
                .map(e ->
                        Messages.get("org.import.note", e.getKey(), e.getValue().size(), lines(e.getValue())))
                .toList();
    }

    private static String lines(List<ImportReport.Remark> remarks) {
        String first = remarks.stream()
                .limit(LINES)
                .map(r -> Integer.toString(r.line()))
                .collect(Collectors.joining("、"));
        return remarks.size() > LINES ? first + "…" : first;
    }

    /** The columns of a sheet with the choices made or guessed, and its first rows. */
    private static void columns(Intake intake, StagedFile file, Sheet sheet, Model model) {
        Table table = table(sheet, intake.fields());
        Map<String, Integer> guessed =
                ColumnMapping.guess(intake.fields(), table.header()).columns();
        List<Choice> choices = new ArrayList<>();
        for (Field field : intake.fields()) {
            Integer column = guessed.get(field.key());
            String guess = column == null ? "" : "#" + (column + 1);
            choices.add(new Choice(field, file.columns().getOrDefault(field.key(), guess)));
        }
        model.addAttribute("choices", choices);
        model.addAttribute(
                "columns",
                IntStream.range(0, table.header().size())
                        .mapToObj(c -> new Option(
                                "#" + (c + 1), (c + 1) + "　" + table.header().get(c)))
                        .toList());
        model.addAttribute("sampleSource", table.source() + (sheet.note().isEmpty() ? "" : "、" + sheet.note()));
        model.addAttribute("sampleHeader", table.header());
        model.addAttribute("sample", sample(table));
    }

    private static Table table(Sheet sheet, List<Field> fields) {
        try {
            return HeaderSearch.find(sheet, fields);
        } catch (Refused e) {
            return HeaderSearch.firstRow(sheet);
        }
    }

    private static List<List<String>> sample(Table table) {
        int columns = table.header().size();
        return table.rows().stream()
                .limit(SAMPLE)
                .map(row -> IntStream.range(0, columns).mapToObj(row::cell).toList())
                .toList();
    }
}
