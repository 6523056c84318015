package jp.kizahashi.survey.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.study.StudyFixture.Ground;
import jp.kizahashi.survey.study.exhibit.StudyPart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of studies as visitors, a browser and axe see them. */
@AppTest
@Execution(ExecutionMode.CONCURRENT)
class StudyBrowserTests {
    private final StudyFixture fixture;
    private final Mirai mirai;

    @LocalServerPort
    private int port;

    StudyBrowserTests(StudyFixture fixture, Mirai mirai) {
        this.fixture = fixture;
        this.mirai = mirai;
    }

    @Test
    void a_host_makes_a_study_reads_it_computes_it_again_and_takes_it_away() {
        Ground ground = fixture.small();
        Visitor host = new Visitor(port).signIn(ground.host(), Role.HOST);
        assertThat(host.get("/surveys/studies").body()).contains("分析はまだありません");
        var plan = fixture.plan(ground);
        String ways = "/surveys/studies/new?name=x&edition=" + plan.benchmarkEdition() + "&set=" + ground.set();
        assertThat(host.get(ways).body()).contains("行政改革実施率（値のない回答団体").contains("selected");
        Map<String, String> fields = new HashMap<>(Map.of(
                "edition",
                Long.toString(plan.benchmarkEdition()),
                "set",
                Long.toString(ground.set()),
                "name",
                "妥当性の検証",
                "seed",
                "1"));
        assertThat(host.post("/surveys/studies", fields).body()).contains("SVY-112");
        plan.columns().forEach((part, column) -> fields.put(part.column(), column));
        String study = host.post("/surveys/studies", fields).to().replaceAll(".*(/surveys/studies/\\d+).*", "$1");
        String regression = host.get(study + "?part=regression").body();
        assertThat(regression).contains("標準化係数（β）", "HC3", "VIF", "使った団体", "第1版");
        assertThat(host.get(study + "?part=conclusions").body()).contains("戦略の質は測っていません");
        assertThat(host.post(study + "/editions/1/verification", Map.of()).to()).contains("edition=1");
        assertThat(host.get(study + "?edition=1").body()).contains("最後の桁まで同じ結果になりました");
        for (String file : List.of("report.pdf?part=regression", "report.xlsx", "package.zip", "numbers.csv"))
            assertThat(host.get(study + "/" + file).status()).as(file).isEqualTo(200);
        assertThat(host.get(study + "?edition=9").body()).contains("SVY-118");
        Visitor clerk = new Visitor(port).signIn(ground.host(), Role.STAFF);
        assertThat(clerk.get(study).status()).isEqualTo(403);
        Town other = mirai.found();
        assertThat(new Visitor(port).signIn(other, Role.HOST).get(study).body()).contains("SVY-110");
    }

    @Test
    void the_pages_have_no_faults_at_both_widths() {
        Ground ground = fixture.small();
        long study = fixture.study(ground);
        var plan = fixture.plan(ground);
        try (Chromium chromium = Chromium.at(port)) {
            for (int width : List.of(1280, 375)) {
                Page page = chromium.signedIn(width, ground.host(), Role.HOST);
                look(page, "/surveys/studies", width);
                look(page, "/surveys/studies/published?example=true", width);
                look(
                        page,
                        "/surveys/studies/new?name=x&edition=" + plan.benchmarkEdition() + "&set=" + ground.set(),
                        width);
                for (StudyPart part : StudyPart.values())
                    look(page, "/surveys/studies/" + study + "?part=" + part.word(), width);
                look(page, "/surveys/studies/" + study + "/editions/new", width);
            }
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void a_resampling_is_ordered_and_its_page_fills_itself() {
        Ground ground = fixture.small();
        long study = fixture.study(ground);
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(1280, ground.host(), Role.HOST);
            page.navigate("/surveys/studies/" + study + "?part=bootstrap");
            page.getByText("1,000回の引き直しを始める").click();
            page.getByText("1,000回引き直しました").waitFor();
            look(page, "/surveys/studies/" + study + "?part=bootstrap&done=yes", 1280);
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void a_published_table_is_typed_loaded_and_checked() {
        Ground ground = fixture.small();
        Visitor host = new Visitor(port).signIn(ground.host(), Role.HOST);
        String page = "/surveys/studies/published";
        assertThat(host.get(page + "?example=true").body()).contains("41.686", "プロセスガバナンス");
        assertThat(host.post(page, Map.of()).body()).contains("変数の行を一つ以上入れてください");
        Map<String, String> line = Map.of("name", "専門性", "value", "0.078", "t", "0.985", "p", "0.326", "n", "290");
        assertThat(host.post(page, line).body()).contains("矛盾する数字はありません", "気づけない範囲");
        Map<String, String> wrong = Map.of("name", "専門性", "value", "-0.078", "t", "0.985", "p", "0.326");
        assertThat(host.post(page, wrong).body()).contains("両立しない数字があります");
        Map<String, String> letters = Map.of("name", "専門性", "value", "0.078", "t", "約1", "p", "0.326");
        assertThat(host.post(page, letters).body()).contains("約1", "検算できませんでした");
        assertThat(host.post(page + "/report.pdf", line).status()).isEqualTo(200);
        try (Chromium chromium = Chromium.at(port)) {
            for (int width : List.of(1280, 375)) {
                Page window = chromium.signedIn(width, ground.host(), Role.HOST);
                window.navigate(page + "?example=true");
                window.click("button:text-is('検算する')");
                window.getByText("矛盾する数字はありません").waitFor();
                Chromium.picture(window, "published-checked" + width);
                assertThat(Chromium.accessibilityFaults(window)).isEmpty();
            }
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void look(Page page, String path, int width) {
        page.navigate(path);
        Chromium.picture(page, path.replaceAll("[^a-z]+", "-") + width);
        assertThat(Chromium.accessibilityFaults(page)).as(path + " at " + width).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(path + " fits " + width)
                .isTrue();
    }
}
