package jp.kizahashi.survey.assessment.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.assessment.AssessmentFixture;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.Instruments;
import jp.kizahashi.survey.design.StatementId;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class HistoryTests {
    private static final String ENTERPRISE = "pemm-enterprise-v1";

    private final Mirai mirai;
    private final AssessmentFixture fixture;

    @LocalServerPort
    private int port;

    HistoryTests(Mirai mirai, AssessmentFixture fixture) {
        this.mirai = mirai;
        this.fixture = fixture;
    }

    @Test
    void confirmed_years_stand_in_order_with_what_changed_last() {
        Town town = mirai.found();
        fixture.confirmed(town, 2024, fixture.all(ENTERPRISE, 0));
        fixture.confirmed(town, 2025, fixture.all(ENTERPRISE, 1));
        Map<StatementId, Answer> now = new HashMap<>(fixture.all(ENTERPRISE, 1));
        now.put(new StatementId("people", 2), Answer.LARGELY_TRUE);
        long id = fixture.confirmed(town, 2026, now);
        String page = new Visitor(port)
                .signIn(town, Role.STAFF)
                .get("/surveys/assessments/" + id + "/history")
                .body();
        assertThat(page)
                .containsSubsequence("令和6年度 第1版", "E-1未満", "0／52", "令和7年度 第1版", "E-1", "13／52", "令和8年度 第1版", "14／52")
                .contains("組織全体は令和6年度のE-1未満から令和8年度のE-1へ上がりました。")
                .contains("令和7年度から令和8年度への変化です。")
                .contains("答えが変わった1文")
                .contains(Instruments.get(ENTERPRISE)
                        .statement(new StatementId("people", 2))
                        .orElseThrow()
                        .text())
                .doesNotContain("調査票の版が変わりました");
    }

    @Test
    void a_draft_is_no_part_of_the_history() {
        Town town = mirai.found();
        long id = fixture.answering(town, 2026, 0);
        fixture.close(town, id);
        fixture.settle(town, id, fixture.all(ENTERPRISE, 2));
        assertThat(new Visitor(port)
                        .signIn(town, Role.STAFF)
                        .get("/surveys/assessments/" + id + "/history")
                        .body())
                .contains("確定した版がまだありません")
                .doesNotContain("E-2");
    }
}
