package jp.kizahashi.process.bpmn.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.process.bpmn.Bounds;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Diagram;
import jp.kizahashi.process.bpmn.Diagram.Edge;
import jp.kizahashi.process.bpmn.Diagram.Shape;
import jp.kizahashi.process.bpmn.Flows;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.Point;
import jp.kizahashi.process.bpmn.Validation;
import jp.kizahashi.process.bpmn.xml.XmlElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Places for flows that have none: nothing overlaps, lanes hold what is theirs, and what was drawn stays. */
class LayoutTests {
    @Test
    void random_flows_are_laid_out_without_overlap_and_with_their_lanes() {
        for (int seed = 1; seed <= 60; seed++) {
            Model model = laidOut(Flows.random(seed, 20 + seed * 5, 1 + seed % 5));
            Map<XmlElement, Bounds> shapes = shapes(model);
            assertNothingOverlaps(shapes, "seed " + seed);
            assertLanesHold(model, shapes, "seed " + seed);
            assertLinesKeepClear(model, shapes, "seed " + seed);
            assertThat(Validation.of(model)).as("seed " + seed).isEmpty();
        }
    }

    @Test
    void every_node_and_every_flow_is_drawn() {
        byte[] file = Flows.random(7, 200, 3);
        Model model = laidOut(file);
        Map<XmlElement, Bounds> shapes = shapes(model);
        for (XmlElement e : model.elements())
            if (Bpmn.isA(e, "flowNode") || Bpmn.is(e, "lane") || Bpmn.is(e, "participant"))
                assertThat(shapes).containsKey(e);
        List<XmlElement> edges = Diagram.of(model).getFirst().edges().stream()
                .map(e -> e.element().orElseThrow())
                .toList();
        assertThat(edges).containsAll(model.all("sequenceFlow")).containsAll(model.all("messageFlow"));
    }

    @Test
    void a_complete_drawing_comes_out_byte_for_byte() {
        byte[] once = Layout.complete(Model.read(Flows.random(3, 80, 2)));
        assertThat(Layout.complete(Model.read(once))).isEqualTo(once);
    }

    @Test
    void the_model_part_stays_byte_for_byte() {
        byte[] file = Flows.random(5, 60, 2);
        String before = Model.read(file).document().text();
        String after = Model.read(Layout.complete(Model.read(file))).document().text();
        String model = before.substring(0, before.indexOf("</definitions>"));
        assertThat(after).startsWith(model).endsWith("</definitions>\n");
    }

    @Test
    void what_is_drawn_stays_when_a_part_is_missing() {
        Model whole = laidOut(Flows.random(11, 60, 2));
        Shape gone = Diagram.of(whole).getFirst().shapes().stream()
                .filter(s -> Bpmn.is(s.element().orElseThrow(), "userTask"))
                .findFirst()
                .orElseThrow();
        String text = whole.document().text();
        String cut = text.substring(0, gone.drawn().start())
                + text.substring(gone.drawn().end());
        Model part = Model.read(cut.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Model mended = laidOut(part.document().bytes());
        Map<XmlElement, Bounds> shapes = shapes(mended);
        assertThat(shapes).hasSameSizeAs(shapes(whole));
        shapes(part)
                .forEach((element, bounds) -> assertThat(
                                shapes.get(mended.element(Bpmn.id(element)).orElseThrow()))
                        .isEqualTo(bounds));
    }

    @Test
    void sub_processes_hold_their_steps() {
        Model model = laidOut(Flows.file("""
                <process id="p"><startEvent id="s"/><subProcess id="sub"><task id="a"/><task id="b"/>
                <sequenceFlow id="f1" sourceRef="a" targetRef="b"/></subProcess><endEvent id="e"/>
                <sequenceFlow id="f2" sourceRef="s" targetRef="sub"/><sequenceFlow id="f3" sourceRef="sub" targetRef="e"/></process>"""));
        Map<XmlElement, Bounds> shapes = shapes(model);
        Bounds sub = shapes.get(model.element("sub").orElseThrow());
        assertThat(sub.contains(shapes.get(model.element("a").orElseThrow()))).isTrue();
        assertThat(sub.contains(shapes.get(model.element("b").orElseThrow()))).isTrue();
        assertThat(sub.overlaps(shapes.get(model.element("e").orElseThrow()))).isFalse();
    }

    @Test
    @Timeout(30)
    void odd_shapes_of_flows_are_laid_out_too() {
        StringBuilder star = new StringBuilder("<task id='c'/>");
        StringBuilder loops = new StringBuilder("<task id='c'/>");
        for (int i = 0; i < 2_000; i++) {
            star.append("<task id='t%d'/><sequenceFlow id='f%d' sourceRef='c' targetRef='t%d'/>".formatted(i, i, i));
            loops.append("<sequenceFlow id='f%d' sourceRef='c' targetRef='c'/>".formatted(i));
        }
        for (String content : List.of(star.toString(), loops.toString(), "", "<task id='a'/>".repeat(3)))
            assertThat(Layout.complete(Model.read(Flows.file("<process id='p'>" + content + "</process>"))))
                    .isNotEmpty();
    }

    @Test
    @Timeout(60)
    void two_thousand_elements_keep_apart_and_in_their_lanes() {
        Model model = laidOut(Flows.random(99, 2_000, 6));
        Map<XmlElement, Bounds> shapes = shapes(model);
        assertNothingOverlaps(shapes, "2,000");
        assertLanesHold(model, shapes, "2,000");
    }

    private static Model laidOut(byte[] file) {
        return Model.read(Layout.complete(Model.read(file)));
    }

    private static Map<XmlElement, Bounds> shapes(Model model) {
        Map<XmlElement, Bounds> shapes = new HashMap<>();
        for (Diagram d : Diagram.of(model))
            for (Shape s : d.shapes()) shapes.put(s.element().orElseThrow(), s.bounds());
        return shapes;
    }

    private static boolean isNode(XmlElement e) {
        return !Bpmn.is(e, "participant") && !Bpmn.is(e, "lane") && !Bpmn.is(e, "boundaryEvent");
    }

    private static void assertNothingOverlaps(Map<XmlElement, Bounds> shapes, String what) {
        List<Map.Entry<XmlElement, Bounds>> nodes = shapes.entrySet().stream()
                .filter(e -> isNode(e.getKey()))
                .sorted((a, b) -> Double.compare(a.getValue().x(), b.getValue().x()))
                .toList();
        for (int i = 0; i < nodes.size(); i++)
            for (int j = i + 1; j < nodes.size(); j++) {
                if (nodes.get(j).getValue().x() >= nodes.get(i).getValue().right()) break;
                assertThat(nodes.get(i).getValue().overlaps(nodes.get(j).getValue()))
                        .as(what + ": " + Bpmn.id(nodes.get(i).getKey()) + ", "
                                + Bpmn.id(nodes.get(j).getKey()))
                        .isFalse();
            }
    }

    private static void assertLanesHold(Model model, Map<XmlElement, Bounds> shapes, String what) {
        Bounds pool = shapes.get(model.element("pool").orElseThrow());
        for (XmlElement lane : model.all("lane")) {
            Bounds bounds = shapes.get(lane);
            assertThat(pool.contains(bounds)).as(what + ": " + Bpmn.id(lane)).isTrue();
            for (XmlElement node : model.referredBy(lane, "flowNodeRef"))
                assertThat(bounds.contains(shapes.get(node)))
                        .as(what + ": " + Bpmn.id(node))
                        .isTrue();
            for (XmlElement other : model.all("lane"))
                if (other != lane)
                    assertThat(bounds.overlaps(shapes.get(other))).as(what).isFalse();
        }
    }

    /** No line runs through a node that it does not belong to. */
    private static void assertLinesKeepClear(Model model, Map<XmlElement, Bounds> shapes, String what) {
        for (Edge edge : Diagram.of(model).getFirst().edges()) {
            List<Point> points = edge.points();
            for (int i = 1; i < points.size(); i++) {
                Bounds part = new Bounds(points.get(i).x(), points.get(i).y(), 0, 0).around(points.get(i - 1));
                shapes.forEach((element, bounds) -> {
                    if (!isNode(element)) return;
                    Bounds inside = new Bounds(bounds.x() + 1, bounds.y() + 1, bounds.width() - 2, bounds.height() - 2);
                    boolean through = part.x() < inside.right()
                            && part.right() > inside.x()
                            && part.y() < inside.bottom()
                            && part.bottom() > inside.y();
                    assertThat(through)
                            .as(what + ": " + Bpmn.id(edge.element().orElseThrow()) + " through " + Bpmn.id(element))
                            .isFalse();
                });
            }
        }
    }
}
