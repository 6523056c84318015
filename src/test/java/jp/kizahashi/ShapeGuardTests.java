package jp.kizahashi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The size of files, the names of types, nothing left half done, and a template for every view. */
class ShapeGuardTests {
    private static final int LONGEST = 400;
    private static final Pattern BANNED = Pattern.compile(
            "(Impl|Manager|Helper|Util|Utils|Base|Common|Dto|Processor)\\.java$|/Default[A-Z]\\w*\\.java$");
    private static final Pattern VIEW = Pattern.compile(
            "\"((?:platform|org|ai|survey|process|plan|talent|partner|civic)" + "/[a-z][a-z0-9-]*(?:/[a-z0-9-]+)*)\"");

    @Test
    void no_file_is_longer_than_400_lines() {
        List<String> found = new ArrayList<>();
        Sources.below(Path.of("src"), ".java").forEach((file, text) -> {
            long lines = text.lines().count();
            if (lines > LONGEST) found.add(file + ": " + lines);
        });
        assertThat(found).isEmpty();
    }

    @Test
    void no_type_has_a_name_that_says_nothing() {
        // TenantTransactionManager is Spring's own kind of thing, a PlatformTransactionManager.
        assertThat(Sources.below(Path.of("src/main/java"), ".java").keySet())
                .filteredOn(file -> BANNED.matcher(file.toString()).find())
                .extracting(file -> file.getFileName().toString())
                .containsExactly("TenantTransactionManager.java");
    }

    @Test
    void nothing_is_marked_as_unfinished() {
        // Put together here so that this file does not find itself.
        Pattern mark = Pattern.compile("\\b(TO" + "DO|FIX" + "ME)\\b");
        List<Path> found = new ArrayList<>();
        for (String ending : List.of(".java", ".html", ".js", ".css", ".sql", ".properties", ".yaml", ".yml")) {
            Sources.below(Path.of("src"), ending).forEach((file, text) -> {
                if (mark.matcher(text).find()) found.add(file);
            });
        }
        assertThat(found).isEmpty();
    }

    @Test
    void every_view_has_a_template_and_every_template_a_use() {
        TreeMap<Path, String> templates = Sources.below(Sources.TEMPLATES, ".html");
        List<String> views = new ArrayList<>();
        Sources.below(Sources.JAVA, ".java").forEach((file, text) -> {
            if (!text.contains("@Controller")) return;
            Sources.matches(VIEW, Sources.withoutComments(text)).forEach(m -> views.add(m.group(1)));
        });
        assertThat(views)
                .isNotEmpty()
                .allSatisfy(view -> assertThat(templates).containsKey(Sources.TEMPLATES.resolve(view + ".html")));

        String everything = String.join("\n", templates.values());
        assertThat(templates.keySet())
                .extracting(
                        file -> Sources.TEMPLATES.relativize(file).toString().replace(".html", ""))
                .allSatisfy(name -> assertThat(views.contains(name) || everything.contains("~{" + name + " ::"))
                        .as(name)
                        .isTrue());
    }

    @Test
    void templates_hold_no_inline_script_and_no_inline_style() {
        Pattern inline =
                Pattern.compile("<script(?![^>]*\\bsrc=)|<style\\b|\\s(?:th:)?style=|\\s(?:th:)?on[a-z]+=|javascript:");
        List<Path> found = new ArrayList<>();
        Sources.below(Sources.TEMPLATES, ".html").forEach((file, text) -> {
            if (inline.matcher(text.replaceAll("(?s)<!--/\\*.*?\\*/-->", "")).find()) found.add(file);
        });
        assertThat(found).isEmpty();
    }
}
