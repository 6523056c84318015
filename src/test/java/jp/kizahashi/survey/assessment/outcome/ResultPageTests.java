package jp.kizahashi.survey.assessment.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.assessment.AnswerGroup;
import jp.kizahashi.survey.assessment.Answerer;
import jp.kizahashi.survey.assessment.AssessmentFixture;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.Instruments;
import jp.kizahashi.survey.design.StatementId;
import jp.kizahashi.survey.maturity.Levels;
import jp.kizahashi.survey.maturity.Profile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class ResultPageTests {
    private static final String ENTERPRISE = "pemm-enterprise-v1";

    private final Mirai mirai;
    private final AssessmentFixture fixture;
    private final ResultFixture results;

    @LocalServerPort
    private int port;

    private Town town;

    ResultPageTests(Mirai mirai, AssessmentFixture fixture, ResultFixture results) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.results = results;
    }

    @BeforeEach
    void found() {
        town = mirai.found();
    }

    @Test
    void the_level_and_the_blocking_statements_stand_on_the_page() {
        Map<StatementId, Answer> answers = withGaps(fixture.all(ENTERPRISE, 1), a -> {
            a.put(new StatementId("awareness", 2), Answer.LARGELY_TRUE);
            a.put(new StatementId("people", 2), Answer.SOMEWHAT);
            return a;
        });
        long id = fixture.confirmed(town, 2026, answers);
        var expected = Levels.of(new Profile(Instruments.get(ENTERPRISE), answers));
        String page = get(Role.STAFF, id, "/result");
        String blocking = section(page, "blocking");
        assertThat(section(page, "level")).contains(expected.wholeText()).contains("E-2に上がるには、次の12文");
        for (var statement : expected.instrument().statements())
            assertThat(blocking.contains(statement.text()))
                    .as(statement.id().toString())
                    .isEqualTo(expected.blocking().stream().anyMatch(b -> b.id().equals(statement.id())));
        assertThat(section(page, "steps")).contains("14／52").doesNotContain("E-14");
    }

    @Test
    void an_open_statement_is_named_and_widens_the_level_to_a_range() {
        var gap = new StatementId("alignment", 1);
        long id = fixture.confirmed(town, 2026, withGaps(fixture.all(ENTERPRISE, 1), a -> {
            a.remove(gap);
            return a;
        }));
        String level = section(get(Role.STAFF, id, "/result"), "level");
        assertThat(level)
                .contains("E-1未満～E-1")
                .contains("未回答の1文")
                .contains(
                        Instruments.get(ENTERPRISE).statement(gap).orElseThrow().text());
    }

    @Test
    void a_process_is_held_down_by_the_organisation_named_and_dated() {
        long process = results.process(town, 2);
        assertThat(section(get(Role.STAFF, process, "/result"), "level")).contains("確定した組織の自己診断がまだない");
        long enterprise = fixture.confirmed(town, 2026, fixture.all(ENTERPRISE, 1));
        String level = section(get(Role.STAFF, process, "/result"), "level");
        assertThat(level)
                .contains("この業務自体のレベルはP-2ですが、保てるレベルはP-1です。組織のレベル（E-1）で抑えられています。")
                .contains("令和8年度 組織の自己診断 第1版（基準日 令和8年10月1日、確定 令和")
                .contains("/surveys/assessments/" + enterprise + "/result?edition=1");
    }

    @Test
    void an_edition_of_a_process_keeps_the_organisation_it_was_confirmed_under() {
        fixture.confirmed(town, 2025, fixture.all(ENTERPRISE, 1));
        long process = results.process(town, 3);
        fixture.confirmed(town, 2026, fixture.all(ENTERPRISE, 2));
        assertThat(section(get(Role.STAFF, process, "/result?edition=1"), "level"))
                .contains("保てるレベルはP-1です")
                .contains("その後に確定した令和8年度 組織の自己診断 第1版")
                .contains("組織のレベルはE-2です");
    }

    @Test
    void a_draft_is_marked_and_for_those_who_run_the_assessment_only() {
        long id = fixture.answering(town, 2026, 0);
        assertThat(visitor(Role.DX_OFFICE).get(path(id, "/result")).body()).contains("まだ一つも決まっていません");
        fixture.close(town, id);
        fixture.settle(town, id, fixture.all(ENTERPRISE, 2));
        assertThat(visitor(Role.STAFF).get(path(id, "/result")).status()).isEqualTo(403);
        assertThat(visitor(Role.HOST).get(path(id, "/result")).status()).isEqualTo(403);
        assertThat(get(Role.EXECUTIVE, id, "/result")).contains("これは（案）です").contains("E-2");
    }

    @Test
    void an_edition_stays_readable_while_it_is_being_corrected() {
        long id = fixture.confirmed(town, 2026, fixture.all(ENTERPRISE, 1));
        results.correct(town, id, fixture.all(ENTERPRISE, 3));
        assertThat(get(Role.STAFF, id, "/result")).contains("組織全体のレベルはE-1です").doesNotContain("これは（案）です");
        assertThat(get(Role.DX_OFFICE, id, "/result")).contains("これは（案）です").contains("組織全体のレベルはE-3です");
    }

    @Test
    void groups_are_shown_from_three_answers_on_and_to_those_who_may_see_them() {
        var statement = new StatementId("awareness", 2);
        long id = fixture.answering(town, 2026, 3);
        for (AnswerGroup group : AnswerGroup.values())
            for (Answerer answerer : fixture.answerers(town, id, group))
                fixture.answer(
                        town,
                        answerer,
                        statement,
                        group == AnswerGroup.EXECUTIVE ? Answer.LARGELY_TRUE : Answer.LARGELY_UNTRUE);
        fixture.close(town, id);
        fixture.settle(town, id, fixture.all(ENTERPRISE, 1));
        fixture.confirm(town, id);
        assertThat(section(get(Role.DX_OFFICE, id, "/result"), "groups"))
                .contains("3・0・0（n＝3）")
                .contains("0・0・4（n＝4）");
        assertThat(get(Role.STAFF, id, "/result"))
                .doesNotContain("id=\"groups\"")
                .doesNotContain("（n＝3）");
    }

    private static Map<StatementId, Answer> withGaps(
            Map<StatementId, Answer> answers, UnaryOperator<Map<StatementId, Answer>> change) {
        return change.apply(new HashMap<>(answers));
    }

    private String get(Role role, long id, String page) {
        var answer = visitor(role).get(path(id, page));
        assertThat(answer.status()).isEqualTo(200);
        return answer.body();
    }

    private Visitor visitor(Role role) {
        return new Visitor(port).signIn(town, role);
    }

    private static String path(long id, String page) {
        return "/surveys/assessments/" + id + page;
    }

    /** The section that the heading with this id names. */
    private static String section(String page, String id) {
        int from = page.indexOf("aria-labelledby=\"" + id + "\"");
        assertThat(from).as(id).isPositive();
        return page.substring(from, page.indexOf("</section>", from));
    }
}
