package jp.kizahashi.survey.design.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.design.QuestionnaireYaml;
import jp.kizahashi.survey.design.Questionnaires;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A host brings a questionnaire from another tool, looks at its account, makes a draft, and takes one away. */
@AppTest
class ExchangeBrowserTests {
    private final Mirai mirai;

    @LocalServerPort
    private int port;

    ExchangeBrowserTests(Mirai mirai) {
        this.mirai = mirai;
    }

    @Test
    void a_limesurvey_file_is_accounted_for_and_becomes_a_draft() {
        Town host = mirai.found();
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(1280, host, Role.HOST);
            page.navigate("/surveys/questionnaires");
            page.click("a[href$='/imports']");
            load(page, "調査.lss", Samples.lss());
            assertThat(page.textContent("main")).contains("LimeSurveyのファイルにある", "調査票は2区分17問になります", "属する設問がファイルにありません。");
            String account = page.url();
            Page phone = chromium.signedIn(375, host, Role.HOST);
            looked(page, account, "account", 1280);
            looked(phone, account, "account", 375);
            looked(page, "/surveys/questionnaires/imports", "upload", 1280);
            looked(phone, "/surveys/questionnaires/imports", "upload", 375);
            page.navigate(account);
            page.click("form[action$='/draft'] button");
            page.waitForURL(url -> url.contains("/surveys/questionnaires/drafts/"));
            assertThat(page.textContent("main")).contains("計画はありますか");
            page.navigate(account);
            assertThat(page.textContent("main")).contains("すでに下書きを作りました");
            page.click("form[action$='/removal'] button");
            assertThat(page.textContent("main")).contains("まだありません。");
        }
    }

    @Test
    void a_script_in_a_file_is_only_text_on_every_page() {
        Town host = mirai.found();
        String hostile =
                "{\"elements\":[{\"type\":\"text\",\"name\":\"<script>alert(1)</script>\",\"title\":\"&lt;img src=x onerror=alert(1)&gt;"
                        + "<b>名前</b>\",\"visibleIf\":\"<script>alert(1)</script>\"}]}";
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(1280, host, Role.HOST);
            page.onDialog(dialog -> {
                throw new AssertionError("a script ran");
            });
            page.navigate("/surveys/questionnaires/imports");
            load(page, "<img src=x onerror=alert(2)>.json", hostile.getBytes(StandardCharsets.UTF_8));
            assertThat(page.locator("main img, main script").count()).isZero();
            page.click("form[action$='/draft'] button");
            assertThat(page.textContent("main")).contains("名前");
            page.navigate(page.url() + "/preview");
            assertThat(page.locator("main img, main script").count()).isZero();
        }
    }

    @Test
    void a_file_that_cannot_be_read_is_refused_with_its_place_and_nothing_is_kept() {
        Town host = mirai.found();
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(1280, host, Role.HOST);
            page.navigate("/surveys/questionnaires/imports");
            load(page, "form.json", "{\"pages\": [\n{".getBytes(StandardCharsets.UTF_8));
            assertThat(page.textContent("[role=alert]")).contains("SVY-142 form.json は壊れている", "JSONの2行目");
            assertThat(page.textContent("main")).contains("まだありません。");
        }
    }

    @Test
    void a_shipped_survey_can_be_taken_away_as_yaml_and_as_xlsform() throws IOException {
        Town host = mirai.found();
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(1280, host, Role.HOST);
            page.navigate("/surveys/questionnaires/genai-survey-v1");
            Download yaml = page.waitForDownload(() -> page.click("a[href$='questionnaire.yaml']"));
            assertThat(yaml.suggestedFilename()).isEqualTo("生成AIの活用に関する調査.yaml");
            assertThat(QuestionnaireYaml.read("x.yaml", Files.readString(yaml.path())))
                    .isEqualTo(Questionnaires.GENAI_SURVEY);
            Download form = page.waitForDownload(() -> page.click("a[href$='xlsform.xlsx']"));
            assertThat(QuestionnaireFile.read(form.path(), "form.xlsx")
                            .questionnaire()
                            .questions())
                    .hasSameSizeAs(Questionnaires.GENAI_SURVEY.questions());
        }
    }

    private static void load(Page page, String name, byte[] content) {
        page.setInputFiles("#upload", new FilePayload(name, "application/octet-stream", content));
        page.click("form[enctype] button");
    }

    private static void looked(Page page, String path, String name, int width) {
        page.navigate(path);
        Chromium.picture(page, "exchange-" + name + width);
        assertThat(Chromium.accessibilityFaults(page)).as(path + " at " + width).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(path + " fits " + width)
                .isTrue();
    }
}
