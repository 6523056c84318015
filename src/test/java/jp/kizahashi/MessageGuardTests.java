package jp.kizahashi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jp.kizahashi.platform.Messages;
import org.junit.jupiter.api.Test;

/** Every text that is asked for exists, once, and none waits for nobody. */
class MessageGuardTests {
    private static final Path FILES = Sources.RESOURCES.resolve("messages");
    private static final Pattern IN_TEMPLATE =
            Pattern.compile("#\\{([a-zA-Z][\\w.-]*)[}(]|#messages\\.msg\\('([a-zA-Z][\\w.-]*)'");
    private static final Pattern IN_JAVA =
            Pattern.compile("(?:Messages\\.get|Messages\\.pattern|new NavItem)\\(\\s*\"([a-zA-Z][\\w.-]*[\\w-])\"");
    private static final Pattern PREFIX = Pattern.compile("[\"'|]((?:[a-zA-Z]\\w*\\.)+)(?:[\"']|\\$\\{)");
    private static final Pattern WORD = Pattern.compile("[a-zA-Z][\\w-]*(?:\\.[\\w-]+)+");
    private static final Pattern SUFFIX = Pattern.compile("[\"'](\\.[\\w.]+)[\"']");
    /** The first argument of an audited change: an action, or a choice between two. */
    private static final Pattern AUDITED = Pattern.compile("(?s)\\.record\\(\\s*([^,;]*\"[a-z][^,;]*),[^;]*\\);");
    /** An action; one that ends with a dot is a family, of which no word is written here. */
    private static final Pattern ACTION = Pattern.compile("\"([a-z][a-z-]*(?:\\.[a-z-]+)*)\"");

    /** What an audited change is of: a literal, or a constant of its file; and the kinds that approvals and duties name. */
    private static final Pattern SUBJECT = Pattern.compile(
            "(?s)\\.record\\(\\s*[^,;]*,\\s*(?:\"([a-z-]+)\"|([A-Z_]+)),|new Subject\\(\"([a-z-]+)\"|String kind\\(\\) \\{\\s*return \"([a-z-]+)\"");

    private static final Pattern NUMBER = Pattern.compile("\"([A-Z]{3}-\\d{3})\"");

    @Test
    void every_text_that_is_asked_for_exists() {
        Set<String> asked = new TreeSet<>();
        Sources.below(Sources.TEMPLATES, ".html")
                .values()
                .forEach(text -> Sources.matches(IN_TEMPLATE, text.replaceAll("(?s)<!--/\\*.*?\\*/-->", ""))
                        .forEach(m -> asked.add(m.group(1) == null ? m.group(2) : m.group(1))));
        Sources.below(Sources.JAVA, ".java")
                .values()
                .forEach(text -> Sources.matches(IN_JAVA, text).forEach(m -> asked.add(m.group(1))));
        assertThat(asked)
                .hasSizeGreaterThan(100)
                .allSatisfy(key -> assertThat(Messages.pattern(key)).as(key).isPresent());
    }

    @Test
    void whoever_reads_the_audit_trail_finds_words_for_every_action() {
        Set<String> audited = new TreeSet<>();
        Sources.below(Sources.JAVA, ".java")
                .values()
                .forEach(text -> Sources.matches(AUDITED, text)
                        .forEach(call -> Sources.matches(ACTION, call.group(1)).forEach(m -> audited.add(m.group(1)))));
        assertThat(audited).hasSizeGreaterThan(100);
        assertThat(audited)
                .filteredOn(action -> Messages.pattern("audit.action." + action).isEmpty())
                .isEmpty();
    }

    @Test
    void whoever_reads_the_audit_trail_finds_words_for_every_kind_of_subject() {
        Set<String> subjects = new TreeSet<>();
        Sources.below(Sources.JAVA, ".java").values().stream()
                .filter(text ->
                        text.contains("udit.record(") || text.contains("DutySource") || text.contains("Subject("))
                .forEach(text -> Sources.matches(SUBJECT, text).forEach(m -> subjects.add(subject(m, text))));
        assertThat(subjects).hasSizeGreaterThan(25);
        assertThat(subjects)
                .filteredOn(kind -> Messages.pattern("audit.subject." + kind).isEmpty())
                .isEmpty();
    }

    private static String subject(MatchResult match, String text) {
        for (int group : new int[] {1, 3, 4}) if (match.group(group) != null) return match.group(group);
        Pattern constant = Pattern.compile(match.group(2) + " = \"([a-z-]+)\"");
        return Sources.matches(constant, text).getFirst().group(1);
    }

    @Test
    void no_text_waits_for_nobody() {
        StringBuilder all = new StringBuilder();
        Sources.below(Path.of("src/main"), ".java").values().forEach(all::append);
        Sources.below(Sources.RESOURCES, ".html").values().forEach(all::append);
        Sources.below(Sources.RESOURCES, ".js").values().forEach(all::append);
        String sources = all.toString();
        Set<String> words = new HashSet<>();
        Sources.matches(WORD, sources).forEach(m -> words.add(m.group()));
        Set<String> suffixes = new HashSet<>();
        Sources.matches(SUFFIX, sources).forEach(m -> suffixes.add(m.group(1)));
        Set<String> prefixes = new TreeSet<>();
        Sources.matches(PREFIX, sources).forEach(m -> prefixes.add(m.group(1)));
        assertThat(keys().keySet())
                .filteredOn(key -> !isUsed(key, words, prefixes, suffixes))
                .isEmpty();
    }

    /** Named whole, or built on a prefix or with a suffix that stands in the sources; problems have their own test. */
    private static boolean isUsed(String key, Set<String> words, Set<String> prefixes, Set<String> suffixes) {
        if (key.startsWith("problem.") || words.contains(key)) return true;
        return prefixes.stream().anyMatch(key::startsWith)
                || suffixes.stream()
                        .anyMatch(end ->
                                key.endsWith(end) && words.contains(key.substring(0, key.length() - end.length())));
    }

    @Test
    void a_key_stands_in_one_file_and_once() throws IOException {
        Set<String> seen = new TreeSet<>();
        List<String> twice = new ArrayList<>();
        for (var file : Sources.below(FILES, ".properties").entrySet()) {
            file.getValue()
                    .lines()
                    .filter(line -> line.matches("[a-zA-Z].*=.*"))
                    .forEach(line -> {
                        String key = line.substring(0, line.indexOf('=')).strip();
                        if (!seen.add(key)) twice.add(key);
                    });
        }
        assertThat(twice).isEmpty();
    }

    @Test
    void every_refusal_has_its_sentence_and_every_sentence_its_refusal() {
        Set<String> numbers = new TreeSet<>();
        List<String> twice = new ArrayList<>();
        Sources.below(Sources.JAVA, "Problem.java")
                .values()
                .forEach(text -> Sources.matches(NUMBER, text).forEach(m -> {
                    if (!numbers.add(m.group(1))) twice.add(m.group(1));
                }));
        assertThat(twice).as("a number is never used twice").isEmpty();
        Set<String> sentences = new TreeSet<>();
        keys().keySet().stream().filter(k -> k.startsWith("problem.")).forEach(k -> sentences.add(k.substring(8)));
        assertThat(sentences).isEqualTo(numbers);
    }

    private static TreeMap<String, Path> keys() {
        TreeMap<String, Path> keys = new TreeMap<>();
        Sources.below(FILES, ".properties").forEach((file, text) -> {
            Properties lines = new Properties();
            try {
                lines.load(new StringReader(text));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            lines.stringPropertyNames().forEach(key -> keys.put(key, file));
        });
        return keys;
    }
}
