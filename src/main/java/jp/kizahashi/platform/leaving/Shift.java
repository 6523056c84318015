package jp.kizahashi.platform.leaving;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kizahashi.platform.leaving.Declared.Rule;
import jp.kizahashi.platform.leaving.TenantTable.Column;
import jp.kizahashi.platform.leaving.TenantTable.Key;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a row changes on its way into another installation: every id grows by one distance, organisations become those of
 * the same code. One distance for all tables keeps every reference right, also inside texts, and lets a person find 34 in
 * 1000034.
 *
 * @param distance a multiple of a power of ten above every id of the archive
 * @param organisations ids here by ids there
 */
record Shift(long distance, String root, Map<Long, Long> organisations) {
    private static final Pattern OWN = Pattern.compile("own-([0-9]{1,18})");
    private static final Pattern NUMBER = Pattern.compile("(?<=/)[0-9]{1,18}(?=[/?#]|$)");
    private static final Pattern FILE = Pattern.compile("([0-9]{1,18})( [0-9a-f]{64} [0-9]{1,15} .+)", Pattern.DOTALL);

    /** The least distance that leaves the ids below {@code used} alone and keeps the digits of those up to {@code brought}. */
    static long distance(long used, long brought) {
        long step = 10;
        while (step <= brought) step *= 10;
        return (used / step + 1) * step;
    }

    /** Changes the row in place. */
    void apply(TenantTable table, ObjectNode row) {
        for (Column column : table.columns()) {
            JsonNode value = row.get(column.name());
            if (value == null || value.isNull()) continue;
            moved(table, column.name(), value).ifPresent(changed -> row.set(column.name(), changed));
        }
    }

    private Optional<JsonNode> moved(TenantTable table, String column, JsonNode value) {
        Optional<Key> key = table.key(column);
        if (column.equals(TenantTable.OWNER)
                || key.filter(k -> k.table().equals(root)).isPresent())
            return Optional.of(number(here(value.asLong())));
        if (key.isPresent() || table.numbered().equals(Optional.of(column))) return Optional.of(further(value));
        JsonNode changed = value;
        for (Rule rule : Declared.rules(table.name(), column)) changed = ruled(rule, changed);
        return Optional.of(changed);
    }

    private long here(long organisation) {
        Long id = organisations.get(organisation);
        if (id == null) throw new IllegalStateException("organisation " + organisation + " is not in the manifest");
        return id;
    }

    private JsonNode ruled(Rule rule, JsonNode value) {
        return switch (rule.kind()) {
            case ID -> further(value);
            case PLAIN -> value;
            case BLANK -> Rows.JSON.getNodeFactory().nullNode();
            case OWN -> texts(value, this::own);
            case PATH -> texts(value, this::path);
            case FILES -> texts(value, this::file);
            case MEMBERS -> members(value, rule.arguments());
            case BECOMES ->
                texts(
                        value,
                        t -> t.equals(rule.arguments().get(0))
                                ? rule.arguments().get(1)
                                : t);
        };
    }

    private JsonNode further(JsonNode id) {
        if (id.isString()) return Rows.JSON.getNodeFactory().stringNode(further(id.asString()));
        return number(id.asLong() + distance);
    }

    private String further(String id) {
        return id.matches("[0-9]{1,18}") ? Long.toString(Long.parseLong(id) + distance) : id;
    }

    private String own(String text) {
        Matcher id = OWN.matcher(text);
        return id.matches() ? "own-" + further(id.group(1)) : text;
    }

    private String path(String text) {
        return NUMBER.matcher(text).replaceAll(id -> further(id.group()));
    }

    private String file(String text) {
        Matcher file = FILE.matcher(text);
        return file.matches() ? further(file.group(1)) + file.group(2) : text;
    }

    private JsonNode texts(JsonNode value, UnaryOperator<String> change) {
        return switch (value) {
            case ObjectNode object -> {
                for (var member : List.copyOf(object.properties()))
                    object.set(member.getKey(), texts(member.getValue(), change));
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) array.set(i, texts(array.get(i), change));
                yield array;
            }
            default -> value.isString() ? Rows.JSON.getNodeFactory().stringNode(change.apply(value.asString())) : value;
        };
    }

    private JsonNode members(JsonNode value, List<String> names) {
        if (value instanceof ObjectNode object)
            for (var member : List.copyOf(object.properties()))
                object.set(
                        member.getKey(),
                        names.contains(member.getKey()) && !member.getValue().isNull()
                                ? further(member.getValue())
                                : members(member.getValue(), names));
        if (value instanceof ArrayNode array) array.forEach(element -> members(element, names));
        return value;
    }

    private static JsonNode number(long value) {
        return Rows.JSON.getNodeFactory().numberNode(value);
    }
}
