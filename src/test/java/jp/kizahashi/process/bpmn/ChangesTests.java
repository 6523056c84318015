package jp.kizahashi.process.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.kizahashi.process.bpmn.Change.Kind;
import jp.kizahashi.process.bpmn.layout.Layout;
import org.junit.jupiter.api.Test;

/** Two versions of a flow: what differs, element by element. */
class ChangesTests {
    private static final String OLD = """
            <laneSet id='ls'><lane id='l1'><flowNodeRef>a</flowNodeRef><flowNodeRef>b</flowNodeRef></lane><lane id='l2'/></laneSet>
            <task id='a' name='受ける'/><task id='b'/><sequenceFlow id='f' sourceRef='a' targetRef='b'/>""";

    @Test
    void the_same_flow_has_no_changes() {
        assertThat(between(OLD, OLD)).isEmpty();
    }

    @Test
    void added_removed_and_changed_elements_are_told() {
        String now = OLD.replace("name='受ける'", "name='受け付ける'")
                .replace("<task id='b'/>", "<userTask id='b'/><task id='c'/>")
                .replace("<sequenceFlow id='f' sourceRef='a' targetRef='b'/>", "");
        assertThat(between(OLD, now))
                .extracting(Change::kind, Change::element)
                .containsExactly(
                        tuple(Kind.REMOVED, "f"),
                        tuple(Kind.CHANGED, "a"),
                        tuple(Kind.CHANGED, "b"),
                        tuple(Kind.ADDED, "c"));
        assertThat(between(OLD, now).get(1).details()).containsExactly(new Change.Detail("name", "受ける", "受け付ける"));
    }

    @Test
    void another_lane_is_a_move() {
        String now = OLD.replace(
                "<flowNodeRef>b</flowNodeRef></lane><lane id='l2'/>",
                "</lane><lane id='l2'><flowNodeRef>b</flowNodeRef></lane>");
        assertThat(between(OLD, now)).singleElement().satisfies(c -> {
            assertThat(c.kind()).isEqualTo(Kind.MOVED);
            assertThat(c.details()).containsExactly(new Change.Detail("lane", "l1", "l2"));
        });
    }

    @Test
    void another_place_is_only_redrawn() {
        Model old = Model.read(Layout.complete(Flows.process(OLD)));
        String text = old.document().text();
        String now = text.replaceFirst("(bpmnElement=\"a\"><dc:Bounds x=\")", "$1" + "1");
        assertThat(Changes.between(old, Model.read(now.getBytes(StandardCharsets.UTF_8))))
                .extracting(Change::kind)
                .containsExactly(Kind.REDRAWN);
    }

    private static List<Change> between(String old, String now) {
        return Changes.between(Flows.process(old), Flows.process(now));
    }
}
