package jp.kizahashi.survey.design.exchange.surveyjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.exchange.assembly.Assembly;
import jp.kizahashi.survey.design.exchange.assembly.Choices;
import jp.kizahashi.survey.design.exchange.assembly.Item;
import jp.kizahashi.survey.design.exchange.assembly.Part;
import jp.kizahashi.survey.design.exchange.assembly.Ranking;
import jp.kizahashi.survey.design.exchange.assembly.SourceQuestion;

/** Pages, panels and questions of a SurveyJS definition. */
final class JsElements {
    private static final int DEEPEST = 40;
    private static final Map<String, QuestionKind> INPUTS = Map.of(
            "number", QuestionKind.NUMBER,
            "range", QuestionKind.NUMBER,
            "date", QuestionKind.DATE,
            "datetime-local", QuestionKind.DATE,
            "datetime", QuestionKind.DATE,
            "month", QuestionKind.YEAR_MONTH);

    private final Assembly to;
    private final JsMatrices matrices;
    private int depth;

    JsElements(Assembly to) {
        this.to = to;
        this.matrices = new JsMatrices(to);
    }

    void page(JsNode page) {
        Item item = to.item(page.place(), page.text("name"), "page");
        group(page, item, "elements", "questions").guided(page.text("description"));
        members(page, "elements", "questions");
        to.close();
    }

    private Part group(JsNode node, Item item, String... keys) {
        if (node.isFalse("visible") && !node.has("visibleIf")) item.changed("shownAlways");
        JsSettings.note(node, item, Set.of(keys));
        return to.open(item, node.text("title")).when(node.text("visibleIf"));
    }

    private void members(JsNode node, String... keys) {
        for (String key : keys) for (JsNode element : node.each(key)) element(element);
    }

    void element(JsNode e) {
        String type = e.has("type") ? e.text("type") : "text";
        Item item = to.item(e.place(), e.text("name"), type);
        if (++depth > DEEPEST) {
            item.leftOut("nested");
            depth--;
            return;
        }
        if (e.isFalse("visible") && !e.has("visibleIf")) {
            item.leftOut("hidden");
            lists(e, "ofLeftOut");
        } else
            switch (type) {
                case "panel", "flowpanel" -> panel(e, item);
                case "paneldynamic" -> repeated(e, item);
                case "html" -> note(e, item);
                case "expression" -> {
                    to.computed(e.text("name"), e.text("expression"));
                    item.leftOut("computed");
                }
                case "file" -> files(e, item);
                case "image", "signaturepad" -> item.leftOut("unsupported", type);
                case "multipletext" -> matrices.texts(e, item);
                case "matrix" -> matrices.matrix(e, item);
                case "matrixdropdown" -> matrices.cells(e, item);
                case "matrixdynamic" -> matrices.dynamic(e, item);
                case "ranking" -> ranking(e, item);
                default -> question(e, item, type);
            }
        depth--;
    }

    /** Names what is inside an element that was left out. */
    private void lists(JsNode e, String reason) {
        for (String key : List.of("choices", "rows", "columns", "items", "rateValues"))
            for (JsNode each : e.each(key))
                to.item(each.place(), each.value(), key).leftOut(reason);
        for (String key : List.of("elements", "templateElements"))
            for (JsNode each : e.each(key)) {
                to.item(each.place(), each.text("name"), each.text("type")).leftOut(reason);
                if (++depth <= DEEPEST) lists(each, reason);
                depth--;
            }
    }

    private void panel(JsNode e, Item item) {
        group(e, item, "elements").guided(e.text("description"));
        members(e, "elements");
        to.close();
    }

    private void repeated(JsNode e, Item item) {
        group(e, item, "templateElements").guided(e.text("description")).repeated("");
        for (JsNode element : e.each("templateElements")) {
            element(element);
        }
        to.close();
    }

    private void note(JsNode e, Item item) {
        to.note(item, e.text("html"));
        if (e.has("visibleIf")) item.changed("noteAlways");
    }

    private void ranking(JsNode e, Item item) {
        JsChoices choices = new JsChoices(to, e);
        Ranking.ask(to, item, e.text("name"), title(e), choices.list(), 0, e.text("visibleIf"));
    }

    private void question(JsNode e, Item item, String type) {
        switch (type) {
            case "text" -> text(e, item);
            case "comment" -> common(e, to.ask(item, e.text("name"), QuestionKind.LONG_TEXT, title(e)));
            case "radiogroup", "buttongroup" -> choice(e, item, QuestionKind.SINGLE);
            case "dropdown" -> choice(e, item, QuestionKind.PULLDOWN);
            case "checkbox", "tagbox" -> choice(e, item, QuestionKind.MULTIPLE);
            case "imagepicker" -> {
                item.changed("picture");
                choice(e, item, e.isTrue("multiSelect") ? QuestionKind.MULTIPLE : QuestionKind.SINGLE);
            }
            case "rating" -> rating(e, item);
            case "boolean" -> truth(e, item);
            case "slider" -> common(e, to.ask(item, e.text("name"), QuestionKind.NUMBER, title(e)));
            default -> {
                item.leftOut("unknownType", type);
                lists(e, "ofLeftOut");
            }
        }
    }

    static String title(JsNode e) {
        String title = e.text("title");
        return title.isBlank() ? e.text("name") : title;
    }

    private void text(JsNode e, Item item) {
        String input = e.text("inputType");
        SourceQuestion question = to.ask(item, e.text("name"), kind(input), title(e));
        noteInput(input, item);
        common(e, question);
    }

    /** The kind of a line of input. */
    static QuestionKind kind(String inputType) {
        return INPUTS.getOrDefault(inputType, QuestionKind.SHORT_TEXT);
    }

    /** Names what of the form of an input is lost. */
    static void noteInput(String inputType, Item item) {
        if (inputType.startsWith("datetime")) item.changed("timeLost");
        else if (!INPUTS.containsKey(inputType) && !Set.of("", "text").contains(inputType))
            item.changed("asText", inputType);
    }

    private void choice(JsNode e, Item item, QuestionKind kind) {
        JsChoices choices = new JsChoices(to, e);
        SourceQuestion question = to.ask(item, e.text("name"), kind, title(e)).choices(choices.list());
        choices.roles(question);
        if (e.has("choicesByUrl")) item.changed("byUrl");
        from(e, question);
        common(e, question);
        if (e.isTrue("hasComment") || e.isTrue("showCommentArea"))
            to.ask(
                            item,
                            e.text("name") + "-Comment",
                            QuestionKind.LONG_TEXT,
                            Messages.get("survey.exchange.comment", title(e)))
                    .when(e.text("visibleIf"));
    }

    /** Choices limited to what was ticked before. */
    private static void from(JsNode e, SourceQuestion question) {
        String filter = e.text("choicesVisibleIf").strip();
        String other = filter.replaceFirst("^\\{([^{}]{1,200})\\}\\s+contains?\\s+\\{item\\}$", "$1");
        if (!filter.isEmpty() && !other.equals(filter)) question.optionsFrom(other);
        else if (!filter.isEmpty()) question.item().changed("choiceFilter", filter);
        if (e.has("choicesFromQuestion")) question.item().changed("choicesFrom", e.text("choicesFromQuestion"));
    }

    private void files(JsNode e, Item item) {
        SourceQuestion question = to.ask(item, e.text("name"), QuestionKind.FILE, title(e));
        common(e, question);
        if (e.isTrue("allowMultiple")) question.mostFiles(e.has("maxFiles") ? e.text("maxFiles") : "20");
    }

    private void rating(JsNode e, Item item) {
        Choices choices = to.choices("listUnused");
        List<JsNode> values = e.each("rateValues");
        for (JsNode value : values)
            choices.add(to.item(value.place(), value.value(), "rateValues"), value.value(), value.label());
        int least = whole(e, "rateMin", 1);
        int most = whole(e, "rateMax", least - 1 + whole(e, "rateCount", 5));
        String low = e.text("minRateDescription") + e.text("mininumRateDescription");
        String high = e.text("maxRateDescription") + e.text("maximumRateDescription");
        for (int rate = least; values.isEmpty() && rate <= Math.min(most, least + 99); rate++) {
            String words = rate == least && !low.isEmpty()
                    ? rate + "（" + low + "）"
                    : rate == most && !high.isEmpty() ? rate + "（" + high + "）" : "" + rate;
            choices.add(null, Integer.toString(rate), words);
        }
        common(e, to.ask(item, e.text("name"), QuestionKind.SINGLE, title(e)).choices(choices));
    }

    private static int whole(JsNode e, String key, int otherwise) {
        String text = e.text(key);
        return text.matches("-?[0-9]{1,4}") ? Integer.parseInt(text) : otherwise;
    }

    private void truth(JsNode e, Item item) {
        List<String> words = new ArrayList<>(List.of("true", "false"));
        if (e.has("valueTrue")) words.set(0, e.text("valueTrue"));
        if (e.has("valueFalse")) words.set(1, e.text("valueFalse"));
        String yes = e.has("labelTrue") ? e.text("labelTrue") : Messages.get("survey.exchange.yes");
        String no = e.has("labelFalse") ? e.text("labelFalse") : Messages.get("survey.exchange.no");
        Choices choices =
                to.choices("listUnused").add(null, words.getFirst(), yes).add(null, words.getLast(), no);
        common(e, to.ask(item, e.text("name"), QuestionKind.SINGLE, title(e)).choices(choices));
    }

    private void common(JsNode e, SourceQuestion question) {
        JsSettings.apply(e, question);
        to.named("panel." + e.text("name"), question);
        if (e.has("valueName")) to.named(e.text("valueName"), question);
    }
}
