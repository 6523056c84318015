package jp.kizahashi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Links in the documents lead somewhere, and the glossary knows the words of the code. */
class DocsGuardTests {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s#]+)(?:#[^)]*)?\\)");
    private static final Pattern PUBLIC =
            Pattern.compile("(?m)^public (?:final |sealed |abstract )*(?:class|record|enum|interface) (\\w+)");
    /** Kinds of things, not words of the field. */
    private static final Pattern TECHNICAL =
            Pattern.compile(".*(Module|Problem|Store|Controller|Form|Closed|Confirmed)");

    @Test
    void links_lead_somewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        for (var document : documents().entrySet()) {
            for (var link : Sources.matches(LINK, document.getValue())) {
                String target = link.group(1);
                if (target.matches("[a-z]+:.*")) continue;
                Path parent = document.getKey().toAbsolutePath().getParent();
                if (!Files.exists(parent.resolve(target))) broken.add(document.getKey() + " → " + target);
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void the_glossary_knows_every_public_noun_of_the_field() throws IOException {
        String glossary = Files.readString(Path.of("docs/glossary.md"));
        Set<String> missing = new TreeSet<>();
        for (String module : List.of("org", "ai", "survey", "process", "plan", "talent", "partner", "civic")) {
            try (var files = Files.list(Sources.JAVA.resolve(module))) {
                for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".java"))::iterator) {
                    for (var type : Sources.matches(PUBLIC, Files.readString(file))) {
                        String noun = type.group(1).replaceFirst("s$", "");
                        if (!TECHNICAL.matcher(type.group(1)).matches()
                                && !Pattern.compile("\\b" + noun + "s?\\b", Pattern.CASE_INSENSITIVE)
                                        .matcher(glossary)
                                        .find()) missing.add(module + ": " + type.group(1));
                    }
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void the_security_list_has_every_requirement_once_and_names_tests_that_exist() throws IOException {
        String list = Files.readString(Path.of("docs/security/asvs.md"));
        assertThat(Sources.matches(Pattern.compile("(?m)^\\| (V[0-9.]+) "), list))
                .as("levels 1 and 2 of OWASP ASVS 5.0.0")
                .extracting(m -> m.group(1))
                .doesNotHaveDuplicates()
                .hasSize(253);
        Set<String> tests = new TreeSet<>();
        for (Path file : Sources.below(Path.of("src/test/java"), ".java").keySet())
            tests.add(file.getFileName().toString().replace(".java", ""));
        assertThat(Sources.matches(Pattern.compile("\\b[A-Z]\\w+Tests\\b"), list))
                .extracting(m -> m.group())
                .allSatisfy(name -> assertThat(tests).contains(name));
    }

    private static TreeMap<Path, String> documents() throws IOException {
        TreeMap<Path, String> documents = new TreeMap<>();
        for (String folder : List.of("docs", "bench")) {
            if (Files.isDirectory(Path.of(folder))) documents.putAll(Sources.below(Path.of(folder), ".md"));
        }
        try (var files = Files.list(Path.of(""))) {
            for (Path file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".md"))::iterator)
                documents.put(file, Files.readString(file));
        }
        return documents;
    }
}
