package jp.kizahashi.platform.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kizahashi.platform.Json;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which column holds which field. Guessed from the names, changed by a person, saved as JSON with the column's name, so
 * that it fits a file of the same kind whose columns moved.
 *
 * @param columns field key → column from 0
 */
public record ColumnMapping(Map<String, Integer> columns) {
    public ColumnMapping {
        columns = Map.copyOf(columns);
    }

    /**
     * The columns whose names fit; a column is given to one field only, in the order of the fields' names. A required field
     * without one takes the only column whose name ends with one of its names (令和7年人口 for 人口).
     */
    public static ColumnMapping guess(List<Field> fields, List<String> header) {
        Map<String, Integer> found = new LinkedHashMap<>();
        for (Field field : fields) column(field, header, found).ifPresent(column -> found.put(field.key(), column));
        for (Field field : fields)
            if (field.required() && !found.containsKey(field.key()))
                ending(field, header, found).ifPresent(column -> found.put(field.key(), column));
        return new ColumnMapping(found);
    }

    private static OptionalInt ending(Field field, List<String> header, Map<String, Integer> taken) {
        int[] fitting = IntStream.range(0, header.size())
                .filter(c -> !taken.containsValue(c))
                .filter(c -> field.names().stream()
                        .anyMatch(n -> HeaderText.endsWith(HeaderText.key(header.get(c)), HeaderText.key(n))))
                .toArray();
        return fitting.length == 1 ? OptionalInt.of(fitting[0]) : OptionalInt.empty();
    }

    private static OptionalInt column(Field field, List<String> header, Map<String, Integer> taken) {
        for (String name : field.names()) {
            String key = HeaderText.key(name);
            for (int c = 0; c < header.size(); c++)
                if (HeaderText.key(header.get(c)).equals(key) && !taken.containsValue(c)) return OptionalInt.of(c);
        }
        return OptionalInt.empty();
    }

    /**
     * With a field moved to the column of a name, or of a number from 1 written {@code #3}.
     *
     * @throws Refused PLT-040 when there is no such column
     */
    public ColumnMapping with(String field, String column, List<String> header) {
        Map<String, Integer> changed = new LinkedHashMap<>(columns);
        changed.put(field, indexOf(column, header).orElseThrow(() -> notFound(column)));
        return new ColumnMapping(changed);
    }

    private static Optional<Integer> indexOf(String column, List<String> header) {
        if (column.matches("#[0-9]{1,4}")) {
            int index = Integer.parseInt(column.substring(1)) - 1;
            return index >= 0 && index < header.size() ? Optional.of(index) : Optional.empty();
        }
        List<String> keys = header.stream().map(HeaderText::key).toList();
        int index = keys.indexOf(HeaderText.key(column));
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    private static Refused notFound(String labels) {
        return new Refused(PlatformProblem.COLUMN_NOT_FOUND, labels);
    }

    public boolean has(Field field) {
        return columns.containsKey(field.key());
    }

    /** The row's text for the field; empty when the field has no column. */
    public String text(Row row, Field field) {
        Integer column = columns.get(field.key());
        return column == null ? "" : row.cell(column);
    }

    /**
     * This mapping, once every required field has a column.
     *
     * @throws Refused PLT-040 naming those that have none
     */
    public ColumnMapping requireAll(List<Field> fields) {
        List<Field> missing =
                fields.stream().filter(f -> f.required() && !has(f)).toList();
        if (missing.isEmpty()) return this;
        throw notFound(missing.stream().map(Field::label).collect(Collectors.joining("、")));
    }

    /** As JSON: for each field the column from 1 and its name. */
    public String toJson(List<String> header) {
        Map<String, Object> json = new LinkedHashMap<>();
        columns.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(e ->
                        json.put(e.getKey(), Map.of("column", e.getValue() + 1, "header", header.get(e.getValue()))));
        return Json.write(json);
    }

    /**
     * A saved mapping for a file with this header: a named column is found by its name, an unnamed one by its place; fields
     * whose column is gone are left out.
     *
     * @throws Refused PLT-041 when the text is no saved mapping
     */
    public static ColumnMapping fromJson(String json, List<String> header) {
        try {
            Map<String, Integer> found = new LinkedHashMap<>();
            JsonNode tree = JsonMapper.shared().readTree(json);
            if (!tree.isObject()) throw new Refused(PlatformProblem.MAPPING_UNREADABLE);
            for (Map.Entry<String, JsonNode> entry : new ArrayList<>(tree.properties()))
                saved(entry.getValue(), header).ifPresent(column -> found.put(entry.getKey(), column));
            return new ColumnMapping(found);
        } catch (JacksonException e) {
            throw new Refused(PlatformProblem.MAPPING_UNREADABLE);
        }
    }

    private static Optional<Integer> saved(JsonNode entry, List<String> header) {
        String name = entry.path("header").asString("");
        return indexOf(name.isEmpty() ? "#" + entry.path("column").asInt(0) : name, header);
    }
}
