package jp.kizahashi.survey.answer.town;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.answer.Submissions.HandIn;
import jp.kizahashi.survey.answer.Via;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.InquiryFixture;
import jp.kizahashi.survey.answer.draft.InquiryFixture.Inquiry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A town takes its consent back with a browser, by account and by code, and the host is told. */
@AppTest
@Execution(ExecutionMode.CONCURRENT)
class ConsentBrowserTests {
    private final InquiryFixture fixture;
    private final Submissions submissions;
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    int port;

    ConsentBrowserTests(InquiryFixture fixture, Submissions submissions) {
        this.fixture = fixture;
        this.submissions = submissions;
    }

    @Test
    void a_town_reads_what_a_withdrawal_means_withdraws_and_the_host_sees_it() {
        Inquiry i = fixture.open();
        String own = "/surveys/inquiries/" + i.invitation();
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(1280, i.town(), Role.DX_OFFICE);
            page.navigate(own + "/consent");
            look(page, "consent-none");
            assertThat(main(page)).contains("まだ同意はありません");
            handIn(i);
            page.navigate(own);
            page.click("text=だれが回答を読めるか");
            look(page, "consent");
            assertThat(main(page))
                    .contains("調査主体（架空研究所長）", "取りまとめ団体", "すでに公表された集計は、そのまま残ります", "次に作られる集計の版には", "提出し直すと");
            page.click("text=調査主体への同意を取り下げる");
            page.waitForLoadState();
            look(page, "consent-withdrawn");
            assertThat(main(page)).contains("に取り下げました").doesNotContain("同意を取り下げる\n");
            assertThat(page.locator("main form").count()).isZero();
            page.navigate(own);
            look(page, "inquiry-withdrawn");
            assertThat(main(page)).contains("同意を取り下げています");
            hostSees(chromium, i);
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void the_holder_of_a_code_withdraws_too() {
        Inquiry i = fixture.open();
        handIn(i);
        String code = fixture.code(i, false);
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.window(375);
            page.navigate("/reply#" + code);
            page.click("text=調査票を開く");
            page.waitForURL("**/reply/form");
            page.navigate("/reply/consent");
            look(page, "reply-consent");
            page.click("text=取りまとめ団体への同意を取り下げる");
            page.waitForLoadState();
            assertThat(main(page)).contains("に取り下げました", "調査主体への同意を取り下げる");
            assertThat(chromium.complaints()).isEmpty();
        }
        assertThat(faults).isEmpty();
    }

    private void hostSees(Chromium chromium, Inquiry i) {
        Page page = chromium.signedIn(1280, i.host(), Role.HOST);
        page.navigate("/surveys/waves/" + i.wave() + "/board");
        look(page, "board-withdrawn");
        assertThat(main(page)).contains("54団体のうち0団体");
        page.click("dt:has-text('同意取下げ') + dd a");
        look(page, "bodies-withdrawn");
        page.click("main tbody th a");
        look(page, "body-withdrawn");
        assertThat(main(page)).contains("同意が取り下げられています", "次の版からは除かれます").doesNotContain("PEMM01");
        assertThat(chromium.complaints()).isEmpty();
    }

    private void handIn(Inquiry i) {
        Answering office = fixture.office(i);
        AnswerSheet sheet = new AnswerSheet(Map.of("PEMM01", Entry.of("3")));
        fixture.in(
                i,
                office,
                () -> submissions.handIn(
                        office.wave(), office.invitation(), new HandIn(sheet, "", Via.WEB, null, true)));
    }

    private void look(Page page, String name) {
        faults.addAll(Chromium.look(page, name));
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }
}
