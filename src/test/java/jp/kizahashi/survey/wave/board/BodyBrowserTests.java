package jp.kizahashi.survey.wave.board;

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
import jp.kizahashi.survey.answer.draft.Contact;
import jp.kizahashi.survey.answer.draft.Contacts;
import jp.kizahashi.survey.answer.draft.InquiryFixture;
import jp.kizahashi.survey.answer.draft.InquiryFixture.Inquiry;
import jp.kizahashi.survey.query.Queries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The host's page of one body, with a browser: answers, contact, doubts and what became of them. */
@AppTest
@Execution(ExecutionMode.CONCURRENT)
class BodyBrowserTests {
    private final InquiryFixture fixture;
    private final Submissions submissions;
    private final Contacts contacts;
    private final Queries queries;
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    int port;

    BodyBrowserTests(InquiryFixture fixture, Submissions submissions, Contacts contacts, Queries queries) {
        this.fixture = fixture;
        this.submissions = submissions;
        this.contacts = contacts;
        this.queries = queries;
    }

    @Test
    void a_host_reads_answers_asks_about_a_cell_gives_back_and_sees_the_correction_beside_its_history() {
        Inquiry i = fixture.open();
        answers(i, "3", "");
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(1280, i.host(), Role.HOST);
            String at = "/surveys/waves/" + i.wave() + "/bodies/" + i.invitation();
            page.navigate(at);
            assertThat(main(page)).contains("企画課", "000-000-0000", "第1版", "無回答", "不明");
            page.click("#q-PEMM01 summary");
            page.fill("#text-PEMM01", "昨年より二段階上がっています。理由を教えてください。");
            look(page, "body-ask");
            page.click("#q-PEMM01 button");
            page.waitForLoadState();
            assertThat(page.locator("#q-PEMM01").innerText()).contains("昨年より二段階");
            page.fill("#reason", "設問の読み違いがないか確かめてください。");
            page.click("text=訂正を求めて差し戻す");
            page.waitForLoadState();
            assertThat(main(page)).contains("設問の読み違いがないか");
            replies(i);
            answers(i, "2", "担当の読み違いでした。");
            page.navigate(at);
            look(page, "body-history");
            assertThat(main(page)).contains("第2版", "担当の読み違いでした。", "推進本部を置いた");
            assertThat(page.locator("#q-PEMM01").innerText()).contains("前の版から変更");
            page.click("text=第1版 >> nth=0");
            assertThat(page.locator("#q-PEMM01").innerText()).doesNotContain("前の版から変更");
            page.navigate(at + "?edition=9");
            look(page, "body-no-edition");
            assertThat(main(page)).contains("SVY-049");
            assertThat(faults).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private void answers(Inquiry i, String first, String note) {
        Answering office = fixture.office(i);
        AnswerSheet sheet = new AnswerSheet(Map.of("PEMM01", Entry.of(first), "PEMM02", Entry.UNKNOWN));
        fixture.in(i, office, () -> {
            contacts.keep(office, new Contact("企画課", "架空 花子", "000-000-0000", "dx@example.jp"));
            return submissions.handIn(
                    office.wave(), office.invitation(), new HandIn(sheet, note, Via.WEB, office.personId(), false));
        });
    }

    private void replies(Inquiry i) {
        Answering office = fixture.office(i);
        fixture.in(i, office, () -> {
            queries.reply(i.invitation(), "PEMM01", "推進本部を置いたためです。", office.personId());
            return true;
        });
    }

    private void look(Page page, String name) {
        faults.addAll(Chromium.look(page, name));
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }
}
