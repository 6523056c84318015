package jp.kizahashi.survey.design.exchange.limesurvey;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.survey.design.exchange.assembly.Assembly;
import jp.kizahashi.survey.design.exchange.assembly.Item;
import jp.kizahashi.survey.design.exchange.expression.Dialect;
import jp.kizahashi.survey.design.exchange.fidelity.Imported;

/**
 * Reads a LimeSurvey structure file (.lss). An item is a group, question, subquestion, answer, condition, default value,
 * quota or assessment; a text of the survey; another language; a table nobody reads.
 */
public final class LimeSurvey {
    /** The tool's name in the account. */
    public static final String FORMAT = "LimeSurvey";

    private static final Set<String> READ = Set.of(
            "answers",
            "answer_l10ns",
            "conditions",
            "groups",
            "group_l10ns",
            "questions",
            "question_l10ns",
            "subquestions",
            "question_attributes",
            "surveys",
            "surveys_languagesettings");
    private static final Set<String> OF_ITSELF = Set.of("sid", "gsid", "language", "owner_id", "admin", "template");
    private static final Set<String> BY_ROW = Set.of("assessments", "defaultvalues", "quota");

    private final Assembly to = new Assembly(FORMAT, Dialect.LIMESURVEY);
    private final LssTables tables;
    private final LssRows rows;
    private String title = "";

    private LimeSurvey(LssTables tables) {
        this.tables = tables;
        this.rows = new LssRows(tables);
    }

    /** Whether the file begins as an .lss does. */
    public static boolean isOne(String head) {
        return head.contains("<LimeSurveyDocType>") || (head.contains("<document") && head.contains("<rows"));
    }

    /**
     * The questionnaire of the file.
     *
     * @param title where the file has none
     * @param file its name, for messages
     * @throws jp.kizahashi.platform.Refused SVY-142 when it cannot be read, SVY-143 when it is too large, SVY-144 when it has
     *     no question
     */
    public static Imported read(String title, String file, String text) {
        LimeSurvey survey = new LimeSurvey(LssTables.read(file, text));
        survey.texts();
        survey.groups();
        survey.rest();
        return survey.to.finish(survey.title.isBlank() ? title : survey.title);
    }

    private void texts() {
        for (Map<String, String> row : tables.rows("surveys_languagesettings")) {
            String language = row.getOrDefault("surveyls_language", rows.language());
            if (!language.equals(rows.language())) {
                to.item("surveys_languagesettings", language, "language").leftOut("language");
                continue;
            }
            text(row, "surveyls_title");
            text(row, "surveyls_description");
            text(row, "surveyls_welcometext");
            text(row, "surveyls_policy_notice");
            text(row, "surveyls_endtext");
            mails(row);
        }
        tables.rows("surveys").forEach(this::settings);
    }

    private void mails(Map<String, String> row) {
        long mails = row.entrySet().stream()
                .filter(e -> e.getKey().contains("email_") && !e.getValue().isBlank())
                .count();
        if (mails > 0) to.item("surveys_languagesettings", "email", "text").leftOut("mails", Long.toString(mails));
    }

    /** How the survey was run there; what has the value of the standard is not named. */
    private void settings(Map<String, String> row) {
        List<String> set = row.entrySet().stream()
                .filter(e ->
                        !OF_ITSELF.contains(e.getKey()) && !e.getValue().strip().matches("|N|I|0|-1|inherit|default"))
                .map(Map.Entry::getKey)
                .toList();
        if (!set.isEmpty()) to.item("surveys", "surveys", "setting").leftOut("operation", String.join(", ", set));
    }

    private void text(Map<String, String> row, String column) {
        String text = row.getOrDefault(column, "");
        if (text.isBlank()) return;
        Item item = to.item("surveys_languagesettings", column, "text");
        if (column.equals("surveyls_title")) {
            title = text;
            item.became("title");
        } else if (column.equals("surveyls_endtext")) item.leftOut("endText");
        else {
            to.guided(text);
            item.became("guidance");
        }
    }

    private void groups() {
        List<Map<String, String>> questions = new ArrayList<>();
        List<Map<String, String>> parts =
                new ArrayList<>(rows.of("subquestions", "question_l10ns", "qid", "qid", "question_order"));
        for (Map<String, String> row : rows.of("questions", "question_l10ns", "qid", "qid", "question_order")) {
            boolean isPart = LssRows.number(row, "parent_qid") != 0;
            (isPart ? parts : questions).add(row);
        }
        LssQuestions asking =
                new LssQuestions(to, parts, answers(), attributes(), new LssConditions(to, tables, questions));
        Map<String, List<Map<String, String>>> byGroup = by(questions, "gid");
        for (Map<String, String> group : rows.of("groups", "group_l10ns", "gid", "gid", "group_order")) {
            String name = group.getOrDefault("group_name", "");
            Item item = to.item("groups gid=" + group.getOrDefault("gid", ""), name, "group");
            to.open(item, name)
                    .when(LssConditions.relevance(group.getOrDefault("grelevance", "")))
                    .guided(group.getOrDefault("description", ""));
            List<Map<String, String>> own = byGroup.remove(group.getOrDefault("gid", ""));
            for (Map<String, String> row : own == null ? List.<Map<String, String>>of() : own) asking.ask(row);
            to.close();
        }
        byGroup.values().forEach(list -> list.forEach(asking::ask));
        asking.finish();
    }

    private Map<String, List<Map<String, String>>> answers() {
        return by(rows.of("answers", "answer_l10ns", "aid", "aid", "sortorder"), "qid");
    }

    private static Map<String, List<Map<String, String>>> by(List<Map<String, String>> rows, String column) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        r -> r.getOrDefault(column, ""), LinkedHashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    private Map<String, Map<String, String>> attributes() {
        Map<String, Map<String, String>> attributes = new HashMap<>();
        for (Map<String, String> row : tables.rows("question_attributes")) {
            String language = row.getOrDefault("language", "");
            if (language.isEmpty() || language.equals(rows.language()))
                attributes
                        .computeIfAbsent(row.getOrDefault("qid", ""), q -> new LinkedHashMap<>())
                        .put(row.getOrDefault("attribute", ""), row.getOrDefault("value", ""));
        }
        return attributes;
    }

    private void rest() {
        for (String table : tables.names()) {
            if (READ.contains(table)) continue;
            if (BY_ROW.contains(table))
                for (Map<String, String> row : tables.rows(table))
                    to.item(table, row.getOrDefault("name", row.getOrDefault("qid", "")), table)
                            .leftOut("row." + table);
            else
                to.item(table, table, "table")
                        .leftOut("table", Integer.toString(tables.rows(table).size()));
        }
        tables.otherTables()
                .forEach((table, count) -> to.item(table, table, "table").leftOut("table", Integer.toString(count)));
        rows.otherLanguages()
                .forEach((language, count) ->
                        to.item("languages", language, "language").leftOut("languageRows", Integer.toString(count)));
    }
}
