package jp.kizahashi.process.bpmn.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.process.bpmn.Bpmn;
import jp.kizahashi.process.bpmn.Change;
import jp.kizahashi.process.bpmn.Changes;
import jp.kizahashi.process.bpmn.Flows;
import jp.kizahashi.process.bpmn.Model;
import jp.kizahashi.process.bpmn.Validation;
import jp.kizahashi.process.bpmn.lint.Lint;
import org.junit.jupiter.api.Test;

/** The table of a flow becomes BPMN and comes back as it was. */
class FlowTableTests {
    private static final FlowTable REGISTRATION = new FlowTable(List.of(
            new FlowRow("1", "窓口係", "申請書を受け取る", List.of("申告書"), List.of(), StepFigures.ofMinutes(3), ""),
            row("2", "窓口係", "書類を確かめる", "書類はそろっているか：はい→4、いいえ→3"),
            row("3", "窓口係", "不足を知らせる", "2"),
            row("4", "諸税係", "登録する", "すべて→5、6"),
            new FlowRow("5", "諸税係", "標識を渡す", List.of("標識"), List.of(), StepFigures.ofMinutes(2), "7"),
            new FlowRow("6", "諸税係", "台帳に入れる", List.of(), List.of("税務システム"), StepFigures.ofMinutes(5), ""),
            row("7", "係長", "確かめる", "すべて待つ")));

    @Test
    void a_table_becomes_a_right_and_readable_flow_with_lanes() {
        Model model = Model.read(REGISTRATION.bpmn("軽自動車税申告（登録）"));
        assertThat(Validation.of(model)).isEmpty();
        assertThat(Lint.of(model)).isEmpty();
        assertThat(model.all("lane")).extracting(Bpmn::name).containsExactly("窓口係", "諸税係", "係長");
        assertThat(model.all("task")).hasSize(7);
        assertThat(model.all("exclusiveGateway")).hasSize(2);
        assertThat(model.all("parallelGateway")).hasSize(2);
    }

    @Test
    void the_table_comes_back_as_it_was() {
        FlowTable.Reading reading = FlowTable.of(Model.read(REGISTRATION.bpmn("登録")));
        assertThat(reading.table()).isEqualTo(REGISTRATION);
        assertThat(reading.leftOut()).isEmpty();
    }

    @Test
    void figures_beside_the_minutes_come_back_too() {
        StepFigures all = new StepFigures(
                Optional.of(15), Optional.of(6_000), Optional.of(new BigDecimal("0.5")), Optional.of(72));
        FlowTable table = new FlowTable(List.of(new FlowRow("1", "係", "受ける", List.of(), List.of(), all, "")));
        assertThat(FlowTable.of(Model.read(table.bpmn("登録"))).table()).isEqualTo(table);
    }

    @Test
    void a_row_keeps_its_element_when_others_are_put_before_it() {
        Model before = Model.read(REGISTRATION.bpmn("登録"));
        List<FlowRow> rows = new ArrayList<>(REGISTRATION.rows());
        rows.add(1, row("1-2", "窓口係", "番号札を渡す", ""));
        Model after =
                Model.read(new FlowTable(rows).bpmn("登録", FlowTable.of(before).ids()));
        assertThat(Changes.between(before, after))
                .filteredOn(c -> c.kind() != Change.Kind.REDRAWN)
                .extracting(c -> c.kind() + " " + c.type())
                .containsExactlyInAnyOrder(
                        "REMOVED sequenceFlow", "ADDED task", "ADDED sequenceFlow", "ADDED sequenceFlow");
    }

    @Test
    void random_tables_come_back_as_they_were() {
        Random random = new Random(18);
        for (int i = 0; i < 200; i++) {
            FlowTable table = random(random);
            Model model = Model.read(table.bpmn("作業"));
            assertThat(Validation.of(model)).isEmpty();
            FlowTable back = FlowTable.of(model).table();
            assertThat(back).isEqualTo(table);
        }
    }

    private static FlowTable random(Random random) {
        int size = random.nextInt(12) + 2;
        List<FlowRow> rows = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            String to = String.valueOf(random.nextInt(size) + 1);
            String branch = "";
            if (random.nextInt(4) == 0) branch = "よいか：はい→" + to + "、いいえ→終了";
            rows.add(row(String.valueOf(i), "担当" + random.nextInt(3), "作業" + i, branch));
        }
        return new FlowTable(rows);
    }

    @Test
    void rows_that_lead_nowhere_or_share_a_number_are_refused_by_number() {
        assertRefused(row("1", "", "受ける", "9"), "1", "「9」");
        assertRefused(row("1", "", " ", ""), "1", "作業");
        assertThatThrownBy(() -> new FlowTable(List.of(row("1", "", "あ", ""), row("1", "", "い", ""))).bpmn(""))
                .isInstanceOf(Refused.class);
    }

    private static void assertRefused(FlowRow row, String... words) {
        assertThatThrownBy(() -> new FlowTable(List.of(row)).bpmn(""))
                .satisfies(e -> assertThat(((Refused) e).sentence())
                        .startsWith("PRC-005")
                        .contains(words));
    }

    @Test
    void what_a_table_cannot_say_is_named() {
        FlowTable.Reading reading = FlowTable.of(Flows.process("""
                <startEvent id='s'/><task id='a' name='受ける'/>
                <intermediateCatchEvent id='w' name='7日待つ'><timerEventDefinition/></intermediateCatchEvent>
                <task id='b' name='送る'/><endEvent id='e'/>""" + Flows.flows("s>a", "a>w", "w>b", "b>e")));
        assertThat(reading.table().rows()).extracting(FlowRow::work).containsExactly("受ける", "送る");
        assertThat(reading.leftOut())
                .singleElement()
                .satisfies(f -> assertThat(f.message()).contains("7日待つ"));
    }

    @Test
    void any_model_gives_a_table_without_a_crash() throws Exception {
        for (var file : Flows.miwg().toList()) {
            Model model = Model.read(Files.readAllBytes(file));
            assertThat(FlowTable.of(model).table().rows()).as(file.toString()).isNotEmpty();
        }
    }

    private static FlowRow row(String number, String owner, String work, String branch) {
        return new FlowRow(number, owner, work, List.of(), List.of(), StepFigures.NONE, branch);
    }
}
