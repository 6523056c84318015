package jp.kizahashi.survey.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.platform.Messages;
import org.jspecify.annotations.Nullable;

/**
 * A value inside a parsed YAML document together with its place, such as {@code domains[0].items[2].label}. A value of
 * the wrong kind is noted as a fault and read as empty, so that one pass names all faults.
 */
record YamlPlace(@Nullable Object value, String place, Faults faults) {

    /** The faults found so far, each a sentence with its place. */
    static final class Faults {
        private final List<String> lines = new ArrayList<>();

        void add(String place, String key, Object... arguments) {
            lines.add((place.isEmpty() ? "" : place + ": ") + Messages.get(key, arguments));
        }

        boolean isEmpty() {
            return lines.isEmpty();
        }

        List<String> lines() {
            return List.copyOf(lines);
        }
    }

    boolean has(String key) {
        return map().containsKey(key);
    }

    /** Whether the key holds a text. */
    boolean isText(String key) {
        return map().get(key) instanceof String;
    }

    /** The non-blank text of a key. */
    String text(String key) {
        if (map().get(key) instanceof String text && !text.isBlank()) return text.strip();
        fault(key, "survey.instrument.text");
        return "";
    }

    /** The text of a key exactly as it stands; empty when the key is missing. */
    String plain(String key) {
        if (!has(key)) return "";
        if (map().get(key) instanceof String text) return printable(in(key), text);
        fault(key, "survey.instrument.text");
        return "";
    }

    /** A database and a workbook cannot hold control characters. */
    private String printable(String where, String text) {
        boolean odd = text.codePoints()
                .anyMatch(c -> c != '\n'
                        && c != '\t'
                        && (Character.getType(c) == Character.CONTROL || Character.getType(c) == Character.SURROGATE));
        if (odd) faults.add(where, "survey.exchange.yaml.control");
        return odd ? "" : text;
    }

    /** The text of a key exactly as it stands; blank is a fault. */
    String exact(String key) {
        return text(key).isEmpty() ? "" : plain(key);
    }

    /** The texts of a list exactly as they stand; none when the key is missing. */
    List<String> lines(String key) {
        List<String> lines = new ArrayList<>();
        for (YamlPlace each : members(key)) {
            if (each.value instanceof String text) lines.add(printable(each.place, text));
            else faults.add(each.place, "survey.instrument.text");
        }
        return lines;
    }

    /** The members of a list, which may be empty or missing. */
    List<YamlPlace> members(String key) {
        boolean none = !has(key) || (map().get(key) instanceof List<?> list && list.isEmpty());
        return none ? List.of() : each(key);
    }

    /** The texts of a list. */
    List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlPlace each : each(key)) {
            if (each.value instanceof String text && !text.isBlank()) texts.add(text.strip());
            else faults.add(each.place, "survey.instrument.text");
        }
        return texts;
    }

    /** The members of a non-empty list. */
    List<YamlPlace> each(String key) {
        List<YamlPlace> members = new ArrayList<>();
        if (map().get(key) instanceof List<?> list && !list.isEmpty()) {
            for (Object member : list) members.add(new YamlPlace(member, in(key) + "[" + members.size() + "]", faults));
        } else fault(key, "survey.instrument.list");
        return members;
    }

    /** Notes every key that nobody reads: a misspelt key would otherwise be lost in silence. */
    void onlyKeys(Set<String> known) {
        if (!(value instanceof Map)) faults.add(place, "survey.instrument.map");
        for (Object key : map().keySet())
            if (!known.contains(String.valueOf(key))) fault(String.valueOf(key), "survey.instrument.key");
    }

    void fault(String key, String message, Object... arguments) {
        faults.add(in(key), message, arguments);
    }

    private String in(String key) {
        return place.isEmpty() ? key : place + "." + key;
    }

    private Map<?, ?> map() {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
