package jp.kizahashi.survey.design.own;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A host makes its questionnaire in a browser: thirteen items, five questions of a list, two aims. */
@AppTest
class OwnBrowserTests {
    private static final String LIST = """
            番号,設問文,形式,選択肢,単位
            1,棚卸しをしていますか。,単一回答,全庁で、一部で、していない,
            2,使っているもの,複数回答,RPA、生成AI,
            3,担当の職員数,数値,,人
            4,計画を決めた日,日付,,
            5,困っていること,自由記述,,
            6,三択の設問,三択,,
            """;

    private final Mirai mirai;

    @LocalServerPort
    private int port;

    OwnBrowserTests(Mirai mirai) {
        this.mirai = mirai;
    }

    @Test
    void thirteen_items_and_five_questions_of_a_list_become_a_version_whose_open_aim_is_flagged() {
        Town host = mirai.found();
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(1280, host, Role.HOST);
            page.navigate("/surveys/questionnaires");
            page.click("main form button");
            page.setInputFiles("#upload", new FilePayload("設問.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
            page.click("form[action$='/questions'] button");
            assertThat(page.textContent("main")).contains("6行のうち5行を加え、1行は加えませんでした", "いまの設問は18問です");
            page.fill("#text", "費用を知る");
            page.click("form[action$='/aims'] button");
            assertThat(page.textContent("main")).contains("調査のねらいに対応する設問がありません");
            String draft = page.url();
            looked(page, draft, "draft", 1280);
            looked(page, draft + "/preview", "preview", 1280);
            Page phone = chromium.signedIn(375, host, Role.HOST);
            looked(phone, draft, "draft", 375);
            looked(phone, draft + "/preview", "preview", 375);
            page.navigate(draft);
            page.click("form[action$='/confirmation'] button");
            assertThat(page.url()).contains("/surveys/questionnaires/own-");
            for (Page at : List.of(page, phone)) looked(at, "/surveys/questionnaires", "list", at == page ? 1280 : 375);
            page.navigate("/surveys/waves/new");
            assertThat(page.textContent("main")).contains("own-");
        }
    }

    private static void looked(Page page, String path, String name, int width) {
        page.navigate(path);
        Chromium.picture(page, "questionnaire-" + name + width);
        assertThat(Chromium.accessibilityFaults(page)).as(path + " at " + width).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(path + " fits " + width)
                .isTrue();
    }
}
