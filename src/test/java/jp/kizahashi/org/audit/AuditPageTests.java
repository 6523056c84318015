package jp.kizahashi.org.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.audit.AuditChain;
import jp.kizahashi.platform.database.DatabaseServer;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class AuditPageTests {
    private final Mirai mirai;
    private final Audit audit;
    private final AuditChain chain;
    private final JdbcClient owner;
    private final int port;

    AuditPageTests(Mirai mirai, Audit audit, AuditChain chain, DatabaseServer server, @LocalServerPort int port) {
        this.mirai = mirai;
        this.audit = audit;
        this.chain = chain;
        this.owner = JdbcClient.create(server.ownerDataSource());
        this.port = port;
    }

    @Test
    void rows_stand_newest_first_with_the_persons_name() {
        Town town = mirai.found();
        record(town, "trial.first", "1");
        record(town, "trial.second", "2");
        String page = page(town, "/audit?action=trial");
        assertThat(page).contains("架空 4子", "新しい順（2件）");
        assertThat(page.indexOf("trial.second")).isBetween(1, page.indexOf("trial.first"));
    }

    @Test
    void rows_can_be_narrowed_by_subject_action_and_day() {
        Town town = mirai.found();
        record(town, "trial.first", "1");
        record(town, "trial.second", "2");
        assertThat(page(town, "/audit?kind=thing&subject=2"))
                .contains("trial.second")
                .doesNotContain("trial.first");
        assertThat(page(town, "/audit?action=trial.first"))
                .contains("trial.first")
                .doesNotContain("trial.second");
        assertThat(page(town, "/audit?action=tria")).contains("当てはまる記録がありません");
        assertThat(page(town, "/audit?action=trial&to=2020-01-01")).contains("当てはまる記録がありません");
        assertThat(page(town, "/audit?action=trial&from=2020-01-01")).contains("trial.second");
    }

    @Test
    void many_rows_are_shown_by_the_page() {
        Town town = mirai.found();
        for (int i = 1; i <= 51; i++) record(town, "trial.many", "n" + i);
        assertThat(page(town, "/audit?action=trial"))
                .contains("新しい順（51件）", "thing n51", "thing n2<")
                .doesNotContain("thing n1<");
        assertThat(page(town, "/audit?action=trial&page=2"))
                .contains("thing n1<")
                .doesNotContain("thing n2<");
    }

    @Test
    void another_towns_rows_are_nowhere() {
        Town other = mirai.found();
        record(other, "trial.elsewhere", "1");
        assertThat(page(mirai.found(), "/audit?action=trial")).contains("当てはまる記録がありません");
    }

    @Test
    void the_page_verifies_the_chain() {
        Town town = mirai.found();
        record(town, "trial.first", "1");
        chain.sealAll();
        assertThat(page(town, "/audit/verification")).contains("書き換えはありません");
    }

    @Test
    void a_subject_stands_with_its_word_and_can_be_chosen_by_it() {
        Town town = mirai.found();
        mirai.as(town, Role.EXECUTIVE, () -> {
            audit.record("trial.word", "inventory-sheet", 3, Map.of());
            return true;
        });
        assertThat(page(town, "/audit?kind=inventory-sheet"))
                .contains("業務の調書 3", "<option value=\"inventory-sheet\" selected=\"selected\">業務の調書</option>");
    }

    @Test
    void a_trail_that_came_along_is_listed_and_marked_with_what_its_verification_found() {
        Town town = mirai.found();
        record(town, "trial.there", "77");
        inherit(town);
        assertThat(page(town, "/audit")).contains("引き継いだ記録（1冊）を見る");
        assertThat(page(town, "/audit/verification"))
                .contains("引き継いだ記録 1", "令和8年11月1日", "書き換えはありません")
                .doesNotContain("つながりが合いません");
        assertThat(page(town, "/audit/inherited/1")).contains("引き継いだ記録", "trial.there", "thing 77", "架空 4子");
        owner.sql(
                        "update platform_audit_inherited set subject_id = '78' where organisation_id = :town and subject_id = '77'")
                .param("town", town.id())
                .update();
        assertThat(page(town, "/audit/verification")).contains("つながりが合いません");
        assertThat(new Visitor(port)
                        .signIn(town, Role.AUDITOR)
                        .get("/audit/inherited/2")
                        .status())
                .isEqualTo(404);
        assertThat(new Visitor(port)
                        .signIn(town, Role.STAFF)
                        .get("/audit/inherited/1")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_trail_that_moved_twice_still_holds_because_the_second_names_the_head_of_the_first() {
        Town town = mirai.found();
        record(town, "trial.there", "77");
        inherit(town);
        inherit(town);
        assertThat(page(town, "/audit/verification")).contains("引き継いだ記録 2").doesNotContain("つながりが合いません");
    }

    /** Makes what stands sealed a trail that came from elsewhere, as an arrival does. */
    private void inherit(Town town) {
        chain.sealAll();
        String head = mirai.in(town.id(), () -> chain.head().orElseThrow());
        int chapter = owner.sql(
                        "select coalesce(max(chapter), 0) + 1 from platform_audit_inherited where organisation_id = :town")
                .param("town", town.id())
                .query(Integer.class)
                .single();
        owner.sql("""
                        with gone as (delete from platform_audit_entry where organisation_id = :town
                            returning sequence, digest, id, at, person_id, action, subject_kind, subject_id, detail)
                        insert into platform_audit_inherited (organisation_id, chapter, sequence, digest, entry_id,
                            origin_organisation_id, at, person_id, action, subject_kind, subject_id, detail)
                        select :town, :chapter, sequence, digest, id, :town, at, person_id, action, subject_kind, subject_id,
                            detail from gone
                        """).param("town", town.id()).param("chapter", chapter).update();
        owner.sql("""
                        insert into platform_move (organisation_id, at, exported_at, product, distance, rows, files, elsewhere)
                        values (:town, '2026-11-02T00:00:00Z', '2026-11-01T00:00:00Z', '0.1.0', 0, 1, 0, 0)
                        """).param("town", town.id()).update();
        mirai.in(town.id(), () -> {
            audit.record("organisation.import", "organisation", town.id(), Map.of("chapter", chapter, "head", head));
            return true;
        });
        chain.sealAll();
    }

    private String page(Town town, String address) {
        var answer = new Visitor(port).signIn(town, Role.AUDITOR).get(address);
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private void record(Town town, String action, String subject) {
        mirai.as(town, Role.EXECUTIVE, () -> {
            audit.record(action, "thing", subject, Map.of());
            return true;
        });
    }
}
