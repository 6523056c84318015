package jp.kizahashi.process.bpmn.excerpt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Change;
import jp.kizahashi.process.bpmn.Changes;
import jp.kizahashi.process.bpmn.Flows;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.Validation;
import jp.kizahashi.process.bpmn.layout.Layout;
import jp.kizahashi.process.bpmn.xml.XmlElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A part of a flow is changed alone, and nothing else changes. */
class ExcerptTests {
    private static final int WHOLE = 100_000;

    static Stream<Path> miwg() throws IOException {
        return Flows.miwg();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, WHOLE})
    void a_part_put_back_without_a_change_gives_the_same_bytes(int most) throws Exception {
        for (int seed = 1; seed <= 20; seed++) unchanged(random(seed), most);
        unchanged(nested(), most);
    }

    @ParameterizedTest
    @MethodSource("miwg")
    void files_of_other_tools_survive_it_too(Path file) throws Exception {
        unchanged(drawn(Files.readAllBytes(file)), WHOLE);
    }

    private static void unchanged(Model whole, int most) throws Exception {
        boolean right = Validation.of(whole).isEmpty();
        for (Excerpt excerpt : Excerpts.of(whole, most)) {
            byte[] part = Cut.of(whole, excerpt);
            assertThat(Merge.of(whole, excerpt, part, part))
                    .as(excerpt.id())
                    .isEqualTo(whole.document().bytes());
            byte[] rewritten = rewritten(part);
            assertThat(Merge.of(whole, excerpt, part, rewritten))
                    .isEqualTo(whole.document().bytes());
            if (right)
                assertThat(Validation.of(Model.read(part))).as(excerpt.id()).isEmpty();
        }
    }

    /** As another program would write it. */
    private static byte[] rewritten(byte[] part) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(part));
        var to = new ByteArrayOutputStream();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(to));
        return to.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, WHOLE})
    void every_step_is_in_one_part(int most) {
        for (int seed = 1; seed <= 10; seed++) {
            Model whole = random(seed);
            List<XmlElement> steps = new ArrayList<>();
            for (Excerpt excerpt : Excerpts.of(whole, most)) {
                assertThat(excerpt.drawn()).isLessThanOrEqualTo(most);
                excerpt.own().stream().filter(e -> Bpmn.isA(e, "flowNode")).forEach(steps::add);
            }
            Set<XmlElement> all = new HashSet<>(whole.elements().stream()
                    .filter(e -> Bpmn.isA(e, "flowNode"))
                    .toList());
            assertThat(steps).doesNotHaveDuplicates().hasSameSizeAs(all);
        }
    }

    @Test
    void a_change_inside_is_the_only_change() {
        for (int seed = 1; seed <= 20; seed++) {
            Model whole = random(seed);
            Random random = new Random(seed);
            List<Excerpt> excerpts = Excerpts.of(whole, 80);
            Excerpt excerpt = excerpts.get(random.nextInt(excerpts.size()));
            byte[] part = Cut.of(whole, excerpt);
            List<XmlElement> own =
                    excerpt.own().stream().filter(e -> Bpmn.isA(e, "flowNode")).toList();
            String id = Bpmn.id(own.get(random.nextInt(own.size())));
            byte[] changed = Model.read(part).renamed(id, "別の<名前>");
            Model merged = Model.read(Merge.of(whole, excerpt, part, changed));
            List<Change> changes = Changes.between(whole, merged);
            assertThat(changes).singleElement().satisfies(c -> {
                assertThat(c.element()).isEqualTo(id);
                assertThat(c.details()).extracting(Change.Detail::what).containsExactly("name");
            });
            assertThat(Bpmn.name(merged.element(id).orElseThrow())).isEqualTo("別の<名前>");
        }
    }

    @Test
    void new_steps_come_in_with_line_lane_and_shape_and_old_ones_go() {
        Model whole = drawn(Flows.file(TWO_LANES));
        Excerpt excerpt = lane(whole, "l1");
        String part = text(Cut.of(whole, excerpt));
        String changed = part.replace("<task id=\"b\" name=\"確かめる\"/>", "<task id=\"neu\" name=\"写す\"/>")
                .replace("<flowNodeRef>b</flowNodeRef>", "<flowNodeRef>neu</flowNodeRef>")
                .replace("id=\"ab\" sourceRef=\"a\" targetRef=\"b\"", "id=\"an\" sourceRef=\"a\" targetRef=\"neu\"")
                .replace("bpmnElement=\"b\"", "bpmnElement=\"neu\"")
                .replace("bpmnElement=\"ab\"", "bpmnElement=\"an\"")
                .replace("\"b_di\"", "\"neu_di\"")
                .replace("\"ab_di\"", "\"an_di\"");
        Model merged = Model.read(Merge.of(whole, excerpt, bytes(part), bytes(changed)));
        assertThat(Changes.between(whole, merged))
                .extracting(c -> c.kind() + " " + c.element())
                .containsExactlyInAnyOrder("REMOVED b", "REMOVED ab", "ADDED neu", "ADDED an");
        assertThat(Validation.of(merged)).isEmpty();
        XmlElement lane = merged.element("l1").orElseThrow();
        assertThat(merged.referredBy(lane, "flowNodeRef")).extracting(Bpmn::id).containsExactly("a", "c", "neu");
        assertThat(text(merged.document().bytes()).replaceAll("(?s)<bpmndi:BPMNShape id=\"z_di\".*", ""))
                .contains("<!-- 残す -->", "name=\"登録する\"");
    }

    @Test
    void what_is_tied_to_the_outside_cannot_go_and_lines_across_the_border_cannot_change() {
        Model whole = drawn(Flows.file(TWO_LANES));
        Excerpt excerpt = lane(whole, "l1");
        String part = text(Cut.of(whole, excerpt));
        assertThat(part).contains("outside=\"true\"", "登録する（諸税係）");
        refused(excerpt, whole, part, part.replaceAll("<task id=\"c\"[^>]*/>", ""), "PRC-131", "渡す", "登録する");
        refused(
                excerpt,
                whole,
                part,
                part.replaceAll("<sequenceFlow[^>]*id=\"cz\"[^>]*/>", ""),
                "PRC-132",
                "渡す",
                "登録する");
        refused(
                excerpt,
                whole,
                part,
                part.replace("sourceRef=\"c\" targetRef=\"z\"", "sourceRef=\"a\" targetRef=\"z\""),
                "PRC-132",
                "渡す");
        String line = "<sequenceFlow id=\"az\" sourceRef=\"a\" targetRef=\"z\"/><sequenceFlow id=\"ab\"";
        refused(excerpt, whole, part, part.replace("<sequenceFlow id=\"ab\"", line), "PRC-133", "登録する");
        refused(excerpt, whole, part, part.replace("</process>", "</process><process id=\"q\"/>"), "PRC-133", "q");
        refused(
                excerpt,
                whole,
                part,
                part.replace("<task id=\"b\"", "<task id=\"y\" name=\"\"/><task id=\"b\""),
                "PRC-135",
                "y");
        String far = part.replaceAll("(bpmnElement=\"b\"><dc:Bounds x=\"[^\"]*\" y=\")[^\"]*", "$19000");
        assertThat(far).isNotEqualTo(part);
        refused(excerpt, whole, part, far, "PRC-134", "確かめる", "窓口係");
    }

    @Test
    void a_remark_beside_the_pools_comes_in_and_can_be_changed_later() {
        Model whole = drawn(Flows.file(TWO_LANES));
        Excerpt excerpt = lane(whole, "l1");
        String part = text(Cut.of(whole, excerpt));
        String changed = part.replace(
                "</collaboration>",
                "<textAnnotation id=\"note\"><text>急ぐ</text></textAnnotation>"
                        + "<association id=\"tie\" sourceRef=\"b\" targetRef=\"note\"/></collaboration>");
        Model merged = drawn(Merge.of(whole, excerpt, bytes(part), bytes(changed)));
        assertThat(Changes.between(whole, merged))
                .filteredOn(c -> c.kind() != Change.Kind.REDRAWN)
                .extracting(c -> c.kind() + " " + c.element())
                .containsExactlyInAnyOrder("ADDED note", "ADDED tie");
        Excerpt again = lane(merged, "l1");
        assertThat(again.own()).extracting(Bpmn::id).contains("note", "tie");
        String second = text(Cut.of(merged, again));
        Model third = Model.read(Merge.of(merged, again, bytes(second), bytes(second.replace("急ぐ", "急がない"))));
        assertThat(Changes.between(merged, third))
                .singleElement()
                .satisfies(c -> assertThat(c.element()).isEqualTo("note"));
        String outside = part.replace(
                "</collaboration>", "<association id=\"tie\" sourceRef=\"b\" targetRef=\"z\"/></collaboration>");
        refused(excerpt, whole, part, outside, "PRC-133", "登録する");
    }

    private static void refused(Excerpt excerpt, Model whole, String part, String changed, String... said) {
        assertThat(changed).isNotEqualTo(part);
        assertThatThrownBy(() -> Merge.of(whole, excerpt, bytes(part), bytes(changed)))
                .satisfies(e -> assertThat(((Refused) e).sentence()).contains(said));
    }

    @Test
    void other_prefixes_come_to_mean_the_same() {
        Model whole = drawn(Flows.file(TWO_LANES));
        Excerpt excerpt = lane(whole, "l1");
        String part = text(Cut.of(whole, excerpt));
        String changed = part.replace(
                "<task id=\"b\" name=\"確かめる\"/>",
                "<m:task xmlns:m=\"" + Bpmn.MODEL
                        + "\" xmlns:v=\"urn:v\" id=\"b\" name=\"確かめる\" v:x=\"1\"><m:extensionElements>"
                        + "<v:y z=\"&lt;\">七 &amp; 八</v:y></m:extensionElements></m:task>");
        Model merged = Model.read(Merge.of(whole, excerpt, bytes(part), bytes(changed)));
        XmlElement b = merged.element("b").orElseThrow();
        assertThat(b.name()).isEqualTo("task");
        assertThat(b.attribute("urn:v", "x")).isPresent();
        XmlElement y = b.child(Bpmn.MODEL, "extensionElements")
                .orElseThrow()
                .child("urn:v", "y")
                .orElseThrow();
        assertThat(y.value("z")).isEqualTo("<");
        assertThat(merged.textOf(y)).isEqualTo("七 & 八");
        assertThat(Validation.of(merged)).isEmpty();
    }

    @Test
    void a_sub_process_is_opened_with_its_inside_alone() {
        Model whole = nested();
        Excerpt sub = Excerpts.of(whole, WHOLE).stream()
                .filter(e -> e.kind() == Excerpt.Kind.SUB_PROCESS)
                .findFirst()
                .orElseThrow();
        assertThat(sub.steps()).isEqualTo(2);
        Model part = Model.read(Cut.of(whole, sub));
        assertThat(part.element("before")).isEmpty();
        assertThat(part.element("inner1")).isPresent();
    }

    static final String TWO_LANES = """
            <collaboration id="k"><participant id="pool" name="みらい市" processRef="p"/></collaboration>
            <process id="p"><laneSet id="ls">
              <lane id="l1" name="窓口係"><flowNodeRef>a</flowNodeRef><flowNodeRef>b</flowNodeRef><flowNodeRef>c</flowNodeRef></lane>
              <lane id="l2" name="諸税係"><flowNodeRef>z</flowNodeRef><flowNodeRef>y</flowNodeRef></lane></laneSet>
            <!-- 残す -->
            <startEvent id="a" name="開始"/>
            <task id="b" name="確かめる"/>
            <task id="c" name="渡す"/>
            <task id="z" name="登録する"/>
            <endEvent id="y" name="終了"/>
            <sequenceFlow id="ab" sourceRef="a" targetRef="b"/>
            <sequenceFlow id="ac" sourceRef="a" targetRef="c"/>
            <sequenceFlow id="cz" sourceRef="c" targetRef="z"/>
            <sequenceFlow id="zy" sourceRef="z" targetRef="y"/>
            </process>""";

    private static Model nested() {
        return drawn(Flows.file("<process id=\"p\"><task id=\"before\" name=\"前\"/><subProcess id=\"s\" name=\"審査\">"
                + "<task id=\"inner1\" name=\"中一\"/><task id=\"inner2\" name=\"中二\"/>"
                + Flows.flows("inner1>inner2")
                + "</subProcess>" + Flows.flows("before>s") + "</process>"));
    }

    private static Excerpt lane(Model whole, String id) {
        return Excerpts.of(whole, WHOLE).stream()
                .filter(e -> e.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Model random(int seed) {
        return drawn(Flows.random(seed, 120, 4));
    }

    private static Model drawn(byte[] file) {
        return Model.read(Layout.complete(Model.read(file)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
