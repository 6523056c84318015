package jp.kizahashi.org.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.audit.AuditChain;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class AuditPageTests {
    private final Mirai mirai;
    private final Audit audit;
    private final AuditChain chain;
    private final int port;

    AuditPageTests(Mirai mirai, Audit audit, AuditChain chain, @LocalServerPort int port) {
        this.mirai = mirai;
        this.audit = audit;
        this.chain = chain;
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
