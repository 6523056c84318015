package jp.kizahashi.survey.design.exchange.xlsform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.survey.design.Asking;
import jp.kizahashi.survey.design.Check;
import jp.kizahashi.survey.design.Publicity;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.exchange.expression.Untranslatable;
import jp.kizahashi.survey.design.exchange.expression.XPathText;
import jp.kizahashi.survey.design.formula.Formula;

/**
 * A questionnaire as the sheets of an XLSForm. What XLSForm has no word for stands in columns of our own, which other tools
 * pass over; what cannot be written at all stands in a sheet of its own with the reason.
 */
public final class XlsFormExport {
    private static final String LANGUAGE = "Japanese (ja)";
    private static final List<String> COLUMNS = List.of(
            "type",
            "name",
            "label::" + LANGUAGE,
            "hint::" + LANGUAGE,
            "required",
            "relevant",
            "constraint",
            "constraint_message::" + LANGUAGE,
            "appearance",
            "choice_filter",
            "repeat_count",
            "kizahashi_kind",
            "kizahashi_unit",
            "kizahashi_label",
            "kizahashi_publicity",
            "kizahashi_mark");
    private static final Map<QuestionKind, String> TYPES = Map.of(
            QuestionKind.NUMBER, "decimal",
            QuestionKind.MONEY, "decimal",
            QuestionKind.DATE, "date",
            QuestionKind.YEAR_MONTH, "date",
            QuestionKind.SHORT_TEXT, "text",
            QuestionKind.LONG_TEXT, "text",
            QuestionKind.FILE, "file");
    private static final Map<QuestionKind, String> APPEARANCES = Map.of(
            QuestionKind.PULLDOWN,
            "minimal",
            QuestionKind.YEAR_MONTH,
            "month-year",
            QuestionKind.LONG_TEXT,
            "multiline");

    private final Questionnaire questionnaire;
    private final List<List<OutCell>> survey = new ArrayList<>();
    private final Map<List<List<String>>, String> lists = new LinkedHashMap<>();
    private final List<List<OutCell>> lost = new ArrayList<>();
    private final Map<String, Check> checks = new HashMap<>();

    private XlsFormExport(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** The sheets survey, choices, settings, and one of what could not be written when there is any. */
    public static List<OutTable> sheets(Questionnaire questionnaire) {
        XlsFormExport export = new XlsFormExport(questionnaire);
        export.spreadChecks();
        export.notes(questionnaire.guidance(), "guidance");
        for (Section section : questionnaire.sections()) export.section(section);
        export.aside();
        return export.tables();
    }

    private List<OutTable> tables() {
        List<List<OutCell>> choices = new ArrayList<>();
        lists.forEach((list, name) -> {
            for (List<String> option : list) choices.add(cells(List.of(name, option.get(0), option.get(1))));
        });
        List<OutTable> tables = new ArrayList<>(List.of(
                new OutTable("survey", COLUMNS, survey),
                new OutTable("choices", List.of("list_name", "name", "label::" + LANGUAGE), choices),
                new OutTable(
                        "settings",
                        List.of("form_title", "form_id", "default_language"),
                        List.of(cells(List.of(questionnaire.title(), questionnaire.id(), LANGUAGE))))));
        if (!lost.isEmpty())
            tables.add(new OutTable(
                    Messages.get("survey.exchange.lost.sheet"),
                    List.of(Messages.get("survey.exchange.lost.what"), Messages.get("survey.exchange.lost.why")),
                    lost));
        return tables;
    }

    /** A check goes to the last question that it reads; XLSForm has one a question. */
    private void spreadChecks() {
        List<String> order =
                questionnaire.questions().stream().map(Question::code).toList();
        for (Check check : questionnaire.checks()) {
            Set<String> codes = Formula.of(check.formula()).codes();
            String last =
                    order.stream().filter(codes::contains).reduce((a, b) -> b).orElse("");
            if (check.severity() == Check.Severity.SOFT) lose(check.code(), "soft");
            else if (last.isEmpty() || checks.putIfAbsent(last, check) != null) lose(check.code(), "secondCheck");
        }
    }

    private void notes(List<String> lines, String name) {
        for (int i = 0; i < lines.size(); i++)
            row(Map.of("type", "note", "name", name + "_" + (i + 1), "label", lines.get(i)));
    }

    private void section(Section section) {
        boolean repeated = !section.repeat().isEmpty();
        String name = "g_" + section.id().replaceAll("[^A-Za-z0-9_]", "_");
        Map<String, String> begin = new HashMap<>(Map.of(
                "type",
                repeated ? "begin_repeat" : "begin_group",
                "name",
                name,
                "label",
                section.label().isBlank() ? section.id() : section.label(),
                "relevant",
                xpath(section.when(), section.id(), "")));
        if (repeated) begin.put("repeat_count", "count-selected(${" + section.repeat() + "})");
        row(begin);
        notes(section.guidance(), name + "_note");
        String grid = "";
        for (Question question : section.questions()) {
            if (!grid.equals(question.asking().grid())) {
                if (!grid.isEmpty()) row(Map.of("type", "end_group"));
                grid = question.asking().grid();
                if (!grid.isEmpty())
                    row(Map.of(
                            "type",
                            "begin_group",
                            "name",
                            "m_" + question.code(),
                            "label",
                            grid,
                            "appearance",
                            "table-list"));
            }
            question(question);
        }
        if (!grid.isEmpty()) row(Map.of("type", "end_group"));
        row(Map.of("type", repeated ? "end_repeat" : "end_group"));
    }

    private void question(Question q) {
        Asking asking = q.asking();
        Map<String, String> row = new HashMap<>();
        row.put("type", type(q));
        row.put("name", q.code());
        row.put("label", q.text());
        row.put("hint", String.join("\n", q.guidance()));
        row.put("required", asking.required() ? "yes" : "");
        row.put("relevant", xpath(asking.when(), q.code(), ""));
        row.put("appearance", APPEARANCES.getOrDefault(q.kind(), ""));
        if (!asking.optionsFrom().isEmpty())
            row.put("choice_filter", "selected(${" + asking.optionsFrom() + "}, name)");
        if (q.kind() == QuestionKind.LADDER || q.kind() == QuestionKind.MONEY)
            row.put("kizahashi_kind", q.kind().name());
        row.put("kizahashi_unit", q.unit());
        row.put("kizahashi_label", q.label());
        if (asking.publicity() != Publicity.AS_WAVE)
            row.put("kizahashi_publicity", asking.publicity().name());
        row.put("kizahashi_mark", asking.mark());
        if (q.kind() == QuestionKind.FILE && q.mostFiles() > 1) lose(q.code(), "files");
        constraint(q, row);
        row(row);
        for (Option option : q.options()) if (option.isOther()) words(q, option);
    }

    private String type(Question q) {
        if (!q.kind().hasOptions()) return TYPES.getOrDefault(q.kind(), "text");
        List<List<String>> list =
                q.options().stream().map(o -> List.of(o.code(), o.label())).toList();
        String name = lists.computeIfAbsent(list, l -> "l_" + q.code());
        return (q.kind() == QuestionKind.MULTIPLE ? "select_multiple " : "select_one ") + name;
    }

    /** The words of 「その他」 are a question of their own in XLSForm. */
    private void words(Question q, Option option) {
        String asked = q.kind() == QuestionKind.MULTIPLE
                ? "selected(${" + q.code() + "}, '" + option.code() + "')"
                : "${" + q.code() + "} = '" + option.code() + "'";
        row(Map.of(
                "type",
                "text",
                "name",
                q.code() + "_other_" + option.code(),
                "label",
                Messages.get("survey.exchange.otherWords", option.label()),
                "relevant",
                asked));
    }

    private void constraint(Question q, Map<String, String> row) {
        List<String> parts = new ArrayList<>();
        String size = q.kind() == QuestionKind.MULTIPLE
                ? "count-selected(.)"
                : q.kind().isText() ? "string-length(.)" : q.kind().isNumber() ? "." : "";
        if (!size.isEmpty() && !q.asking().least().isEmpty())
            parts.add(size + " >= " + q.asking().least());
        if (!size.isEmpty() && !q.asking().most().isEmpty())
            parts.add(size + " <= " + q.asking().most());
        for (Option option : q.options())
            if (option.isExclusive() && q.kind() == QuestionKind.MULTIPLE)
                parts.add("not(selected(., '" + option.code() + "') and count-selected(.) > 1)");
        Check check = checks.get(q.code());
        String rule = check == null ? "" : xpath(check.formula(), check.code(), q.code());
        if (check != null && !rule.isEmpty()) {
            parts.add(parts.isEmpty() ? rule : "(" + rule + ")");
            row.put("constraint_message", check.message());
        }
        row.put("constraint", String.join(" and ", parts));
    }

    private String xpath(String formula, String of, String own) {
        if (formula.isEmpty()) return "";
        try {
            return XPathText.of(formula, own);
        } catch (Untranslatable e) {
            lost.add(cells(List.of(of, Messages.get("survey.exchange.lost.formula", formula, e.sentence()))));
            return "";
        }
    }

    /** What XLSForm has no place for. */
    private void aside() {
        for (String credit : questionnaire.credits()) lose(credit, "credit");
        for (Questionnaire.Aim aim : questionnaire.aims()) lose(aim.text(), "aim");
    }

    private void lose(String what, String why) {
        lost.add(cells(List.of(what, Messages.get("survey.exchange.lost." + why))));
    }

    private void row(Map<String, String> values) {
        List<String> row = new ArrayList<>();
        for (String column : COLUMNS) row.add(values.getOrDefault(column.replaceFirst("::.*", ""), ""));
        survey.add(cells(row));
    }

    private static List<OutCell> cells(List<String> texts) {
        return texts.stream().map(OutCell::text).toList();
    }
}
