package jp.kizahashi.process.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.process.ProcessProblem;
import jp.kizahashi.process.bpmn.table.FlowTable;
import jp.kizahashi.process.flow.Flows.NewVersion;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.WorkKind;
import jp.kizahashi.process.work.Works;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A flow belongs to a work, keeps every version to the last byte, and is seen by its town only. */
@AppTest
class FlowTests {
    private final Flows flows;
    private final Works works;
    private final Mirai mirai;

    @LocalServerPort
    int port;

    FlowTests(Flows flows, Works works, Mirai mirai) {
        this.flows = flows;
        this.works = works;
        this.mirai = mirai;
    }

    @Test
    void every_version_stays_as_it_was_given_to_the_last_byte() {
        Town town = mirai.found();
        long id = flow(town);
        List<byte[]> given = new ArrayList<>();
        for (int seed = 1; seed < 5; seed++) given.add(jp.kizahashi.process.bpmn.Flows.random(seed, 60, 3));
        given.add(jp.kizahashi.process.bpmn.Flows.file("""
                <process id="p">\r
                  <task id='t' name="受付 &#x1F4CB; 一  二"><extensionElements><x:note xmlns:x="urn:other" a='1'>残す</x:note></extensionElements></task>
                  <!-- 注記も残す -->
                </process>"""));
        for (int i = 0; i < given.size(); i++) {
            int at = i;
            int number = mirai.as(
                    town,
                    Role.STAFF,
                    () -> flows.save(
                            town.actor(Role.STAFF), id, at + 1, new NewVersion(given.get(at), Origin.FILE, "取込み")));
            assertThat(number).isEqualTo(at + 2);
        }
        for (int i = 0; i < given.size(); i++) {
            int at = i;
            assertThat(mirai.in(town.id(), () -> flows.file(flows.version(id, at + 2))))
                    .isEqualTo(given.get(at));
        }
    }

    @Test
    void whoever_began_with_an_older_version_is_told_who_saved_meanwhile() {
        Town town = mirai.found();
        long id = flow(town);
        save(town, id, 1);
        assertThatThrownBy(() -> save(town, id, 1))
                .satisfies(e -> assertThat(((Refused) e).problem()).isEqualTo(ProcessProblem.FLOW_SAVED_MEANWHILE))
                .satisfies(e -> assertThat(((Refused) e).sentence()).contains("第2版", "架空"));
    }

    @Test
    void another_town_does_not_see_the_flow() {
        long id = flow(mirai.found());
        assertThatThrownBy(() -> mirai.in(mirai.found().id(), () -> flows.get(id)))
                .satisfies(e -> assertThat(((Refused) e).problem()).isEqualTo(ProcessProblem.FLOW_UNKNOWN));
    }

    @Test
    void people_of_other_sections_may_read_and_not_change() {
        Town town = mirai.found();
        long id = mirai.as(town, Role.DX_OFFICE, () -> {
            Work work = work(town.planning());
            long made = works.add(town.actor(Role.DX_OFFICE), work);
            return flows.add(town.actor(Role.DX_OFFICE), blank(made), first());
        });
        assertThatThrownBy(() -> save(town, id, 1))
                .satisfies(e -> assertThat(((Refused) e).problem()).isEqualTo(PlatformProblem.NOT_ALLOWED));
        assertThat(new Visitor(port)
                        .signIn(town, Role.STAFF)
                        .get("/processes/flows/" + id)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_table_typed_on_the_page_becomes_the_next_version() {
        Town town = mirai.found();
        long id = flow(town);
        Visitor clerk = new Visitor(port).signIn(town, Role.STAFF);
        assertThat(clerk.get("/processes/flows/" + id + "/table").status()).isEqualTo(200);
        Map<String, String> row = new LinkedHashMap<>(Map.of(
                "number", "1", "owner", "窓口係", "work", "受け取る", "papers", "申告書、委任状", "minutes", "３", "branch", "終了",
                "seen", "1", "do", "save"));
        var refused = clerk.post("/processes/flows/" + id + "/table", row);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("変更の理由を書いてください。", "申告書、委任状");
        row.put("reason", "聞き取り");
        assertThat(clerk.post("/processes/flows/" + id + "/table", row).to()).endsWith("/processes/flows/" + id);
        assertThat(clerk.get("/processes/flows/" + id).body()).contains("第2版", "委任状", "窓口係");
        assertThat(clerk.get("/processes/flows/" + id + "/picture.svg").body())
                .startsWith("<svg")
                .contains("受け取る");
    }

    @Test
    void a_table_too_long_for_the_screen_comes_in_excel_without_losing_a_row() {
        Town town = mirai.found();
        long id = flow(town);
        String table = "/processes/flows/" + id + "/table";
        Visitor clerk = new Visitor(port).signIn(town, Role.STAFF);
        String csv = "番号,担当,作業,分\n"
                + IntStream.rangeClosed(1, 2_050)
                        .mapToObj(i -> i + ",窓口係,作業その" + i + ",1\n")
                        .collect(Collectors.joining());
        Map<String, byte[]> file = Map.of("upload|steps.csv", csv.getBytes(StandardCharsets.UTF_8));
        var refused = clerk.postParts(table + "/excel", Map.of("seen", "1"), file);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("2,050行", "変更の理由を書いてください");
        assertThat(clerk.postParts(table + "/excel", Map.of("seen", "1", "reason", "例規集から"), file)
                        .to())
                .endsWith("/processes/flows/" + id);
        assertThat(clerk.get(table).body()).contains("Excelで書いて戻します").doesNotContain("work-0");
        assertThat(clerk.get(table + "/workbook.xlsx").status()).isEqualTo(200);
        mirai.in(town.id(), () -> {
            var rows = FlowTable.of(flows.model(flows.version(id, 2))).table().rows();
            assertThat(rows).hasSize(2_050);
            assertThat(rows.getLast().work()).isEqualTo("作業その2050");
            return null;
        });
    }

    @Test
    void a_broken_file_is_refused_with_its_line() {
        Town town = mirai.found();
        long id = flow(town);
        assertThatThrownBy(() -> mirai.as(
                        town,
                        Role.STAFF,
                        () -> flows.save(
                                town.actor(Role.STAFF),
                                id,
                                1,
                                new NewVersion("<a>\n<b>".getBytes(), Origin.FILE, "x"))))
                .satisfies(e -> assertThat(((Refused) e).sentence()).contains("2行目"));
    }

    private long flow(Town town) {
        return mirai.as(
                town,
                Role.STAFF,
                () -> flows.add(
                        town.actor(Role.STAFF), blank(works.add(town.actor(Role.STAFF), work(town.tax()))), first()));
    }

    private void save(Town town, long id, int seen) {
        mirai.as(town, Role.STAFF, () -> flows.save(town.actor(Role.STAFF), id, seen, first()));
    }

    private static NewVersion first() {
        byte[] file = new FlowTable(List.of()).bpmn("登録");
        return new NewVersion(file, Origin.TABLE, "作り始め");
    }

    private static Flow blank(long work) {
        return new Flow(0, work, FlowKind.AS_IS, "登録", null, 6_000, null, null);
    }

    private static Work work(long department) {
        return new Work(0, department, WorkKind.INDIVIDUAL, "", "軽自動車税申告（登録）", "", "", "", "", 0, null);
    }
}
