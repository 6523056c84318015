package jp.kizahashi.survey.design.exchange.surveyjs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An object of a SurveyJS definition with its place: {@code pages[0].elements[2]}.
 *
 * @param language in which texts are read where they come in several
 */
record JsNode(JsonNode json, String place, String language) {
    boolean has(String key) {
        return json.has(key) && !json.get(key).isNull();
    }

    /** A text, number or truth as text; a text in several languages in the chosen one. */
    String text(String key) {
        return words(json.get(key));
    }

    private String words(@Nullable JsonNode value) {
        if (value == null || value.isNull()) return "";
        if (value.isValueNode()) return value.asString();
        if (!value.isObject()) return "";
        for (String each : List.of(language, "default", "en"))
            if (value.has(each) && value.get(each).isValueNode())
                return value.get(each).asString();
        return value.properties().stream()
                .filter(e -> e.getValue().isValueNode())
                .map(e -> e.getValue().asString())
                .findFirst()
                .orElse("");
    }

    boolean isTrue(String key) {
        return json.has(key) && json.get(key).isBoolean() && json.get(key).booleanValue();
    }

    /** Whether the key is there and says no. */
    boolean isFalse(String key) {
        return json.has(key) && json.get(key).isBoolean() && !json.get(key).booleanValue();
    }

    /** The members of a list; none when there is no list. */
    List<JsNode> each(String key) {
        List<JsNode> members = new ArrayList<>();
        if (json.get(key) != null && json.get(key).isArray())
            for (JsonNode member : json.get(key))
                members.add(new JsNode(member, in(key) + "[" + members.size() + "]", language));
        return members;
    }

    /** The object under a key. */
    Optional<JsNode> object(String key) {
        return json.has(key) && json.get(key).isObject()
                ? Optional.of(new JsNode(json.get(key), in(key), language))
                : Optional.empty();
    }

    /** The value that an item of a list of choices, rows or columns stands for: itself, or its {@code value} or {@code name}. */
    String value() {
        if (json.isValueNode()) return halves()[0];
        return has("value") ? text("value") : text("name");
    }

    /** The words of an item of a list: {@code text} or {@code title}, else its value. */
    String label() {
        if (json.isValueNode()) return halves()[1];
        if (has("text")) return text("text");
        return has("title") ? text("title") : value();
    }

    /** A bare item may be written {@code value|text}. */
    private String[] halves() {
        String whole = json.asString();
        int bar = whole.indexOf('|');
        return bar < 1 ? new String[] {whole, whole} : new String[] {whole.substring(0, bar), whole.substring(bar + 1)};
    }

    /** The keys of the object. */
    List<String> keys() {
        return json.isObject() ? List.copyOf(json.propertyNames()) : List.of();
    }

    private String in(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }
}
