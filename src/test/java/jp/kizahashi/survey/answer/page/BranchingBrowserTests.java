package jp.kizahashi.survey.answer.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.survey.answer.draft.InquiryFixture;
import jp.kizahashi.survey.answer.draft.InquiryFixture.Inquiry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A questionnaire that branches and repeats, walked with a narrow browser and with the keyboard alone. */
@AppTest
@Execution(ExecutionMode.CONCURRENT)
class BranchingBrowserTests {
    private final InquiryFixture fixture;
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    int port;

    BranchingBrowserTests(InquiryFixture fixture) {
        this.fixture = fixture;
    }

    @Test
    void what_is_asked_follows_the_answers_at_320_wide() {
        Inquiry i = fixture.open(Branching.SURVEY, false);
        String code = fixture.code(i, false);
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.window(320);
            page.navigate("/reply#" + code);
            page.click("text=調査票を開く");
            page.waitForURL("**/reply/form");
            look(page, "branching-start");
            assertThat(page.locator("main tbody tr").count()).isEqualTo(1);
            page.navigate("/reply/sections/basic");
            assertThat(page.locator("[data-question=SINCE]").isVisible()).isFalse();
            page.check("[data-question=USE] input[value='1']");
            page.locator("[data-question=SINCE]").waitFor();
            page.fill("[data-question=SINCE] input[type=month]", "2025-04");
            page.selectOption("[data-question=BAND] select", "2");
            saved(page, "BAND");
            look(page, "branching-basic");
            page.click("text=保存して次の分野へ");
            page.waitForURL("**/sections/use");
            page.check("[data-question=TOOL] input[value='1']");
            page.check("[data-question=TOOL] input[value='9']");
            page.fill("[data-question=TOOL] [data-words]", "丙の道具");
            page.press("[data-question=TOOL] [data-words]", "Tab");
            page.locator("[data-question=BEST] .option:has-text('その他')").waitFor();
            assertThat(page.locator("[data-question=BEST] .option:visible").allInnerTexts())
                    .containsExactly("甲", "その他", "非該当", "不明");
            look(page, "branching-use");
            page.check("[data-question=TOOL] input[value='0']");
            assertThat(page.isChecked("[data-question=TOOL] input[value='1']")).isFalse();
            page.check("[data-question=TOOL] input[value='1']");
            page.check("[data-question=TOOL] input[value='9']");
            page.check("[data-question=BEST] input[value='1']");
            saved(page, "BEST");
            page.click("text=保存して次の分野へ");
            page.waitForURL("**/sections/tool@1");
            page.navigate("/reply/form");
            look(page, "branching-overview");
            assertThat(page.locator("main").innerText()).contains("道具ごと：甲", "道具ごと：その他（丙の道具）");
            assertThat(chromium.complaints()).isEmpty();
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void the_keyboard_alone_answers_a_matrix_and_a_wide_window_shows_it_in_rows() {
        Inquiry i = fixture.open(Branching.SURVEY, false);
        String code = fixture.code(i, false);
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.window(1280);
            page.navigate("/reply#" + code);
            page.click("text=調査票を開く");
            page.waitForURL("**/reply/form");
            page.navigate("/reply/sections/basic");
            page.focus("[data-question=USE] input[value='1']");
            page.keyboard().press("Space");
            saved(page, "USE");
            page.navigate("/reply/sections/use");
            page.focus("[data-question=G1] input[value='1']");
            page.keyboard().press("Space");
            page.keyboard().press("ArrowRight");
            saved(page, "G1");
            assertThat(page.isChecked("[data-question=G1] input[value='2']")).isTrue();
            look(page, "branching-matrix");
            assertThat(chromium.complaints()).isEmpty();
        }
        assertThat(faults).isEmpty();
    }

    private static void saved(Page page, String question) {
        page.locator("[data-question=" + question + "] [data-state=saved]").waitFor();
    }

    private void look(Page page, String name) {
        faults.addAll(Chromium.look(page, name));
    }
}
