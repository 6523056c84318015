package jp.kizahashi.process.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.process.bpmn.drawing.FlowPicture;
import jp.kizahashi.process.bpmn.layout.Layout;
import jp.kizahashi.process.bpmn.lint.Lint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Damaged and hostile files: refused with a line, or checked, laid out and drawn; never a crash, never a hang. With
 * {@code -DargLine=-Dbpmn.mutations=10000} more of them.
 */
class HostileTests {
    private static final List<String> WORDS = List.of(
            "id=\"n1\"",
            "sourceRef=\"n3\"",
            "<task id=\"n2\"/>",
            "</process>",
            "<process id=\"q\">",
            "attachedToRef=\"event5\"",
            "<subProcess id=\"s\">",
            "processRef=\"q\"",
            "NaN",
            "1e308",
            "-5.5",
            "<lane id=\"lane0\"/>",
            "xmlns=\"\"",
            "]]>",
            "&#x0;",
            "<!DOCTYPE a>",
            "boundaryEvent",
            "subProcess",
            "definitions",
            "\"",
            "<",
            ">",
            "/",
            " ",
            "n0",
            "pool",
            "citizen");

    @Test
    @Timeout(120)
    void mutations_are_refused_or_go_all_the_way() {
        int mutations = Integer.getInteger("bpmn.mutations", 2_000);
        Random random = new Random(6);
        List<String> seeds = seeds();
        int read = 0;
        for (int i = 0; i < mutations; i++) {
            StringBuilder text = new StringBuilder(seeds.get(i % seeds.size()));
            for (int n = random.nextInt(4) + 1; n > 0; n--) mutate(text, random);
            if (goesAllTheWay(text.toString())) read++;
        }
        assertThat(read).isBetween(mutations / 20, mutations * 19 / 20);
    }

    private static List<String> seeds() {
        List<String> seeds = new ArrayList<>();
        for (int seed = 1; seed <= 4; seed++) seeds.add(new String(Flows.random(seed, 14, 2), StandardCharsets.UTF_8));
        for (int seed = 5; seed <= 6; seed++)
            seeds.add(new String(Layout.complete(Model.read(Flows.random(seed, 10, 2))), StandardCharsets.UTF_8));
        return seeds;
    }

    private static void mutate(StringBuilder text, Random random) {
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + random.nextInt(40));
        String word = WORDS.get(random.nextInt(WORDS.size()));
        switch (random.nextInt(5)) {
            case 0 -> text.delete(at, to);
            case 1 -> text.insert(at, word);
            case 2 -> text.insert(random.nextInt(text.length()), text.substring(at, to));
            case 3 -> swapId(text, random);
            default -> text.setCharAt(at, (char) random.nextInt(128));
        }
    }

    /** Turns references around without hurting the XML, so that damage reaches the inner rooms. */
    private static void swapId(StringBuilder text, Random random) {
        int at = text.indexOf("=\"", random.nextInt(text.length()));
        int end = at < 0 ? -1 : text.indexOf("\"", at + 2);
        if (end > 0)
            text.replace(
                    at + 2,
                    end,
                    List.of("n1", "n2", "p", "pool", "event3", "lane0", "", "7").get(random.nextInt(8)));
    }

    private static boolean goesAllTheWay(String text) {
        try {
            Model model = Model.read(text.getBytes(StandardCharsets.UTF_8));
            Validation.of(model);
            Lint.of(model);
            Model laidOut = Model.read(Layout.complete(model));
            assertThat(FlowPicture.svg(laidOut)).startsWith("<svg");
            return true;
        } catch (Refused e) {
            assertThat(e.sentence()).startsWith("PRC-001");
            return false;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(text, e);
        }
    }

    @Test
    @Timeout(60)
    void a_million_elements_are_checked_without_a_hang() {
        String content = "<process id='p'>" + "<task id='t' name='a'/>".repeat(1_000_000) + "</process>";
        Model model = Model.read(Flows.file(content));
        assertThat(Validation.of(model)).hasSize(999_999);
        assertThat(Lint.of(model)).isNotEmpty();
    }

    @Test
    @Timeout(20)
    void sub_processes_inside_each_other_are_laid_out_down_to_the_last() {
        String content = "<process id='p'>" + "<subProcess id='s'>".repeat(150) + "<task id='t'/>"
                + "</subProcess>".repeat(150) + "</process>";
        for (int i = 0; i < 150; i++) content = content.replaceFirst("id='s'", "id='s" + i + "'");
        assertThat(FlowPicture.svg(Model.read(Layout.complete(Model.read(Flows.file(content))))))
                .contains("data-element-id=\"s149\"", "data-element-id=\"t\"");
    }

    @Test
    void scripts_in_names_stay_text() throws Exception {
        Model model = Flows.process("<task id='&lt;script&gt;' name='&lt;script&gt;alert(1)&lt;/script&gt;'/>");
        assertThat(FlowPicture.svg(Model.read(Layout.complete(model))))
                .doesNotContain("<script")
                .contains("&lt;script&gt;");
    }

    @Test
    @Timeout(30)
    void damaged_models_of_other_programs_are_refused_or_go_all_the_way() throws Exception {
        Random random = new Random(7);
        for (Path file : Flows.miwg().toList()) {
            String text = Files.readString(file, StandardCharsets.ISO_8859_1).replaceFirst("<\\?xml.*?\\?>", "");
            for (int i = 0; i < 8; i++) {
                StringBuilder damaged = new StringBuilder(text);
                for (int n = 0; n < 5; n++) swapId(damaged, random);
                goesAllTheWay(damaged.toString());
            }
        }
    }
}
