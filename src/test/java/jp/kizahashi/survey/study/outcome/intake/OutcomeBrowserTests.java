package jp.kizahashi.survey.study.outcome.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.org.body.ListedBody;
import jp.kizahashi.org.body.Municipalities;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.study.outcome.reading.PublishedWorkbook;
import jp.kizahashi.survey.study.outcome.reading.PublishedWorkbook.Form;
import jp.kizahashi.survey.wave.WaveFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A host takes a published workbook in, from the file to the kept set, and next year's with the saved mapping. */
@AppTest
@Execution(ExecutionMode.CONCURRENT)
class OutcomeBrowserTests {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Mirai mirai;
    private final WaveFixture waves;
    private final Municipalities municipalities;

    @LocalServerPort
    private int port;

    OutcomeBrowserTests(Mirai mirai, WaveFixture waves, Municipalities municipalities) {
        this.mirai = mirai;
        this.waves = waves;
        this.municipalities = municipalities;
    }

    @Test
    void a_published_workbook_becomes_a_set_with_shares_and_the_next_edition_is_read_by_the_saved_mapping() {
        Town host = waves.host();
        List<ListedBody> bodies = mirai.as(host, Role.HOST, municipalities::bodies).stream()
                .filter(b -> b.kind().isMunicipality())
                .toList();
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(1280, host, Role.HOST);
            Page phone = chromium.signedIn(375, host, Role.HOST);
            looked(page, phone, "/surveys/outcomes", "empty");
            assertThat(page.textContent("main")).contains("アウトカムデータはまだありません");
            looked(page, phone, "/surveys/outcomes/new", "new");
            upload(
                    page,
                    "令和2年度.xlsx",
                    PublishedWorkbook.of(bodies, Form.PREFECTURE_LINES, 11).xlsx(),
                    "第1回");
            String base = page.url().replace("/layout", "");
            looked(page, phone, base + "/layout", "layout");
            assertThat(page.inputValue("#headerFrom") + page.inputValue("#headerTo") + page.inputValue("#firstLine"))
                    .isEqualTo("356");
            page.fill("#firstLine", "4");
            page.click("form[action$='/layout'] button");
            assertThat(page.textContent("main")).contains("この行と列では読み取れません");
            page.fill("#firstLine", "6");
            page.click("form[action$='/layout'] button");
            assertThat(page.textContent("main")).contains("54団体の行を読み取れました", "行政改革の取組状況／①定数管理／実施");
            looked(page, phone, base + "/columns", "columns");
            page.click("form[action$='/columns'] button");
            markEverything(page, phone, base);
            share(page, "実施", "行政改革実施率");
            share(page, "数値目標", "定量管理の割合");
            looked(page, phone, base + "/shares", "shares");
            page.click("form[action$='/shares/end'] button");
            assertThat(page.textContent("main")).contains("54団体、31列を取り込む", "都道府県の見出し");
            looked(page, phone, base + "/matching", "matching");
            page.fill("#mappingName", "行政改革の調査");
            page.click("form[action$='/keeping'] button");
            assertThat(page.textContent("main")).contains("第1版", "行政改革実施率", "SHA-256");
            looked(page, phone, page.url(), "set");
            looked(page, phone, page.url() + "/matching", "set-matching");
            nextYear(page, phone, bodies);
            looked(page, phone, "/surveys/outcomes", "list");
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    /** First without the marks that only a person can decide, then all. */
    private static void markEverything(Page page, Page phone, String base) {
        looked(page, phone, base + "/marks", "marks");
        page.click("form[action$='/marks'] button");
        assertThat(page.textContent("main")).contains("意味を決めていない印が");
        for (String mark : List.of("△", "－", "予定なし")) page.selectOption("[aria-label='「" + mark + "」の意味']", "NO");
        page.selectOption("[aria-label='「検討中」の意味']", "YES");
        page.click("form[action$='/marks'] button");
        page.waitForURL(url -> url.endsWith("/shares"));
        page.navigate(base + "/marks/c01");
        page.selectOption("[aria-label='「△」の意味']", "NOT_APPLICABLE");
        looked(phone, base + "/marks/c01", "exception", 375);
        page.click("form[action$='/marks/c01'] button");
        assertThat(page.textContent("main")).contains("この列の意味");
        page.click("form[action$='/marks'] button");
    }

    private static void share(Page page, String ending, String label) {
        page.click("text=「" + ending + "」の13列");
        page.fill("#label", label);
        page.click("form[action$='/shares'] button");
        assertThat(page.textContent("main")).contains(label, "13列のうち1の割合");
    }

    /** A heading has changed: it is named, and a person says which column continues it. */
    private static void nextYear(Page page, Page phone, List<ListedBody> bodies) {
        byte[] next = PublishedWorkbook.of(bodies, Form.PREFECTURE_LINES, 12)
                .change(4, 2, "①定員管理")
                .xlsx();
        page.navigate("/surveys/outcomes/new");
        page.selectOption("#mapping", new com.microsoft.playwright.options.SelectOption().setLabel("行政改革の調査"));
        upload(page, "令和3年度.xlsx", next, "第1回");
        page.click("form[action$='/layout'] button");
        assertThat(page.textContent("main")).contains("見出しが変わったか、なくなった列が2列あります", "①定数管理／実施");
        looked(phone, page.url(), "columns-lost", 375);
        for (int column : List.of(2, 3)) {
            page.check("input[name=take][value='" + column + "']");
            page.selectOption("[name='formerly." + column + "']", "c0" + (column - 1));
        }
        page.click("form[action$='/columns'] button");
        page.click("form[action$='/marks'] button");
        page.click("form[action$='/shares/end'] button");
        page.click("form[action$='/keeping'] button");
        assertThat(page.textContent("main")).contains("第2版", "行政改革実施率", "①定員管理");
    }

    private static void upload(Page page, String fileName, byte[] bytes, String name) {
        page.setInputFiles("#upload", new FilePayload(fileName, EXCEL, bytes));
        page.fill("#name", "行政改革の取組状況");
        page.fill("#source", "架空省「架空の調査」" + name);
        page.fill("#publishedOn", "2021-03-31");
        page.fill("#asOf", "2020-04-01");
        page.click("form[action$='/imports'] button");
        page.waitForURL(url -> url.endsWith("/layout"));
    }

    private static void looked(Page page, Page phone, String path, String name) {
        looked(page, path, name, 1280);
        looked(phone, path, name, 375);
    }

    private static void looked(Page page, String path, String name, int width) {
        page.navigate(path);
        Chromium.picture(page, "outcome-" + name + width);
        assertThat(Chromium.accessibilityFaults(page)).as(path + " at " + width).isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as(path + " fits " + width)
                .isTrue();
    }
}
