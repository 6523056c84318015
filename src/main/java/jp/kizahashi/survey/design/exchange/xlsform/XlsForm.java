package jp.kizahashi.survey.design.exchange.xlsform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.kizahashi.platform.exchange.Row;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.survey.design.exchange.assembly.Assembly;
import jp.kizahashi.survey.design.exchange.assembly.Choices;
import jp.kizahashi.survey.design.exchange.assembly.Item;
import jp.kizahashi.survey.design.exchange.assembly.Part;
import jp.kizahashi.survey.design.exchange.expression.Dialect;
import jp.kizahashi.survey.design.exchange.fidelity.Imported;

/**
 * Reads an XLSForm workbook. An item is a row of {@code survey} or {@code choices}, a setting, a column nobody reads, a sheet
 * nobody reads. Source of the format: xlsform.org.
 */
public final class XlsForm {
    /** The tool's name in the account. */
    public static final String FORMAT = "XLSForm";

    private static final Set<String> TRANSLATED = Set.of(
            "label",
            "hint",
            "guidance_hint",
            "constraint_message",
            "required_message",
            "media",
            "image",
            "audio",
            "video",
            "form_title",
            "title");
    private static final Set<String> SURVEY_COLUMNS = Set.of(
            "type",
            "name",
            "label",
            "hint",
            "guidance_hint",
            "required",
            "required_message",
            "relevant",
            "constraint",
            "constraint_message",
            "appearance",
            "choice_filter",
            "calculation",
            "repeat_count",
            "disabled",
            "parameters",
            "default",
            "read_only",
            "kizahashi_kind",
            "kizahashi_unit",
            "kizahashi_label",
            "kizahashi_publicity",
            "kizahashi_mark");
    private static final Set<String> CHOICE_COLUMNS = Set.of("list_name", "name", "label");
    private static final Pattern COUNT = Pattern.compile("\\s*count-selected\\(\\s*\\$\\{([^{}]{1,200})\\}\\s*\\)\\s*");

    private final Assembly to = new Assembly(FORMAT, Dialect.XPATH);
    private final Map<String, Choices> lists = new LinkedHashMap<>();
    private final FormSheet survey;
    private final FormSheet choices;
    private final FormSheet external;
    private final FormSheet settings;
    private String title = "";
    private String language = "";

    private XlsForm(List<Sheet> sheets) {
        survey = sheet(sheets, "survey").orElseThrow();
        choices = sheetOrEmpty(sheets, "choices");
        external = sheetOrEmpty(sheets, "external_choices");
        settings = sheetOrEmpty(sheets, "settings");
    }

    private static FormSheet sheetOrEmpty(List<Sheet> sheets, String name) {
        return sheet(sheets, name).orElseGet(() -> FormSheet.of(new Sheet("", name, "", List.of()), TRANSLATED));
    }

    private static Optional<FormSheet> sheet(List<Sheet> sheets, String name) {
        return sheets.stream()
                .filter(s -> s.name().strip().equalsIgnoreCase(name))
                .findFirst()
                .map(s -> FormSheet.of(s, TRANSLATED));
    }

    /** Whether the workbook is an XLSForm: a sheet {@code survey} with a column {@code type}. */
    public static boolean isOne(List<Sheet> sheets) {
        return sheet(sheets, "survey")
                .filter(s -> s.headings().stream().anyMatch(h -> h.name().equals("type")))
                .isPresent();
    }

    /**
     * The questionnaire in the sheets.
     *
     * @param title where the workbook has none
     * @throws jp.kizahashi.platform.Refused SVY-143 when it is too large, SVY-144 when it has no question
     */
    public static Imported read(String title, List<Sheet> sheets) {
        XlsForm form = new XlsForm(sheets);
        form.settings();
        form.columns(form.survey, SURVEY_COLUMNS);
        form.columns(form.choices, CHOICE_COLUMNS);
        form.columns(form.external, CHOICE_COLUMNS);
        form.choices(form.choices);
        form.choices(form.external);
        SurveyRow rows = new SurveyRow(form.to, form.survey, form.lists);
        for (Row row : form.survey.rows()) form.row(row, rows);
        for (Sheet sheet : sheets) form.other(sheet);
        return form.to.finish(form.title.isEmpty() ? title : form.title);
    }

    private void other(Sheet sheet) {
        if (!Set.of("survey", "choices", "external_choices", "settings")
                .contains(sheet.name().strip().toLowerCase(Locale.ROOT)))
            to.item(sheet.name(), sheet.name(), "sheet").leftOut("sheet");
    }

    private void settings() {
        settings.read("");
        for (Row row : settings.rows())
            for (FormSheet.Heading heading : settings.headings())
                setting(heading, row.cell(heading.column()).strip(), row);
        language = language(language);
        survey.read(language);
        choices.read(language);
        external.read(language);
    }

    private void setting(FormSheet.Heading heading, String value, Row row) {
        if (value.isEmpty()) return;
        Item item = to.item(settings.place(row), heading.written(), "setting");
        switch (heading.name()) {
            case "form_title", "title" -> {
                if (title.isEmpty()) item.became("title");
                else item.leftOut("language");
                if (title.isEmpty()) title = value;
            }
            case "default_language" -> {
                language = value;
                item.became("language", value);
            }
            default -> item.leftOut("setting", value);
        }
    }

    /** Japanese where there is any, else the form's own choice, else the first. */
    private String language(String preferred) {
        List<String> all = survey.languages();
        return all.stream()
                .filter(XlsForm::isJapanese)
                .findFirst()
                .orElseGet(() -> all.contains(preferred) || all.isEmpty() ? preferred : all.getFirst());
    }

    private static boolean isJapanese(String language) {
        String lower = language.toLowerCase(Locale.ROOT);
        return lower.contains("japan") || lower.contains("日本語") || lower.matches("ja|.*\\(ja[^a-z)]*\\).*");
    }

    /** Names every filled column that is not read. */
    private void columns(FormSheet sheet, Set<String> known) {
        Set<String> filtering = known == CHOICE_COLUMNS ? filtering() : Set.of();
        for (FormSheet.Heading heading : sheet.headings()) {
            if (known.contains(heading.name()) && sheet.isRead(heading) || !sheet.isFilled(heading)) continue;
            if (filtering.contains(heading.name())) {
                to.item(sheet.place(), heading.written(), "column").became("filter");
                continue;
            }
            boolean otherLanguage =
                    known.contains(heading.name()) && !heading.language().isEmpty();
            to.item(sheet.place(), heading.written(), "column").leftOut(otherLanguage ? "language" : "column");
        }
    }

    /** The columns of the choices that some question's filter reads. */
    private Set<String> filtering() {
        return survey.rows().stream()
                .map(row -> SurveyRow.column(survey.cell(row, "choice_filter")))
                .filter(column -> !column.isEmpty())
                .collect(Collectors.toSet());
    }

    private void choices(FormSheet from) {
        for (Row row : from.rows()) {
            String list = from.cell(row, "list_name");
            String name = from.cell(row, "name");
            Item item = to.item(from.place(row), name, "choice");
            if (list.isEmpty() || name.isEmpty()) item.leftOut("choiceWithout");
            else
                lists.computeIfAbsent(list, l -> to.choices("listUnused"))
                        .add(item, name, from.cell(row, "label"), from.cells(row, CHOICE_COLUMNS));
        }
    }

    private void row(Row row, SurveyRow rows) {
        String type = survey.cell(row, "type").replaceAll("\\s+", " ");
        String name = survey.cell(row, "name");
        Item item = to.item(survey.place(row), name, type);
        String plain = type.toLowerCase(Locale.ROOT).replace(' ', '_');
        if (survey.cell(row, "disabled").matches("(?i)yes|true(\\(\\))?|1")) item.leftOut("disabled");
        else if (plain.isEmpty()) item.leftOut("noType");
        else if (Set.of("begin_group", "begin_repeat").contains(plain)) begin(row, item, plain.equals("begin_repeat"));
        else if (Set.of("end_group", "end_repeat").contains(plain)) {
            if (to.close()) item.became("end");
            else item.leftOut("endWithout");
        } else rows.read(row, item, type);
    }

    private void begin(Row row, Item item, boolean repeated) {
        String label = survey.cell(row, "label");
        boolean isTable = survey.cell(row, "appearance").contains("table-list");
        Part part = to.open(item, isTable ? "" : label).when(survey.cell(row, "relevant"));
        part.guided(survey.cell(row, "hint"));
        if (isTable) part.grid(label.isEmpty() ? item.name() : label);
        if (!repeated) return;
        Matcher count = COUNT.matcher(survey.cell(row, "repeat_count"));
        part.repeated(count.matches() ? count.group(1).strip() : "");
    }
}
