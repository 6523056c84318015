package jp.kizahashi.survey.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.Questionnaire.Section;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** Writes a questionnaire as the YAML that {@link QuestionnaireYaml} reads back to the very same questionnaire. */
public final class QuestionnaireYamlText {
    /** Option lists that several questions have, with the code of the first of them as their name. */
    private final Map<List<Option>, String> shared = new LinkedHashMap<>();

    private QuestionnaireYamlText() {}

    /** The text, UTF-8 when stored. */
    public static String of(Questionnaire questionnaire) {
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setWidth(110);
        options.setSplitLines(false);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        return new Yaml(options).dump(new QuestionnaireYamlText().whole(questionnaire));
    }

    private Map<String, Object> whole(Questionnaire questionnaire) {
        findShared(questionnaire);
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", questionnaire.id());
        map.put("title", questionnaire.title());
        put(map, "credits", questionnaire.credits());
        put(map, "guidance", questionnaire.guidance());
        put(
                map,
                "aims",
                questionnaire.aims().stream().map(QuestionnaireYamlText::aim).toList());
        put(map, "lists", lists());
        map.put("sections", questionnaire.sections().stream().map(this::section).toList());
        put(
                map,
                "checks",
                questionnaire.checks().stream()
                        .map(QuestionnaireYamlText::check)
                        .toList());
        return map;
    }

    private void findShared(Questionnaire questionnaire) {
        Map<List<Option>, String> first = new HashMap<>();
        for (Question question : questionnaire.questions()) {
            if (question.options().isEmpty()) continue;
            String before = first.putIfAbsent(question.options(), question.code());
            if (before != null) shared.putIfAbsent(question.options(), before);
        }
    }

    private List<Map<String, Object>> lists() {
        List<Map<String, Object>> lists = new ArrayList<>();
        shared.forEach((options, name) -> {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("id", name);
            map.put("options", options(options));
            lists.add(map);
        });
        return lists;
    }

    private static Map<String, Object> aim(Questionnaire.Aim aim) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("text", aim.text());
        put(map, "questions", aim.questions());
        return map;
    }

    private Map<String, Object> section(Section section) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", section.id());
        put(map, "label", section.label());
        put(map, "guidance", section.guidance());
        put(map, "when", section.when());
        put(map, "repeat", section.repeat());
        put(map, "questions", section.questions().stream().map(this::question).toList());
        return map;
    }

    private Map<String, Object> question(Question question) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", question.code());
        put(map, "label", question.label());
        put(map, "text", question.text());
        put(map, "guidance", question.guidance());
        map.put("kind", question.kind().name());
        String list = shared.get(question.options());
        if (list != null) map.put("options", list);
        else put(map, "options", options(question.options()));
        put(map, "unit", question.unit());
        asking(question.asking(), map);
        return map;
    }

    private static List<Map<String, Object>> options(List<Option> options) {
        List<Map<String, Object>> maps = new ArrayList<>();
        for (Option option : options) {
            Map<String, Object> map = new LinkedHashMap<>();
            map.put("code", option.code());
            put(map, "label", option.label());
            if (option.role() != Option.Role.PLAIN)
                map.put("role", option.role().name());
            maps.add(map);
        }
        return maps;
    }

    private static void asking(Asking asking, Map<String, Object> map) {
        put(map, "when", asking.when());
        put(map, "optionsFrom", asking.optionsFrom());
        put(map, "grid", asking.grid());
        if (asking.publicity() != Publicity.AS_WAVE)
            map.put("publicity", asking.publicity().name());
        if (asking.required()) map.put("required", true);
        put(map, "least", asking.least());
        put(map, "most", asking.most());
        put(map, "mark", asking.mark());
    }

    private static Map<String, Object> check(Check check) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("code", check.code());
        map.put("formula", check.formula());
        map.put("severity", check.severity().name());
        put(map, "message", check.message());
        return map;
    }

    private static void put(Map<String, Object> map, String key, String text) {
        if (!text.isEmpty()) map.put(key, text);
    }

    private static void put(Map<String, Object> map, String key, List<?> list) {
        if (!list.isEmpty()) map.put(key, list);
    }
}
