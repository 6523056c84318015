package jp.kizahashi.survey.assessment.outcome;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.assessment.AssessmentFixture;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.StatementId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of a result as a browser and axe see them, wide and on a phone. */
@AppTest
@Execution(ExecutionMode.CONCURRENT)
class ResultBrowserTests {
    private static final String ENTERPRISE = "pemm-enterprise-v1";

    private final Mirai mirai;
    private final AssessmentFixture fixture;
    private final ResultFixture results;

    @LocalServerPort
    private int port;

    ResultBrowserTests(Mirai mirai, AssessmentFixture fixture, ResultFixture results) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.results = results;
    }

    @Test
    void the_pages_of_a_result_have_no_faults_at_both_widths() {
        Town town = mirai.found();
        fixture.confirmed(town, 2025, fixture.all(ENTERPRISE, 1));
        String enterprise = "/surveys/assessments/" + fixture.confirmed(town, 2026, twoShort());
        String process = "/surveys/assessments/" + results.process(town, 2);
        try (Chromium chromium = Chromium.at(port)) {
            for (int width : List.of(1280, 375)) {
                Page page = chromium.signedIn(width, town, Role.DX_OFFICE);
                for (String path : List.of(
                        enterprise + "/result",
                        enterprise + "/what-if?made=people-2",
                        enterprise + "/history",
                        enterprise + "/request",
                        process + "/result")) {
                    page.navigate(path);
                    Chromium.picture(page, path.replaceAll("[^a-z]+", "-") + width);
                    assertThat(Chromium.accessibilityFaults(page))
                            .as(path + " at " + width)
                            .isEmpty();
                    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                            .as(path + " fits " + width)
                            .isTrue();
                }
            }
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void ticking_a_statement_moves_the_levels_without_a_new_page() {
        Town town = mirai.found();
        String base = "/surveys/assessments/" + fixture.confirmed(town, 2026, twoShort());
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(1280, town, Role.STAFF);
            page.navigate(base + "/what-if");
            page.check("[value=people-2]");
            page.check("[value=alignment-2]");
            page.waitForSelector("#outcome-sentence:has-text('E-1からE-2に上がります')");
            assertThat(page.textContent("#outcome")).contains("E-2（上がる）");
            assertThat(page.textContent("#raised")).contains("E-3へ");
            assertThat(page.isChecked("[value=people-2]")).isTrue();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    /** Two statements short of level 2, one of them unanswered. */
    private Map<StatementId, Answer> twoShort() {
        Map<StatementId, Answer> answers = new HashMap<>(fixture.all(ENTERPRISE, 2));
        answers.put(new StatementId("people", 2), Answer.SOMEWHAT);
        answers.remove(new StatementId("alignment", 2));
        return answers;
    }
}
