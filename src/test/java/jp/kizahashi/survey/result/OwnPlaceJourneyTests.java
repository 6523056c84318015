package jp.kizahashi.survey.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.WaveFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Journey A, step 14, in a browser: a town finds its own dot among 5万以上7万未満 with n, and neither a group under 5 nor the
 * one from which it could be derived. That nothing else derives it is shown by {@code AttackerTests}.
 */
@AppTest
@Execution(ExecutionMode.CONCURRENT)
class OwnPlaceJourneyTests {
    private static final String OWN_BAND = "5万以上7万未満";

    private final WaveFixture waves;
    private final BenchmarkFixture fixture;
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    private int port;

    OwnPlaceJourneyTests(WaveFixture waves, BenchmarkFixture fixture) {
        this.waves = waves;
        this.fixture = fixture;
    }

    @Test
    void a_town_sees_its_own_dot_among_its_band_and_no_group_under_five() {
        Town host = waves.host();
        // 20万以上 keeps four replies.
        long wave = fixture.answered(
                host,
                i -> !i.band().startsWith("20万") || Integer.parseInt(i.code().substring(2, 5)) < 215);
        long few = fixture.invitations(host, wave).stream()
                .filter(i ->
                        i.band().startsWith("20万") && Integer.parseInt(i.code().substring(2, 5)) < 215)
                .count();
        assertThat(few).isBetween(1L, 4L);
        fixture.close(host, wave);
        new Visitor(port)
                .signIn(host, Role.HOST)
                .post("/surveys/waves/" + wave + "/benchmark/editions/1/publication", Map.of());
        Invitation town = fixture.invitations(host, wave).stream()
                .filter(i -> i.band().equals(OWN_BAND))
                .findFirst()
                .orElseThrow();
        try (Chromium chromium = Chromium.at(port)) {
            Page page = signedIn(chromium, fixture.account(town));
            page.click("main a:has-text('の集計結果')");
            look(page, "own-place");
            assertThat(main(page)).contains("貴団体の区分：" + OWN_BAND, "第1版");
            page.click("main nav >> text=リーダーシップ");
            look(page, "own-place-domain");
            assertThat(page.locator("main svg").allTextContents()).anyMatch(chart -> chart.contains("貴団体"));
            assertThat(main(page))
                    .contains(OWN_BAND)
                    .contains("20万以上：回答した団体が少ないため、表示しません（秘匿）")
                    .contains("引き算でわかるため、表示しません（秘匿）");
            assertThat(page.locator("main caption").first().textContent()).isNotBlank();
            assertThat(page.locator("main tbody tr:has-text('" + OWN_BAND + "')")
                            .first()
                            .textContent())
                    .contains("6");
            assertThat(chromium.complaints()).isEmpty();
        }
        assertThat(faults).isEmpty();
    }

    private static Page signedIn(Chromium chromium, String login) {
        Page page = chromium.window(1280);
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", Mirai.PASSWORD);
        page.press("#password", "Enter");
        page.waitForSelector(".menu");
        return page;
    }

    private void look(Page page, String name) {
        faults.addAll(Chromium.look(page, name));
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }
}
