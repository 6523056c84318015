package jp.kizahashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.answer.Submissions.HandIn;
import jp.kizahashi.survey.answer.Via;
import jp.kizahashi.survey.design.Questionnaires;
import jp.kizahashi.survey.query.Queries;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.WaveFixture;
import jp.kizahashi.survey.wave.Waves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Journey B, step 5, from the prefecture's side: it sees how far its municipalities are, contents only where one agreed, and
 * gives an answer back. That all 47 see no contents is shown by {@link NationwideJourneyTests}.
 */
@AppTest
@Execution(ExecutionMode.CONCURRENT)
class CollectorJourneyTests {
    private final Mirai mirai;
    private final WaveFixture fixture;
    private final Waves waves;
    private final Submissions submissions;
    private final Queries queries;
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    int port;

    private Chromium chromium;

    CollectorJourneyTests(Mirai mirai, WaveFixture fixture, Waves waves, Submissions submissions, Queries queries) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.waves = waves;
        this.submissions = submissions;
        this.queries = queries;
    }

    @BeforeEach
    void open() {
        chromium = Chromium.at(port);
    }

    @AfterEach
    void close() {
        if (chromium != null) chromium.close();
    }

    @Test
    void a_prefecture_sees_progress_but_contents_only_by_consent_and_gives_an_answer_back() {
        Town host = fixture.host();
        long wave = fixture.open(host, Questionnaires.PEMM_SURVEY, true);
        List<Invitation> all = fixture.invitations(host, wave);
        Town prefecture = mirai.furnish(all.getFirst().collectorId());
        Invitation agreed = all.get(0);
        Invitation silent = all.get(1);
        handIn(wave, agreed, true);
        handIn(wave, silent, false);
        Page page = chromium.signedIn(1280, prefecture, Role.COLLECTOR);
        assertThat(main(page)).contains("架空の全国調査");
        page.click("nav >> text=取りまとめ");
        look(page, "collections");
        page.navigate("/surveys/collections/" + wave);
        look(page, "collection");
        assertThat(main(page))
                .contains("27団体のうち2団体が提出しました", "取りまとめ期限", silent.name())
                .doesNotContain("E-2", all.getLast().name());
        assertThat(page.locator("main tbody th a").allTextContents()).containsExactly(agreed.name());
        page.click("main tbody th a");
        look(page, "collected-body");
        assertThat(main(page)).contains("認めています", "第1版", "無回答");
        page.navigate("/surveys/collections/" + wave + "/bodies/" + silent.id());
        look(page, "collected-body-refused");
        assertThat(main(page)).contains("SVY-130", "認めていません").doesNotContain("PEMM01");
        page.navigate("/surveys/waves/" + wave + "/bodies/" + silent.id());
        assertThat(page.content()).doesNotContain("PEMM01");
        givesBack(page, wave, silent);
        assertThat(faults).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_prefecture_that_collects_nothing_is_told_so() {
        Page page = chromium.signedIn(375, mirai.found(), Role.COLLECTOR);
        page.navigate("/surveys/collections");
        look(page, "collections-empty");
        assertThat(main(page)).contains("取りまとめる調査はありません");
        assertThat(faults).isEmpty();
    }

    private void givesBack(Page page, long wave, Invitation to) {
        page.navigate("/surveys/collections/" + wave);
        page.click("tr:has(#reason-" + to.id() + ") summary");
        look(page, "collection-return");
        page.fill("#reason-" + to.id(), "基準日が違うようです。確かめてください。");
        page.click("tr:has(#reason-" + to.id() + ") button");
        page.waitForLoadState();
        assertThat(page.locator("tr:has(#reason-" + to.id() + ")").innerText()).contains("差戻し");
        assertThat(mirai.in(to.bodyId(), () -> queries.returns(to.id())))
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).contains("基準日が違う"))
                .satisfies(r -> assertThat(r.byHost()).isFalse());
    }

    private void handIn(long wave, Invitation to, boolean collectorMayRead) {
        AnswerSheet sheet = new AnswerSheet(Map.of("PEMM01", Entry.of("3"), "PEMM02", Entry.UNKNOWN));
        mirai.in(
                to.bodyId(),
                () -> submissions.handIn(waves.get(wave), to, new HandIn(sheet, "", Via.WEB, null, collectorMayRead)));
    }

    private void look(Page page, String name) {
        faults.addAll(Chromium.look(page, name));
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }
}
