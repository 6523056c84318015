package jp.kizahashi.survey.tabulation.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.design.Questionnaires;
import jp.kizahashi.survey.result.BenchmarkFixture;
import jp.kizahashi.survey.tabulation.ThirtyNineTowns;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.WaveFixture;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of tables as visitors, a browser and axe see them. */
@AppTest
class TabulationBrowserTests {
    private final WaveFixture waves;
    private final BenchmarkFixture fixture;

    @LocalServerPort
    private int port;

    TabulationBrowserTests(WaveFixture waves, BenchmarkFixture fixture) {
        this.waves = waves;
        this.fixture = fixture;
    }

    private long answered(Town host) {
        long wave = waves.open(host, Questionnaires.GENAI_SURVEY, false);
        List<AnswerSheet> sheets = ThirtyNineTowns.sheets();
        List<Invitation> invitations = waves.invitations(host, wave);
        for (int i = 0; i < sheets.size(); i++) fixture.handIn(invitations.get(i), sheets.get(i), "");
        return wave;
    }

    @Test
    void a_host_picks_a_question_columns_groups_and_tests() {
        Town host = waves.host();
        long wave = answered(host);
        Visitor visitor = new Visitor(port).signIn(host, Role.HOST);
        String page = "/surveys/waves/" + wave + "/tables";
        assertThat(visitor.get(page + "?row=S021Q10").body())
                .contains("図表1　課題や障壁［導入している団体への設問］（複数回答／N=26）")
                .contains("（同数、各14自治体、53.8％）")
                .contains("数えた回答全体の SHA-256");
        assertThat(visitor.get(page + "?row=S021Q10&col=band&tests=true").body())
                .contains("ホルム法で調整した")
                .contains("5に満たないため");
        assertThat(visitor.get(page + "/groupings/S01Q09").body()).contains("導入している");
        assertThat(visitor.post(page + "/groupings/S01Q09", Map.of("group-1", "導入", "group-2", "導入"))
                        .to())
                .endsWith("/tables?row=S01Q09");
        assertThat(visitor.get(page + "?row=S01Q09").body())
                .contains("導入＝導入している・試験的に導入している")
                .contains("（66.7％）で、内訳は");
        assertThat(visitor.get(page + "?row=S01Q09&col=S04Q02&shown=public").body())
                .contains("表示できる図表がありません");
        assertThat(visitor.get(page + "?row=NONE").body()).contains("SVY-082");
    }

    @Test
    void bounds_that_do_not_rise_are_said_and_what_was_typed_stays() {
        Town host = waves.host();
        long wave = answered(host);
        Visitor visitor = new Visitor(port).signIn(host, Role.HOST);
        String form = "/surveys/waves/" + wave + "/tables/groupings/S022Q12";
        assertThat(visitor.post(form, Map.of("cuts", "100、10")).body())
                .contains("区分の境目「100、10」を読めません")
                .contains("value=\"100、10\"");
        assertThat(visitor.post(form, Map.of("cuts", "１０、100")).status()).isEqualTo(302);
    }

    @Test
    void texts_are_sorted_into_themes_several_to_a_text() {
        Town host = waves.host();
        long wave = answered(host);
        Visitor visitor = new Visitor(port).signIn(host, Role.HOST);
        String page = "/surveys/waves/" + wave + "/tables/themes";
        String row = "row=S021Q12";
        assertThat(visitor.get("/surveys/waves/" + wave + "/tables?" + row).body())
                .contains("使う人が限られている（")
                .contains(page);
        assertThat(visitor.post(page, Map.of("row", "S021Q12", "label", "")).body())
                .contains("分類の名前を入れてください");
        for (String label : List.of("普及", "環境"))
            assertThat(visitor.post(page, Map.of("row", "S021Q12", "label", label))
                            .to())
                    .endsWith(row);
        assertThat(visitor.post(page, Map.of("row", "S021Q12", "label", "環境")).body())
                .contains("同じ名前は1つだけ");
        String body = visitor.get(page + "?" + row).body();
        List<String> digests = matches("name=\"texts\" value=\"([0-9a-f]{64})\"", body);
        List<String> themes = matches("name=\"theme\" value=\"(\\d+)\"", body);
        assertThat(digests).hasSize(4);
        for (String theme : themes)
            visitor.post(page + "/marks", Map.of("row", "S021Q12", "theme", theme, "texts", digests.getFirst()));
        assertThat(visitor.get(page + "?" + row).body()).contains("普及、環境").contains("（分類していない）");
        assertThat(matches(
                        "(name=\"texts\")",
                        visitor.get(page + "?" + row + "&filter=none").body()))
                .hasSize(3);
        visitor.post(
                page + "/marks",
                Map.of("row", "S021Q12", "theme", themes.getFirst(), "texts", digests.getFirst(), "belongs", "false"));
        assertThat(visitor.get("/surveys/waves/" + wave + "/tables?" + row).body())
                .contains("分類ごとの回答")
                .contains("団体の名前を添えずに引用できる");
        visitor.post(page + "/" + themes.getFirst() + "/removal", Map.of("row", "S021Q12"));
        assertThat(matches(
                        "name=\"theme\" value=\"(\\d+)\"",
                        visitor.get(page + "?" + row).body()))
                .containsExactly(themes.getLast());
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(m -> m.group(1))
                .toList();
    }

    @Test
    void the_whole_is_a_paper_with_all_exhibits_numbered() {
        Town host = waves.host();
        long wave = answered(host);
        Visitor visitor = new Visitor(port).signIn(host, Role.HOST);
        String page = "/surveys/waves/" + wave + "/tables/report.";
        for (String medium : List.of("pdf", "docx", "xlsx"))
            assertThat(visitor.get(page + medium + "?col=band").status())
                    .as(medium)
                    .isEqualTo(200);
        assertThat(visitor.get(page + "pdf?shown=public").status()).isEqualTo(200);
    }

    @Test
    void the_pages_have_no_faults_at_both_widths() {
        Town host = waves.host();
        long wave = answered(host);
        new Visitor(port)
                .signIn(host, Role.HOST)
                .post("/surveys/waves/" + wave + "/tables/themes", Map.of("row", "S021Q12", "label", "普及"));
        long empty = waves.open(host, Questionnaires.GENAI_SURVEY, false);
        String base = "/surveys/waves/" + wave + "/tables";
        try (Chromium chromium = Chromium.at(port)) {
            for (int width : List.of(1280, 375)) {
                Page page = chromium.signedIn(width, host, Role.HOST);
                for (String path : List.of(
                        base,
                        base + "?row=S021Q10&col=band&tests=true",
                        base + "?row=S023Q02&shown=public",
                        base + "?row=S021Q01",
                        base + "?row=S06Q01",
                        base + "?row=S022Q12",
                        base + "?row=S022Q03&col=S01Q09",
                        base + "/themes?row=S021Q12",
                        base + "/groupings/S01Q09",
                        base + "/groupings/S022Q12",
                        "/surveys/waves/" + empty + "/tables")) look(page, path, width);
            }
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void look(Page page, String path, int width) {
        page.navigate(path);
        Chromium.picture(page, path.replaceAll("[^A-Za-z0-9]+", "-") + width);
        assertThat(Chromium.accessibilityFaults(page)).as(path + " at " + width).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(path + " fits " + width)
                .isTrue();
    }
}
