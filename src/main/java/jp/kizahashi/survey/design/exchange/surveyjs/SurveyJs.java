package jp.kizahashi.survey.design.exchange.surveyjs;

import java.util.Set;
import java.util.TreeSet;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.exchange.assembly.Assembly;
import jp.kizahashi.survey.design.exchange.assembly.Item;
import jp.kizahashi.survey.design.exchange.expression.Dialect;
import jp.kizahashi.survey.design.exchange.fidelity.Imported;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a SurveyJS definition (JSON). An item is a page, an element, a choice, row or column, a trigger, a computed value, a
 * setting of the whole.
 */
public final class SurveyJs {
    /** The tool's name in the account. */
    public static final String FORMAT = "SurveyJS";

    private static final int DEEPEST = 120;
    private static final int LONGEST_TEXT = 1_000_000;
    private static final Set<String> PARTS = Set.of("pages", "elements", "questions", "triggers", "calculatedValues");

    /** Definitions are often pasted out of scripts: names without quotes, commas at the end. */
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_TEXT)
                            .maxNumberLength(100)
                            .maxNameLength(1_000)
                            .build())
                    .enable(JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES)
                    .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
                    .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
                    .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                    .build())
            .build();

    private final Assembly to = new Assembly(FORMAT, Dialect.SURVEYJS);
    private final JsNode root;
    private String title = "";

    private SurveyJs(JsonNode json) {
        this.root = new JsNode(json, "", "ja");
    }

    /** Whether the text begins as a definition does. */
    public static boolean isOne(String head) {
        return head.stripLeading().startsWith("{");
    }

    /**
     * The questionnaire of the definition.
     *
     * @param title where the file has none
     * @param file its name, for messages
     * @throws Refused SVY-142 when it cannot be read, SVY-143 when it is too large, SVY-144 when it has no question
     */
    public static Imported read(String title, String file, String text) {
        SurveyJs survey = new SurveyJs(parsed(file, text));
        survey.settings();
        JsElements elements = new JsElements(survey.to);
        for (JsNode page : survey.root.each("pages")) elements.page(page);
        for (String key : new String[] {"elements", "questions"})
            for (JsNode element : survey.root.each(key)) elements.element(element);
        survey.computed();
        return survey.to.finish(survey.title.isBlank() ? title : survey.title);
    }

    private static JsonNode parsed(String file, String text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json.isObject()) return json;
            throw broken(file, Messages.get("survey.exchange.broken.object"));
        } catch (JacksonException e) {
            String line = e.getLocation() == null
                    ? "?"
                    : Integer.toString(e.getLocation().getLineNr());
            throw broken(file, Messages.get("survey.exchange.broken.json", line));
        }
    }

    private static Refused broken(String file, String place) {
        return new Refused(SurveyProblem.QUESTIONNAIRE_FILE_BROKEN, file, place);
    }

    private void settings() {
        for (String key : new TreeSet<>(root.keys())) {
            if (PARTS.contains(key)) continue;
            Item item = to.item(key, key, "setting");
            String text = root.text(key);
            switch (key) {
                case "title" -> {
                    title = text;
                    item.became("title");
                }
                case "description" -> {
                    to.guided(text);
                    item.became("guidance");
                }
                case "locale" -> item.became("language", text);
                default -> item.leftOut("setting", text);
            }
        }
    }

    private void computed() {
        for (JsNode value : root.each("calculatedValues")) {
            Item item = to.item(value.place(), value.text("name"), "calculatedValue");
            to.computed(value.text("name"), value.text("expression"));
            item.leftOut("computed");
        }
        for (JsNode trigger : root.each("triggers"))
            to.item(trigger.place(), trigger.text("type"), "trigger").leftOut("trigger");
    }
}
