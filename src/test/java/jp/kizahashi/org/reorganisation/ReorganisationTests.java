package jp.kizahashi.org.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.department.Departments;
import jp.kizahashi.org.department.Lineage;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A reorganisation is loaded for a coming day: seen by the administrator only, whole, and taken back until the day. */
@AppTest
class ReorganisationTests {
    private static final String HEADER = "区分,所属コード,所属名,種類,上位コード,前の所属コード,引継ぎ先コード\r\n";
    private static final String APRIL = HEADER
            + "新設,20,市民部,部,1,,\r\n"
            + "統合,201,デジタル税務課,課,20,101、102,\r\n"
            + "分割,301,契約課,課,10,103,\r\n"
            + "分割,302,管財課,課,10,103,\r\n"
            + "改称,10,企画財政部,,,,\r\n"
            + "移管,104,,,20,,\r\n"
            + "廃止,105,,,,,104\r\n"
            + "新設,9,教育委員会,執行機関,,,\r\n";

    private final Mirai mirai;
    private final Departments departments;
    private final People people;
    private final Reorganisations reorganisations;

    @LocalServerPort
    int port;

    private Town town;
    private Visitor administrator;
    private LocalDate day;

    ReorganisationTests(Mirai mirai, Departments departments, People people, Reorganisations reorganisations) {
        this.mirai = mirai;
        this.departments = departments;
        this.people = people;
        this.reorganisations = reorganisations;
    }

    @BeforeEach
    void found() {
        town = mirai.found();
        administrator = new Visitor(port).signIn(town, Role.ADMINISTRATOR);
        day = mirai.in(town.id(), people::today).plusDays(30);
        mirai.in(town.id(), () -> {
            long division = on(LocalDate.of(2026, 4, 1), "10").id();
            for (String code : List.of("103", "104", "105"))
                people.addDepartment(
                        division, Department.Kind.SECTION, code, "課" + code, 9, LocalDate.of(2020, 4, 1), null);
            return 0;
        });
    }

    @Test
    void nothing_is_seen_before_the_day_and_on_it_names_places_and_heirs_are_new() {
        commit(stage(APRIL));
        LocalDate eve = day.minusDays(1);
        assertThat(in(() -> departments.on(eve))).extracting(Department::name).contains("企画部", "税務課", "課105");
        assertThat(in(() -> departments.on(day)))
                .extracting(Department::name)
                .contains("企画財政部", "デジタル税務課", "契約課", "管財課", "市民部", "教育委員会")
                .doesNotContain("税務課", "企画課", "課103", "課105");
        assertThat(in(() -> departments.tree(day).path(on(day, "201").id()))).isEqualTo("市長部局 市民部 デジタル税務課");
        assertThat(in(() -> departments.tree(day).path(on(day, "104").id()))).isEqualTo("市長部局 市民部 課104");
        assertThat(in(() -> departments.tree(eve).path(on(eve, "104").id()))).isEqualTo("市長部局 企画部 課104");

        Visitor office = new Visitor(port).signIn(town, Role.DX_OFFICE);
        assertThat(office.get("/org/departments?on=" + day).body())
                .contains("税務課")
                .doesNotContain("デジタル税務課");
        assertThat(office.get("/org/transfers").status()).isEqualTo(403);
        assertThat(administrator.get("/org/departments?on=" + day).body()).contains("デジタル税務課");
    }

    @Test
    void the_work_of_a_department_that_ends_is_followed_to_its_heir() {
        commit(stage(APRIL));
        long merged = in(() -> on(day, "201").id());
        long leading = in(() -> on(day, "301").id());
        long split = in(() -> on(day.minusDays(1), "103").id());
        Lineage before = in(() -> departments.lineage(day.minusDays(1)));
        assertThat(before.of(town.tax())).isEqualTo(town.tax());
        Lineage after = in(() -> departments.lineage(day));
        assertThat(after.of(town.tax())).isEqualTo(merged);
        assertThat(after.past(merged)).containsExactlyInAnyOrder(town.planning(), town.tax());
        assertThat(after.of(split)).as("the first row leads").isEqualTo(leading);
    }

    @Test
    void what_is_not_settled_stands_on_the_page_of_coming_changes() {
        commit(stage(HEADER + "廃止,102,,,,,\r\n"));
        assertThat(administrator.get("/org/transfers").body())
                .contains("なくなる「税務課」に、" + Role.values().length + "人の所属・職が残っています。")
                .contains("なくなる「税務課」の仕事を引き継ぐ所属がありません。")
                .contains("所属.csv");
    }

    @Test
    void until_the_day_it_is_taken_back_whole() {
        List<Department> before = in(() -> departments.on(day));
        commit(stage(APRIL));
        long id = in(reorganisations::coming).getFirst().id();
        assertThat(administrator
                        .post("/org/reorganisations/" + id + "/cancellation", Map.of())
                        .to())
                .contains("done=cancelled");
        assertThat(in(() -> departments.on(day))).containsExactlyInAnyOrderElementsOf(before);
        assertThat(in(() -> departments.lineage(day).of(town.tax()))).isEqualTo(town.tax());
        assertThat(administrator
                        .post("/org/reorganisations/" + id + "/cancellation", Map.of())
                        .body())
                .contains("ORG-043");
    }

    @Test
    void it_is_not_taken_back_when_somebody_is_to_work_in_what_it_founds() {
        commit(stage(APRIL));
        mirai.in(town.id(), () -> {
            long clerk = people.addPerson("7001", "予定 花子", "");
            return people.addPost(clerk, on(day, "201").id(), "主事", false, false, day, null);
        });
        long id = in(reorganisations::coming).getFirst().id();
        assertThat(administrator
                        .post("/org/reorganisations/" + id + "/cancellation", Map.of())
                        .body())
                .contains("ORG-045", "1件");
    }

    @Test
    void each_row_that_does_not_fit_is_named_with_its_reason() {
        String page = stage(HEADER
                + "新設,102,別の課,課,10,,\r\n"
                + "改称,999,ない課,,,,\r\n"
                + "移動,101,,,,,\r\n"
                + "統合,400,課なし,課,10,,\r\n"
                + "新設,500,係の下の課,課,888,,\r\n"
                + "改称,101,企画調整課,,,,\r\n");
        assertThat(administrator.get(page).body())
                .contains("この所属コードは「税務課」が使っています。")
                .contains("所属コード999の所属は、適用日にありません。")
                .contains("区分は新設・改称・移管・統合・分割・廃止のどれかです。")
                .contains("所属コード888の所属は、適用日からはありません。")
                .contains("1行を取り込む");
    }

    @Test
    void one_change_can_be_typed_in_and_a_wrong_one_keeps_what_was_typed() {
        var wrong = administrator.post(
                "/org/reorganisations", Map.of("kind", "RENAME", "code", "102", "name", "", "day", day.toString()));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"name-error\"", "value=\"102\"");
        var done = administrator.post(
                "/org/reorganisations", Map.of("kind", "RENAME", "code", "102", "name", "課税課", "day", day.toString()));
        assertThat(done.to()).contains("done=reorganisation");
        assertThat(in(() -> on(day, "102").name())).isEqualTo("課税課");
        assertThat(in(() -> on(day.minusDays(1), "102").name())).isEqualTo("税務課");
    }

    private String stage(String file) {
        var staged = administrator.postParts(
                "/org/imports/new/reorganisation",
                Map.of("asOf", day.toString()),
                Map.of("upload|所属.csv", file.getBytes(StandardCharsets.UTF_8)));
        assertThat(staged.to()).as(staged.body()).contains("/org/imports/");
        return URI.create(staged.to()).getPath();
    }

    private void commit(String page) {
        assertThat(administrator.post(page + "/commit", Map.of()).status()).isEqualTo(302);
        assertThat(administrator.get(page).body()).doesNotContain("取り込まなかった行を直す");
    }

    private Department on(LocalDate date, String code) {
        return departments.on(date).stream()
                .filter(d -> d.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return mirai.in(town.id(), work);
    }
}
