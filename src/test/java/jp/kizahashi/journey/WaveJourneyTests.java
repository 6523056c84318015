package jp.kizahashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.wave.WaveFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A host prepares a wave, opens it, sends letters, watches, extends, closes: journey B on a small list (架空). */
@AppTest
@Execution(ExecutionMode.CONCURRENT)
class WaveJourneyTests {
    @Autowired
    Mirai mirai;

    @Autowired
    WaveFixture fixture;

    @LocalServerPort
    int port;

    private final List<String> faults = new ArrayList<>();
    private Chromium chromium;
    private Town host;

    @BeforeEach
    void start() {
        host = fixture.host();
        chromium = Chromium.at(port);
    }

    @AfterEach
    void stop() {
        chromium.close();
    }

    @Test
    void a_host_prepares_a_wave_opens_it_and_closes_it() {
        Page page = chromium.signedIn(1280, host, Role.HOST);
        page.navigate("/surveys/waves");
        look(page, "wave-empty");
        click(page, "新しい調査");
        look(page, "wave-form");
        click(page, "保存して対象を確かめる");
        assertThat(page.locator("#errors").textContent()).contains("調査名を入れてください");
        page.fill("#title", "業務改革の実態調査（架空）");
        page.check("input[name=questionnaire]");
        page.fill("#purpose", "市区町村の業務改革の現状を明らかにし、支援策の検討に用いるために");
        page.fill("#disclosureNote", "情報公開請求があったときは、団体ごとの値は開示しません。");
        page.fill("#sender", "架空研究所長");
        page.fill("#contactPhone", "000-000-0000");
        click(page, "保存して対象を確かめる");
        look(page, "wave-preparation");
        assertThat(main(page)).contains("54団体（行政区2は対象外）");
        click(page, "54団体に受付を始める");
        look(page, "wave-board");
        assertThat(main(page)).contains("54団体のうち0団体");
        click(page, "照会文と回答コード");
        page.fill("#number", "架研第12号");
        click(page, "文書番号を記録する");
        click(page, "54団体の回答コードを発行する");
        look(page, "wave-letters");
        assertThat(main(page)).contains("回答は任意です", "回答した団体の名前は公表しません", "情報公開請求があったときは");
        assertThat(main(page)).contains("全団体に発行しました").contains("（照会）").doesNotContain("督促");
        click(page, "進み具合へ戻る");
        click(page, "団体の一覧");
        look(page, "wave-bodies");
        page.locator("input[name=body]").nth(0).check();
        page.locator("input[name=body]").nth(1).check();
        page.fill("#until", "2027-12-20");
        page.fill("#reason", "災害対応のため");
        click(page, "期限を延ばす");
        assertThat(main(page)).contains("延長");
        page.locator("tbody th a").first().click();
        look(page, "wave-body-empty");
        page.navigate("/surveys/waves");
        page.locator("tbody th a").first().click();
        click(page, "締め切る");
        assertThat(main(page)).contains("締切後").contains("理由: 災害対応のため");
        assertThat(faults).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    private void look(Page page, String name) {
        for (int width : new int[] {1280, 375}) {
            page.setViewportSize(width, 900);
            Chromium.picture(page, name + "-" + width);
            Chromium.accessibilityFaults(page).forEach(f -> faults.add(name + " " + width + ": " + f));
        }
        page.setViewportSize(1280, 900);
    }

    private static void click(Page page, String words) {
        page.locator("main a, main button")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        page.waitForLoadState();
    }

    private static String main(Page page) {
        return page.locator("main").textContent();
    }
}
