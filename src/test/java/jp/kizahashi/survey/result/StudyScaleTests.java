package jp.kizahashi.survey.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.exchange.CsvFile.Encoding;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.result.BenchmarkFixture.Study;
import jp.kizahashi.survey.wave.Invitation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A wave as large as the nationwide study: 1,741 bodies, 290 replies. */
@AppTest
@Execution(ExecutionMode.CONCURRENT)
class StudyScaleTests {
    private final BenchmarkFixture fixture;
    private final ResultFiles files;
    private final Mirai mirai;

    @LocalServerPort
    private int port;

    StudyScaleTests(BenchmarkFixture fixture, ResultFiles files, Mirai mirai) {
        this.fixture = fixture;
        this.files = files;
        this.mirai = mirai;
    }

    @Test
    void every_exhibit_has_the_studys_counts_and_a_town_finds_itself_among_its_band() {
        Study study = fixture.study();
        String base = "/surveys/waves/" + study.wave() + "/benchmark";
        Visitor host = new Visitor(port).signIn(study.host(), Role.HOST);
        String page = host.get(base).body();
        assertThat(page).contains("照会した1,741団体のうち290団体が回答しました（回収率16.7％）");
        host.post(base + "/editions/1/publication", Map.of());
        assertThat(host.get(base).body()).contains("290団体に公表");
        everyReplyComesOutAgain(study);
        Invitation town = study.invitations().stream()
                .filter(i -> study.sheets().containsKey(i.code()) && i.band().equals("5万以上7万未満"))
                .findFirst()
                .orElseThrow();
        String login = fixture.account(town);
        String own = "/surveys/inquiries/" + town.id() + "/benchmark";
        try (Chromium chromium = Chromium.at(port)) {
            for (int width : List.of(1280, 375)) {
                Page window = chromium.window(width);
                window.navigate("/sign-in");
                window.fill("#login", login);
                window.fill("#password", Mirai.PASSWORD);
                window.press("#password", "Enter");
                window.waitForURL("**/");
                for (String path : List.of(own, own + "?part=leadership")) {
                    window.navigate(path);
                    Chromium.picture(window, path.replaceAll("[^a-z]+", "-") + width);
                    assertThat(Chromium.accessibilityFaults(window)).isEmpty();
                }
                assertThat(window.textContent("main")).contains("貴団体").contains("回収率16.7％");
            }
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private void everyReplyComesOutAgain(Study study) {
        var actor = study.host().actor(Role.HOST);
        int[] counts = mirai.as(study.host(), Role.HOST, () -> new int[] {
            files.answersCsv(actor, study.wave(), 1, Encoding.UTF_8_BOM).rows(),
            files.sheets(actor, study.wave(), "").size()
        });
        assertThat(counts).containsExactly(290, 290);
    }
}
