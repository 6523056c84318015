package jp.kizahashi.survey.person;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.answer.Entry;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 個人への調査 on screen: the office asks, somebody answers on a telephone, the office closes and reads. */
@AppTest
class PersonBrowserTests {
    private final Mirai mirai;
    private final PersonFixture fixture;
    private final PersonColumns columns;
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    private int port;

    PersonBrowserTests(Mirai mirai, PersonFixture fixture, PersonColumns columns) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.columns = columns;
    }

    @Test
    void somebody_answers_on_a_telephone_by_keyboard_alone_and_the_code_is_used_up() {
        Town town = mirai.found();
        long wave = fixture.open(town);
        String code = fixture.issue(town, wave, "", 5).getFirst();
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.window(320);
            page.navigate("/persons#" + code);
            assertThat(page.url()).doesNotContain(code);
            look(page, "person-entrance");
            page.press("#code", "Enter");
            page.waitForURL("**/persons/form");
            look(page, "person-start");
            page.click("text=回答を始める");
            look(page, "person-section");
            page.focus("input[name=Q1]");
            page.keyboard().press("Space");
            page.focus("input[name=Q2]");
            page.keyboard().press("Space");
            page.waitForSelector("[data-question=Q2] .saved, [data-question=Q2] [data-state=saved]");
            page.click("text=保存して次へ");
            page.waitForURL("**/sections/b");
            assertThat(page.locator("[data-question=Q3]").isVisible()).isTrue();
            page.check("input[name=Q3][value='9']");
            page.fill("textarea[name=Q5]", "相談先がない");
            page.click("text=保存して次へ");
            page.waitForURL("**/persons/check");
            look(page, "person-check");
            assertThat(main(page)).contains("「その他」", "相談先がない").doesNotContain("提出すると、直したり");
            page.click("main a:has-text('使い方を直す')");
            page.fill("input[name='Q3.other']", "翻訳");
            page.click("text=保存して次へ");
            page.waitForURL("**/persons/check");
            page.click("button:has-text('提出する')");
            page.waitForURL("**/persons/thanks");
            look(page, "person-thanks");
            page.navigate("/persons/check");
            assertThat(page.url()).endsWith("/persons?needed");
            page.fill("#code", code);
            page.press("#code", "Enter");
            assertThat(main(page)).contains("SVY-160");
            look(page, "person-used");
            assertThat(chromium.complaints()).allMatch(c -> c.contains("422"));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void the_office_asks_prints_enters_paper_closes_and_saves_the_answers() throws Exception {
        Town town = mirai.found();
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(1280, town, Role.DX_OFFICE);
            page.navigate("/surveys/persons");
            look(page, "persons-empty");
            page.click("text=新しい個人への調査");
            page.click("button:has-text('保存する')");
            look(page, "persons-form");
            long wave = fixture.open(town);
            page.navigate("/surveys/persons/" + wave);
            assertThat(letters(page)).hasSize(6);
            page.navigate("/surveys/persons/" + wave);
            look(page, "persons-open");
            page.fill("#sheets-count", "2");
            page.click("text=枚数を記録する");
            page.click("a:has-text('紙の回答を入れる')");
            look(page, "persons-paper");
            page.check("input[name=Q1][value='2']");
            page.fill("input[name=Q4]", "たくさん");
            page.click("text=この1枚を入れる");
            assertThat(main(page)).contains("たくさん");
            page.fill("input[name=Q4]", "3");
            page.click("text=この1枚を入れる");
            assertThat(main(page)).contains("1枚を入れました");
            List<String> codes = fixture.issue(town, wave, "", 6);
            for (String code : codes) fixture.answer(town, code, Map.of("Q1", Entry.of("1")));
            page.navigate("/surveys/persons/" + wave);
            assertThat(main(page)).contains("5人以上").doesNotContain("7人");
            page.click("button:has-text('締め切る')");
            mirai.in(town.id(), () -> {
                columns.make(wave);
                return true;
            });
            page.navigate("/surveys/persons/" + wave);
            look(page, "persons-closed");
            page.click("text=集計を見る");
            look(page, "persons-tables");
            assertThat(main(page)).contains("年代（単一回答／N=7）", "85.7", "14.3", "5人に満たない");
            page.selectOption("#col", "Q2");
            page.click("button:has-text('集計する')");
            look(page, "persons-cross");
            assertThat(main(page)).contains("秘匿").doesNotContain("他の団体に見える範囲");
            assertThat(page.context()
                            .request()
                            .get(page.url().replace("/tables", "/tables/report.pdf"))
                            .status())
                    .isEqualTo(200);
            page.navigate("/surveys/persons/" + wave);
            Download file = page.waitForDownload(() -> page.click("text=回答（Excel）"));
            assertThat(file.suggestedFilename()).contains("7件");
        }
        assertThat(faults).isEmpty();
    }

    /** Makes letters from a list and returns their codes. */
    private static List<String> letters(Page page) throws IOException {
        String list = "宛名,住所,区分\n" + "架空 花子,みらい市,東\n".repeat(6);
        page.setInputFiles("#upload", new FilePayload("名簿.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        Download made = page.waitForDownload(() -> page.click("form:has(#upload) button:has-text('Excel')"));
        List<String> codes = new ArrayList<>();
        try (var zip = new ZipInputStream(Files.newInputStream(made.path()))) {
            zip.getNextEntry();
            try (var book = new XSSFWorkbook(new ByteArrayInputStream(zip.readAllBytes()))) {
                for (int row = 1; row <= 6; row++)
                    codes.add(book.getSheetAt(0).getRow(row).getCell(3).getStringCellValue());
            }
        }
        return codes;
    }

    @Test
    void a_used_and_a_wrong_code_are_told_in_the_same_words() {
        Town town = mirai.found();
        long wave = fixture.open(town);
        String used = fixture.issue(town, wave, "", 1).getFirst();
        fixture.answer(town, used, Map.of("Q1", Entry.of("1")));
        Visitor visitor = new Visitor(port).from("127.0.0.78");
        String first = visitor.post("/persons", Map.of("code", used)).body();
        String second =
                visitor.post("/persons", Map.of("code", "2222-2222-2222-2222")).body();
        assertThat(first).contains("SVY-160");
        assertThat(first.replaceAll("value=\"[^\"]*\"|content=\"[^\"]*\"", ""))
                .isEqualTo(second.replaceAll("value=\"[^\"]*\"|content=\"[^\"]*\"", ""));
    }

    private void look(Page page, String name) {
        faults.addAll(Chromium.look(page, name));
    }

    private static String main(Page page) {
        return page.locator("main").last().innerText();
    }
}
