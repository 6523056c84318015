package jp.kizahashi.process.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.kizahashi.process.bpmn.drawing.FlowSheets;
import jp.kizahashi.process.bpmn.drawing.FlowSheets.Sheet;
import jp.kizahashi.process.bpmn.layout.Layout;
import org.junit.jupiter.api.Test;

/** A large flow is cut into sheets that a person can join again. */
class FlowSheetsTests {
    private static final Pattern SHAPE = Pattern.compile("bpmn-(?:task|[a-z]+Task)\" data-element-id=\"([^\"]+)\"");
    private static final Pattern SIGN = Pattern.compile("font-weight=\"bold\" text-anchor=\"middle\">(\\d+)<");

    private final Model model = Model.read(Layout.complete(Model.read(Flows.random(7, 600, 6))));
    private final List<Sheet> sheets = FlowSheets.of(model, Map.of(), 1_600, 980);

    @Test
    void every_step_stands_on_a_sheet() {
        assertThat(sheets).hasSizeGreaterThan(3);
        String all = String.join("", sheets.stream().map(Sheet::svg).toList());
        var found = SHAPE.matcher(all).results().map(m -> m.group(1)).distinct().toList();
        long steps = Diagram.of(model).getFirst().shapes().stream()
                .filter(s -> s.element()
                        .filter(e -> e.local().matches("task|[a-z]+Task"))
                        .isPresent())
                .count();
        assertThat(found).hasSize((int) steps);
    }

    @Test
    void every_cut_line_has_its_number_on_exactly_two_sheets() {
        Map<String, Integer> times = new HashMap<>();
        for (Sheet sheet : sheets)
            SIGN.matcher(sheet.svg()).results().forEach(m -> times.merge(m.group(1), 1, Integer::sum));
        assertThat(times).isNotEmpty();
        assertThat(times.values()).containsOnly(2);
    }

    @Test
    void a_small_flow_stays_on_one_sheet_without_signs() {
        Model small = Model.read(Layout.complete(Flows.process(
                "<startEvent id='s'/><task id='a' name='受ける'/><endEvent id='e'/>" + Flows.flows("s>a", "a>e"))));
        assertThat(FlowSheets.of(small, Map.of(), 1_600, 980))
                .singleElement()
                .satisfies(s -> assertThat(s.joined()).isZero());
    }
}
