package jp.kizahashi.process.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.org.intake.Intake.Reading;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.exchange.OutCell;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.platform.exchange.Row;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The ledger of procedures: entered, counted, out and in as Excel. */
@AppTest
class ProcedureTests {
    private final Mirai mirai;
    private final Procedures procedures;
    private final ProcedureIntake intake;
    private final People people;
    private final int port;

    ProcedureTests(
            Mirai mirai, Procedures procedures, ProcedureIntake intake, People people, @LocalServerPort int port) {
        this.mirai = mirai;
        this.procedures = procedures;
        this.intake = intake;
        this.people = people;
        this.port = port;
    }

    @Test
    void a_section_enters_its_procedures_and_the_ledger_counts_them() {
        Town town = mirai.found();
        Visitor clerk = new Visitor(port).signIn(town, Role.STAFF);
        assertThat(clerk.post("/processes/procedures/0", Map.of("cases", "3", "onlineCases", "5"))
                        .body())
                .contains("手続名を入力してください", "オンライン件数は年間件数より多くなりません");
        clerk.post(
                "/processes/procedures/0",
                Map.of(
                        "name",
                        "減免の申請",
                        "department",
                        "" + town.tax(),
                        "seal",
                        "true",
                        "online",
                        "PARTLY",
                        "cases",
                        "774",
                        "onlineCases",
                        "181"));
        clerk.post(
                "/processes/procedures/0",
                Map.of(
                        "name",
                        "証明の請求",
                        "department",
                        "" + town.tax(),
                        "online",
                        "WHOLE",
                        "cases",
                        "226",
                        "onlineCases",
                        "19"));
        assertThat(clerk.get("/processes/procedures").body()).contains("2件", "20.0％", "1件（うち根拠のないもの1件）", "減免の申請");
        assertThat(clerk.get("/processes/procedures?seal=true").body())
                .contains("減免の申請")
                .doesNotContain("証明の請求");
        Visitor auditor = new Visitor(port).signIn(town, Role.AUDITOR);
        assertThat(auditor.get("/processes/procedures/" + id(town, "減免の申請")).body())
                .doesNotContain("保存する");
    }

    @Test
    void the_ledger_goes_out_and_comes_back_and_wrong_rows_are_named() {
        Town town = mirai.found();
        Actor clerk = town.actor(Role.STAFF);
        mirai.as(
                town,
                Role.STAFF,
                () -> procedures.keep(
                        clerk,
                        new ProcedureForm(
                                        town.tax(),
                                        "証明の請求",
                                        "",
                                        "",
                                        false,
                                        "",
                                        Online.NONE,
                                        "",
                                        true,
                                        true,
                                        "",
                                        0,
                                        false,
                                        true,
                                        null,
                                        null,
                                        0)
                                .toProcedure(0)));
        mirai.as(
                town,
                Role.STAFF,
                () -> procedures.keep(
                        clerk,
                        new ProcedureForm(
                                        town.tax(),
                                        "減免の申請",
                                        "条例",
                                        "第3号",
                                        true,
                                        "規則",
                                        Online.WHOLE,
                                        "マイナポータル",
                                        true,
                                        false,
                                        "診断書",
                                        1,
                                        true,
                                        false,
                                        774L,
                                        181L,
                                        0)
                                .toProcedure(0)));
        List<Procedure> before = all(town);
        List<Row> rows = rows(town);
        assertThat(take(town, rows).accepted()).isEqualTo(2);
        assertThat(all(town))
                .usingRecursiveComparison()
                .ignoringFields("version")
                .isEqualTo(before);
        List<Row> changed = new ArrayList<>(List.of(rows.getFirst()));
        changed.add(cells(rows.getFirst(), 2, Map.of("手続名", "新しい届出", "押印", "要", "オンライン", "完結")));
        changed.add(cells(rows.getFirst(), 3, Map.of("手続名", "甲", "押印", "たぶん")));
        changed.add(cells(rows.getFirst(), 4, Map.of("手続名", "乙", "所属コード", "101")));
        changed.add(cells(rows.getFirst(), 5, Map.of("手続名", "丙", "手続番号", "99999999")));
        Reading reading = take(town, changed);
        assertThat(reading.parts().getFirst().report().refusals())
                .extracting(r -> r.line() + " " + r.column())
                .containsExactly("3 押印", "4 所属コード", "5 手続番号");
        assertThat(all(town)).hasSize(3);
    }

    private List<Procedure> all(Town town) {
        return mirai.in(town.id(), () -> procedures.search(ProcedureSearch.ALL));
    }

    private long id(Town town, String name) {
        return all(town).stream()
                .filter(p -> p.name().equals(name))
                .mapToLong(Procedure::id)
                .findFirst()
                .orElseThrow();
    }

    private Reading take(Town town, List<Row> rows) {
        return mirai.as(town, Role.STAFF, () -> {
            Reading reading =
                    intake.read(town.actor(Role.STAFF), List.of(new Sheet("台帳.xlsx", "手続", "", rows)), Map.of());
            reading.write().run();
            return reading;
        });
    }

    private List<Row> rows(Town town) {
        OutTable table = mirai.in(
                town.id(),
                () -> ProcedureFile.table(procedures.search(ProcedureSearch.ALL), people.departments(people.today())));
        List<Row> rows = new ArrayList<>(List.of(new Row(1, table.header())));
        IntStream.range(0, table.rows().size())
                .forEach(i -> rows.add(new Row(
                        i + 2, table.rows().get(i).stream().map(OutCell::plain).toList())));
        return rows;
    }

    private static Row cells(Row header, int line, Map<String, String> cells) {
        return new Row(
                line,
                header.cells().stream()
                        .map(name -> cells.getOrDefault(name, ""))
                        .toList());
    }
}
