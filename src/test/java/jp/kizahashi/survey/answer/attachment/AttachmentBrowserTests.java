package jp.kizahashi.survey.answer.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.survey.answer.draft.InquiryFixture;
import jp.kizahashi.survey.answer.draft.InquiryFixture.Inquiry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Attaching as it is done: chosen and there, taken off by a tick, refused with the reason beside the field. */
@AppTest
class AttachmentBrowserTests {
    private static final String ROW = "[data-question=F1] ";

    private final InquiryFixture fixture;
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    int port;

    AttachmentBrowserTests(InquiryFixture fixture) {
        this.fixture = fixture;
    }

    @Test
    void a_file_is_attached_when_it_is_chosen_and_taken_off_with_the_keyboard() {
        for (int width : new int[] {1280, 375}) {
            Inquiry i = fixture.open(AttachmentTests.SURVEY, false);
            String code = fixture.code(i, false);
            try (Chromium chromium = Chromium.at(port)) {
                Page page = chromium.window(width);
                page.navigate("/reply#" + code);
                page.click("text=調査票を開く");
                page.waitForURL("**/reply/form");
                page.navigate("/reply/sections/rules");
                look(page, "attachment-empty");
                page.setInputFiles(ROW + "input[type=file]", named("要綱.csv", "a,b\n"));
                page.locator(ROW + ":text('要綱.csv（4バイト）')").waitFor();
                page.setInputFiles(ROW + "input[type=file]", named("とても長い名前の要綱の写しでひと目では読み切れないもの.csv", "c\n"));
                page.locator(ROW + "li").nth(1).waitFor();
                page.locator(ROW + "[data-state=saved]").waitFor();
                look(page, "attachment-two");
                page.setInputFiles(ROW + "input[type=file]", named("三つ目.csv", "d\n"));
                page.locator(":text('SVY-182')").first().waitFor();
                look(page, "attachment-refused");
                page.focus(ROW + "li:first-child input");
                page.keyboard().press("Space");
                page.locator(ROW + "[data-state=saved]").waitFor();
                page.reload();
                assertThat(page.locator(ROW + "li").count()).isEqualTo(1);
                assertThat(chromium.complaints()).allMatch(c -> c.contains("422"));
            }
        }
        assertThat(faults).isEmpty();
    }

    private static FilePayload named(String name, String text) {
        return new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private void look(Page page, String name) {
        faults.addAll(Chromium.look(page, name));
    }
}
