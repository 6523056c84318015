package jp.kizahashi.process.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The register of works: who may read and change it, and what stays. */
@AppTest
class WorkTests {
    private final Mirai mirai;
    private final Works works;
    private final int port;

    WorkTests(Mirai mirai, Works works, @LocalServerPort int port) {
        this.mirai = mirai;
        this.works = works;
        this.port = port;
    }

    @Test
    void a_section_enters_its_works_in_their_order_and_finds_them_again() {
        Town town = mirai.found();
        add(town, town.tax(), "申告（登録）", "T-01");
        add(town, town.tax(), "申告（抹消）", "T-02");
        assertThat(mirai.in(town.id(), () -> works.ofSection(town.tax())))
                .extracting(Work::name, Work::position)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("申告（登録）", 1),
                        org.assertj.core.groups.Tuple.tuple("申告（抹消）", 2));
        assertThat(found(town, "T-02")).containsExactly("申告（抹消）");
        assertThat(found(town, "100%")).isEmpty();
    }

    @Test
    void somebody_of_another_section_may_read_but_not_change() {
        Town town = mirai.found();
        assertThatThrownBy(() -> add(town, town.planning(), "計画", "")).hasMessageContaining("PLT-0");
        long id = mirai.as(
                town, Role.DX_OFFICE, () -> works.add(town.actor(Role.DX_OFFICE), work(town.planning(), "計画", "")));
        assertThatThrownBy(() -> mirai.as(town, Role.STAFF, () -> {
                    works.end(town.actor(Role.STAFF), id, LocalDate.of(2026, 3, 31));
                    return true;
                }))
                .hasMessageContaining("PLT-0");
        Visitor staff = new Visitor(port).signIn(town, Role.STAFF);
        assertThat(staff.get("/processes/works/" + id).body()).contains("計画").doesNotContain("業務を直す");
    }

    @Test
    void another_town_sees_nothing() {
        Town town = mirai.found();
        long id = add(town, town.tax(), "申告", "T-01");
        Town other = mirai.found();
        assertThat(mirai.in(other.id(), () -> works.find(id))).isEmpty();
        assertThat(mirai.in(other.id(), () -> works.withCode("T-01"))).isEmpty();
    }

    @Test
    void a_work_that_is_no_longer_done_leaves_the_lists_and_stays_readable() {
        Town town = mirai.found();
        long id = add(town, town.tax(), "申告", "T-01");
        mirai.as(town, Role.STAFF, () -> {
            works.end(town.actor(Role.STAFF), id, LocalDate.of(2026, 3, 31));
            return true;
        });
        assertThat(found(town, "申告")).isEmpty();
        assertThat(mirai.in(town.id(), () -> works.get(id)).ended()).isTrue();
    }

    private long add(Town town, long department, String name, String code) {
        return mirai.as(town, Role.STAFF, () -> works.add(town.actor(Role.STAFF), work(department, name, code)));
    }

    private List<String> found(Town town, String text) {
        return mirai
                .in(town.id(), () -> works.search(new WorkSearch(text, List.of(), "", false), Integer.MAX_VALUE, 0))
                .stream()
                .map(Work::name)
                .toList();
    }

    private static Work work(long department, String name, String code) {
        return new Work(0, department, WorkKind.INDIVIDUAL, code, name, "", "", "", "", 0, null);
    }
}
