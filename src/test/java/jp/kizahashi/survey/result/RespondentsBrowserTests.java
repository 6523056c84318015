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
import jp.kizahashi.survey.answer.Consent.Reader;
import jp.kizahashi.survey.answer.Consents;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.WaveFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 回答団体一覧: for the host always, for asked bodies only where the wave names who answered. */
@AppTest
@Execution(ExecutionMode.CONCURRENT)
class RespondentsBrowserTests {
    private final Mirai mirai;
    private final WaveFixture waves;
    private final BenchmarkFixture fixture;
    private final Consents consents;
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    private int port;

    RespondentsBrowserTests(Mirai mirai, WaveFixture waves, BenchmarkFixture fixture, Consents consents) {
        this.mirai = mirai;
        this.waves = waves;
        this.fixture = fixture;
        this.consents = consents;
    }

    @Test
    void a_wave_that_names_shows_host_and_respondents_the_same_names_without_those_who_withdrew() {
        Town host = waves.host();
        long wave = fixture.answers(host, waves.openNaming(host), i -> !i.band().startsWith("5万"));
        List<Invitation> all = fixture.invitations(host, wave);
        Invitation town = all.getFirst();
        String login = fixture.account(town);
        Visitor clerk = new Visitor(port);
        clerk.signIn(login, Mirai.PASSWORD);
        String own = "/surveys/inquiries/" + town.id() + "/respondents";
        assertThat(clerk.get(own).body()).contains("SVY-133");
        fixture.close(host, wave);
        Visitor visitor = new Visitor(port).signIn(host, Role.HOST);
        visitor.post("/surveys/waves/" + wave + "/benchmark/editions/1/publication", Map.of());
        withdraw(all.get(1));
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(1280, host, Role.HOST);
            page.navigate("/surveys/waves/" + wave + "/benchmark");
            page.click("text=回答団体一覧を見る");
            look(page, "respondents-host");
            String hosts = page.locator("main tbody").innerText();
            assertThat(main(page)).contains("照会した54団体のうち47団体が回答しました（回収率87.0％）", town.name());
            assertThat(hosts).doesNotContain(all.get(1).name() + "、");
            Page theirs = signedIn(chromium, login);
            theirs.navigate("/surveys/inquiries/" + town.id() + "/benchmark");
            theirs.click("text=回答団体一覧を見る");
            look(theirs, "respondents-town");
            assertThat(theirs.locator("main tbody").innerText()).isEqualTo(hosts);
            assertThat(chromium.complaints()).isEmpty();
        }
        assertThat(faults).isEmpty();
        filesHoldTheSame(clerk, own, town);
    }

    private static void filesHoldTheSame(Visitor clerk, String own, Invitation town) {
        assertThat(clerk.get(own + "/list.csv").body()).contains(town.code(), town.name());
        assertThat(clerk.get(own + "/list.csv?encoding=WINDOWS_31J").status()).isEqualTo(200);
        assertThat(clerk.get(own + "/unwritable.csv").body()).contains("本来の文字列");
        assertThat(clerk.get(own + "/list.pdf").status()).isEqualTo(200);
    }

    @Test
    void a_wave_that_names_nobody_has_no_such_page_for_towns_and_says_so_to_the_host() {
        Town host = waves.host();
        long wave = fixture.answered(host, i -> true);
        Invitation town = fixture.invitations(host, wave).getLast();
        Visitor clerk = new Visitor(port);
        clerk.signIn(fixture.account(town), Mirai.PASSWORD);
        fixture.close(host, wave);
        Visitor visitor = new Visitor(port).signIn(host, Role.HOST);
        visitor.post("/surveys/waves/" + wave + "/benchmark/editions/1/publication", Map.of());
        assertThat(visitor.get("/surveys/waves/" + wave + "/respondents").body())
                .contains("調査主体だけが見ています");
        assertThat(clerk.get("/surveys/inquiries/" + town.id() + "/benchmark").body())
                .contains("第1版")
                .doesNotContain("回答団体一覧");
        for (String file : List.of("", "/list.csv", "/list.pdf", "/unwritable.csv"))
            assertThat(clerk.get("/surveys/inquiries/" + town.id() + "/respondents" + file)
                            .body())
                    .contains("SVY-133");
    }

    private void withdraw(Invitation from) {
        mirai.in(from.bodyId(), () -> {
            consents.withdraw(from, Reader.HOST);
            return true;
        });
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
