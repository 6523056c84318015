package jp.kizahashi.platform.leaving;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import jp.kizahashi.platform.Messages;

/**
 * What the catalogue cannot tell of a table or column, from {@code leaving/<module>.properties}: ids without a foreign key,
 * ids inside JSON, secrets that stay behind. A line is {@code table = left-out}, {@code table.column = rule},
 * {@code elsewhere.table = columns} or {@code follow.table = yes}.
 */
final class Declared {
    private static final Map<String, String> LINES = load();

    private Declared() {}

    /** What is done with the values of a column. */
    enum Kind {
        /** An id without a foreign key; the argument may name its table. */
        ID,
        /** Holds no id. */
        PLAIN,
        /** A secret or what is bound to this installation: becomes null. */
        BLANK,
        /** A text, or texts anywhere in JSON, of the form own-12, an own questionnaire's id. */
        OWN,
        /** JSON whose texts may tell an attached file: id, SHA-256, size, name. */
        FILES,
        /** An address on our pages: numbers between slashes are ids. */
        PATH,
        /** JSON in which the members of these names are ids. */
        MEMBERS,
        /** The first argument becomes the second on arrival. */
        BECOMES
    }

    /** A rule with what follows its word. */
    record Rule(Kind kind, List<String> arguments) {
        static Rule of(String line) {
            List<String> words = List.of(line.strip().split("\\s+"));
            return new Rule(
                    Kind.valueOf(words.getFirst().toUpperCase(java.util.Locale.ROOT)), words.subList(1, words.size()));
        }
    }

    /** Whether the table stays behind. */
    static boolean isLeftOut(String table) {
        return "left-out".equals(LINES.get(table));
    }

    /** Tables that stay behind. */
    static List<String> leftOut() {
        return LINES.keySet().stream().filter(Declared::isLeftOut).toList();
    }

    /** The rules of a column, in the order they are applied. */
    static List<Rule> rules(String table, String column) {
        return Optional.ofNullable(LINES.get(table + "." + column)).stream()
                .flatMap(line -> java.util.Arrays.stream(line.split(";")))
                .map(Rule::of)
                .toList();
    }

    /** What of another organisation's row goes along with own rows that hang on it. */
    static List<String> seen(String table) {
        return Optional.ofNullable(LINES.get("elsewhere." + table))
                .map(line -> List.of(line.strip().split("\\s+")))
                .orElse(List.of());
    }

    /** Whether rows that hang on a person's row of the table are the person's too. */
    static boolean isFollowed(String table) {
        return LINES.containsKey("follow." + table);
    }

    private static Map<String, String> load() {
        Map<String, String> all = new TreeMap<>();
        for (String module : Messages.MODULES) {
            String file = "/leaving/" + module + ".properties";
            try (var in = Declared.class.getResourceAsStream(file)) {
                if (in == null) continue;
                Properties lines = new Properties();
                lines.load(new InputStreamReader(in, StandardCharsets.UTF_8));
                lines.stringPropertyNames()
                        .forEach(name -> all.put(name, lines.getProperty(name).strip()));
            } catch (IOException e) {
                throw new UncheckedIOException(file, e);
            }
        }
        return all;
    }
}
