package jp.kizahashi.process.simulate.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.process.ProcessProblem;
import tools.jackson.databind.JsonNode;

/** A value in a JSON file with its place in words, so that whatever is wrong is named; fields nobody asked for too. */
final class JsonPlace {
    private final JsonNode node;
    private final String path;
    private final Set<String> asked = new LinkedHashSet<>();

    JsonPlace(JsonNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** What a field holds; a field that is missing or null holds nothing. */
    Optional<JsonPlace> field(String name) {
        if (!node.isObject()) throw bad("object");
        asked.add(name);
        JsonNode value = node.get(name);
        if (value == null || value.isNull()) return Optional.empty();
        return Optional.of(new JsonPlace(value, path.isEmpty() ? name : path + "." + name));
    }

    JsonPlace needed(String name) {
        return field(name).orElseThrow(() -> bad("missing", name));
    }

    /** The fields of an object whose names are free. */
    Map<String, JsonPlace> entries() {
        if (!node.isObject()) throw bad("object");
        Map<String, JsonPlace> entries = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties())
            entries.put(entry.getKey(), new JsonPlace(entry.getValue(), path + "." + entry.getKey()));
        return entries;
    }

    List<JsonPlace> list() {
        if (!node.isArray()) throw bad("list");
        List<JsonPlace> places = new ArrayList<>();
        for (JsonNode value : node) places.add(new JsonPlace(value, path + "[" + places.size() + "]"));
        return places;
    }

    /** Call when all known fields were asked for. */
    void nothingElse() {
        for (Map.Entry<String, JsonNode> entry : node.properties())
            if (!asked.contains(entry.getKey())) throw bad("unknown", entry.getKey(), String.join("、", asked));
    }

    boolean isNumber() {
        return node.isNumber();
    }

    boolean isText() {
        return node.isString();
    }

    double number() {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) throw bad("number");
        return node.doubleValue();
    }

    long whole(long least, long most) {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || node.longValue() < least || node.longValue() > most)
            throw bad("whole", String.valueOf(least), String.valueOf(most));
        return node.longValue();
    }

    String text() {
        if (!node.isString()) throw bad("text");
        return node.stringValue();
    }

    boolean yes() {
        if (!node.isBoolean()) throw bad("yes");
        return node.booleanValue();
    }

    /** The refusal of what stands here; {@code why} is the end of {@code process.scenario.…}. */
    Refused bad(String why, String... arguments) {
        String place = path.isEmpty() ? Messages.get("process.scenario.root") : path;
        return new Refused(ProcessProblem.SCENARIO_UNREADABLE, place, Messages.get("process.scenario." + why, (Object[])
                arguments));
    }
}
