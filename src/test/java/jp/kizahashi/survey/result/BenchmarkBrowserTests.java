package jp.kizahashi.survey.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
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

/** The pages of a wave's figures as visitors, a browser and axe see them. */
@AppTest
@Execution(ExecutionMode.CONCURRENT)
class BenchmarkBrowserTests {
    private final WaveFixture waves;
    private final BenchmarkFixture fixture;

    @LocalServerPort
    private int port;

    BenchmarkBrowserTests(WaveFixture waves, BenchmarkFixture fixture) {
        this.waves = waves;
        this.fixture = fixture;
    }

    @Test
    void a_host_closes_counts_and_publishes_and_a_town_finds_its_own_dot() {
        Town host = waves.host();
        long wave = fixture.answered(host, i -> !i.band().startsWith("5万"));
        String page = "/surveys/waves/" + wave + "/benchmark";
        Visitor visitor = new Visitor(port).signIn(host, Role.HOST);
        assertThat(visitor.get(page).body()).contains("これは速報です").contains("88.9％");
        fixture.close(host, wave);
        assertThat(visitor.get(page).body()).contains("第1版").contains("48件を48行");
        Invitation town = fixture.invitations(host, wave).getFirst();
        String login = fixture.account(town);
        Visitor clerk = new Visitor(port);
        clerk.signIn(login, Mirai.PASSWORD);
        String own = "/surveys/inquiries/" + town.id() + "/benchmark";
        assertThat(clerk.get(own).body()).contains("集計はまだ公表されていません");
        assertThat(visitor.post(page + "/editions/1/publication", Map.of()).to())
                .endsWith("edition=1");
        assertThat(visitor.get(page).body()).contains("48団体に公表");
        assertThat(clerk.get("/").body()).contains("の集計結果").contains(own);
        assertThat(clerk.get("/surveys/inquiries").body()).contains(own);
        assertThat(clerk.get(own).body()).contains("貴団体").contains("第1版");
        assertThat(clerk.get(own + "?part=leadership").body()).contains("5万以上7万未満：回答した団体がありません");
        assertThat(clerk.get(page).status()).isEqualTo(403);
        assertThat(visitor.get(page + "/answers.csv").status()).isEqualTo(200);
        assertThat(visitor.get(page + "/tables.csv?shown=public").status()).isEqualTo(200);
    }

    @Test
    void the_pages_have_no_faults_at_both_widths() {
        Town host = waves.host();
        long wave = fixture.answered(
                host, i -> !i.band().startsWith("20万") || i.code().startsWith("912"));
        fixture.close(host, wave);
        String base = "/surveys/waves/" + wave + "/benchmark";
        new Visitor(port).signIn(host, Role.HOST).post(base + "/editions/1/publication", Map.of());
        try (Chromium chromium = Chromium.at(port)) {
            for (int width : List.of(1280, 375)) {
                Page page = chromium.signedIn(width, host, Role.HOST);
                for (String path : List.of(base, base + "?part=leadership&shown=public", base + "?part=estimate"))
                    look(page, path, width);
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
