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
import jp.kizahashi.survey.design.StatementId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class WhatIfTests {
    private final Mirai mirai;
    private final AssessmentFixture fixture;
    private final ResultFixture results;

    @LocalServerPort
    private int port;

    private Town town;
    private Visitor visitor;

    WhatIfTests(Mirai mirai, AssessmentFixture fixture, ResultFixture results) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.results = results;
    }

    @BeforeEach
    void found() {
        town = mirai.found();
        visitor = new Visitor(port).signIn(town, Role.STAFF);
    }

    /** Two items wait for level 2, all others stand there. */
    private String twoShort() {
        Map<StatementId, Answer> answers = new HashMap<>(fixture.all("pemm-enterprise-v1", 2));
        answers.put(new StatementId("people", 2), Answer.SOMEWHAT);
        answers.put(new StatementId("alignment", 2), Answer.LARGELY_UNTRUE);
        return "/surveys/assessments/" + fixture.confirmed(town, 2026, answers) + "/what-if";
    }

    @Test
    void the_smallest_set_raises_the_level_and_less_does_not() {
        String page = twoShort();
        String raised = visitor.get(page + "/raised").to();
        assertThat(raised).endsWith("?made=alignment-2&made=people-2");
        assertThat(visitor.get(raised).body())
                .contains("2文が「ほぼ当てはまる」になると、組織全体のレベルはE-1からE-2に上がります。")
                .contains("E-2（上がる）");
        assertThat(visitor.get(page + "?made=people-2").body())
                .contains("1文に印を付けても、組織全体のレベルはE-1のままです。")
                .contains("E-2（上がる）");
        assertThat(visitor.get(page).body()).contains("組織全体のレベルはE-1です").doesNotContain("（上がる）");
    }

    @Test
    void pressing_again_adds_what_the_next_level_needs() {
        String second = visitor.get(twoShort() + "/raised?made=alignment-2&made=people-2")
                .to();
        assertThat(second.split("made=", -1)).hasSize(1 + 2 + 13);
        assertThat(visitor.get(second).body()).contains("E-1からE-3に上がります");
    }

    @Test
    void a_level_that_only_may_rise_is_not_said_to_rise() {
        Map<StatementId, Answer> answers = new HashMap<>(fixture.all("pemm-enterprise-v1", 2));
        answers.put(new StatementId("people", 2), Answer.SOMEWHAT);
        answers.remove(new StatementId("alignment", 2));
        long id = fixture.confirmed(town, 2026, answers);
        assertThat(visitor.get("/surveys/assessments/" + id + "/what-if?made=people-2")
                        .body())
                .contains("組織全体のレベルはE-1からE-1～E-2の間になります")
                .containsPattern("組織全体</th><td>E-1</td><td>\\s*<span>E-1～E-2");
    }

    @Test
    void what_is_ticked_stays_ticked() {
        assertThat(visitor.get(twoShort() + "?made=people-2").body())
                .containsPattern("value=\"people-2\"[^>]*checked")
                .doesNotContainPattern("value=\"alignment-2\"[^>]*checked");
    }

    @Test
    void a_process_rises_no_higher_than_the_organisation_lets_it() {
        fixture.confirmed(town, 2026, fixture.all("pemm-enterprise-v1", 1));
        String page = "/surveys/assessments/" + results.process(town, 1) + "/what-if";
        assertThat(visitor.get(visitor.get(page + "/raised").to()).body())
                .containsPattern("この業務</th><td>P-1</td><td><strong>P-2（上がる）")
                .containsPattern("保てるレベル</th><td>P-1</td><td>\\s*<span>P-1");
    }

    @Test
    void a_statement_that_does_not_exist_is_refused() {
        assertThat(visitor.get(twoShort() + "?made=luck-1").body()).contains("SVY-015");
    }
}
