package jp.kizahashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import jp.kizahashi.Chromium;
import jp.kizahashi.platform.web.Dates;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Walks through the demonstration as the manual describes it, and keeps its pictures (WebP, one screen each). */
final class ManualPictures {
    /** The largest picture: the manual is read over thin lines. */
    static final int LARGEST_BYTES = 60_000;

    private static final String PASSWORD = "kizahashi-demo";
    private static final int WIDTH = 1024;
    private static final int DPI = 100;
    private static final String STAFF = """
            職員番号,氏名,フリガナ,所属コード,職名
            90001,架空 一郎,カクウ イチロウ,1101,主事
            90002,架空 二葉,カクウ フタバ,1101,主任
            90003,架空 三樹,カクウ ミキ,9999,主事
            """;
    private static final String APRIL = LocalDate.now(Dates.TOKYO).plusYears(1).getYear() + "-04-01";
    private static final String REORGANISATION = """
            区分,所属コード,所属名,種類,上位コード,前の所属コード,引継ぎ先コード
            統合,1310,税務収納課,課,13,1302、1303,
            改称,1101,企画デジタル課,,,,
            新設,1311,窓口改革課,課,13,,
            """;

    private final Chromium chromium;
    private final Path folder;
    private final List<String> faults = new ArrayList<>();

    ManualPictures(Chromium chromium, Path folder) {
        this.chromium = chromium;
        this.folder = folder;
    }

    /** Takes every picture; returns what axe found on the way. */
    List<String> takeAll() {
        entrance();
        answering();
        running();
        reading();
        importing();
        asking();
        stocktaking();
        drawing();
        preparing();
        return faults;
    }

    private void entrance() {
        Page page = chromium.window(WIDTH);
        page.navigate("/sign-in");
        keep(page, "01-signin");
        keep(signedIn("mirai-dx"), "01-home");
    }

    /** Somebody of a section answers the first statements. */
    private void answering() {
        Page page = signedIn("mirai-fukushicho");
        page.click("a:has-text('に回答する')");
        page.click("main form button");
        page.waitForLoadState();
        page.click("#q1 label:has(input[value='3'])");
        page.click("#q2 label:has(input[value='2'])");
        page.waitForSelector("#q2 :text('保存済み')");
        page.locator("fieldset.matrix").first().evaluate("e => window.scrollTo(0, e.offsetTop - 90)");
        keep(page, "03-answer");
    }

    /** The facilitator looks at an item on which the groups differ. */
    private void running() {
        Page page = signedIn("mirai-dx");
        page.click("a:has-text('を取りまとめる')");
        Locator differing = page.locator("tr:has(.badge--warning) th a").first();
        differing.click();
        keep(page, "03-settlement");
    }

    private void reading() {
        Page page = signedIn("mirai-dx");
        page.click("nav summary:has-text('現在地')");
        page.click("nav a:has-text('調査票')");
        page.click("main .card a");
        keep(page, "03-instrument");
        page.navigate("/");
        page.click("a:has-text('組織の自己診断の結果')");
        keep(page, "03-result");
        String result = page.url().replaceFirst("/result.*", "");
        keepFirstPage(page, result + "/report.pdf", "03-report");
        page.click("a:has-text('「もしも」で試す')");
        page.click("button:has-text('最小の組合せを当てはめる')");
        assertThat(page.locator("#outcome").innerText()).contains("上がる");
        keep(page, "03-whatif");
    }

    /** The administrator checks a list of staff in which one row names no section; nothing is registered. */
    private void importing() {
        Page page = signedIn("mirai-kanri");
        page.navigate("/org/imports/new/staff");
        page.setInputFiles("#upload", file("職員.csv", STAFF));
        page.click("main form button:has-text('内容を確かめる')");
        assertThat(page.locator("main").innerText()).contains("この所属はありません");
        keep(page, "02-import");
    }

    /** The DX office follows a 庁内照会 and its tables; a section answers. */
    private void asking() {
        Page page = signedIn("mirai-dx");
        page.navigate("/surveys/inhouse");
        page.click("main tbody a");
        keep(page, "14-board");
        page.click("main a:has-text('集計する')");
        page.selectOption("#row", "Q04");
        page.click("main button:has-text('集計する')");
        page.waitForLoadState();
        page.locator("main section h2").first().evaluate("e => window.scrollTo(0, e.offsetTop - 90)");
        keep(page, "10-table");
        page = signedIn("mirai-dxtanto");
        page.navigate("/surveys/inquiries");
        page.click("a:has-text('紙で受け付けている手続の調べ')");
        page.click("main a:has-text('回答する')");
        page.check("[data-question=Q01] input[value='1']");
        page.locator("[data-question=Q02]").waitFor();
        page.waitForSelector("[data-question=Q01] :text('保存済み')");
        keep(page, "14-answer");
        page = signedIn("mirai-dx");
        page.navigate("/surveys/questionnaires");
        keep(page, "12-list");
    }

    /** 税務課 finds last year's figures in its sheet; the DX office sees where to begin. */
    private void stocktaking() {
        Page page = signedIn("mirai-dxtanto");
        page.navigate("/processes/inventory");
        page.click("main .card a");
        page.locator("main table").first().evaluate("e => window.scrollTo(0, e.offsetTop - 90)");
        keep(page, "20-sheet");
        page = signedIn("mirai-dx");
        page.navigate("/processes/inventory");
        page.click("main tbody a");
        page.click("main a:has-text('最初に取り組む業務')");
        keep(page, "20-ranking");
    }

    /** A section's flow: its picture and table, what differs, how it is redesigned and what a scenario shows. */
    private void drawing() {
        Page page = signedIn("mirai-dx");
        page.navigate("/processes/flows");
        page.click("main tbody a:has-text('窓口の手順')");
        String flow = page.url();
        page.waitForSelector(".flow-picture--live");
        keep(page, "21-flow");
        page.navigate(flow + "/table");
        page.locator(".flow-table").evaluate("e => window.scrollTo(0, e.getBoundingClientRect().top + scrollY - 60)");
        keep(page, "21-table");
        page.navigate(flow + "/differences");
        page.waitForSelector(".flow-picture--live");
        page.locator("main section h2")
                .nth(1)
                .evaluate("e => window.scrollTo(0, e.getBoundingClientRect().top + scrollY - 60)");
        keep(page, "21-difference");
        page.navigate(flow);
        page.click("main a:has-text('版の見直し')");
        page.locator("#steps-title").evaluate("e => window.scrollTo(0, e.getBoundingClientRect().top + scrollY - 60)");
        keep(page, "21-redesign");
        page.navigate(flow);
        page.click("main a:has-text('今の人数')");
        page.waitForSelector(".flow-picture--live");
        page.locator("main section h2")
                .nth(1)
                .evaluate("e => window.scrollTo(0, e.getBoundingClientRect().top + scrollY - 60)");
        keep(page, "21-simulation");
    }

    /** The administrator looks at what stays how long, and enters what changes in April. */
    private void preparing() {
        Page page = signedIn("mirai-kanri");
        page.navigate("/retention");
        keep(page, "05-retention");
        page.navigate("/org/imports/new/reorganisation");
        page.setInputFiles("#upload", file("機構改革.csv", REORGANISATION));
        page.fill("#asOf", APRIL);
        page.click("main form button:has-text('内容を確かめる')");
        page.click("text=3行を取り込む");
        page.click("main .buttons a:has-text('予定している異動')");
        page.waitForURL("**/org/transfers");
        page.locator("main section h2").first().evaluate("e => window.scrollTo(0, e.offsetTop - 90)");
        keep(page, "15-coming");
    }

    private Page signedIn(String login) {
        Page page = chromium.window(WIDTH);
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", PASSWORD);
        page.press("#password", "Enter");
        page.waitForSelector("#duties");
        return page;
    }

    private static Path file(String name, String text) {
        try {
            return Files.writeString(Files.createTempDirectory("manual").resolve(name), text, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the first page of a report as it is printed. */
    private void keepFirstPage(Page page, String address, String name) {
        byte[] pdf = page.request().get(address).body();
        try (var document = Loader.loadPDF(pdf)) {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            ImageIO.write(new PDFRenderer(document).renderImageWithDPI(0, DPI, ImageType.GRAY), "png", png);
            Page paper = chromium.window(WIDTH);
            paper.setContent(
                    "<!DOCTYPE html><html lang=ja><title>資料</title><main><img alt=資料 width=1000 src=data:image/png;base64,"
                            + Base64.getEncoder().encodeToString(png.toByteArray()) + "></main>");
            paper.setViewportSize(WIDTH, 730);
            capture(paper, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what the window shows now, after axe has looked at it. */
    private void keep(Page page, String name) {
        Chromium.accessibilityFaults(page).forEach(fault -> faults.add(name + ": " + fault));
        capture(page, name);
    }

    /** Chromium writes WebP only through its own protocol. */
    private void capture(Page page, String name) {
        JsonObject how = new JsonObject();
        how.addProperty("format", "webp");
        how.addProperty("quality", 60);
        JsonObject picture = page.context().newCDPSession(page).send("Page.captureScreenshot", how);
        byte[] bytes = Base64.getDecoder().decode(picture.get("data").getAsString());
        assertThat(bytes).as(name).hasSizeLessThanOrEqualTo(LARGEST_BYTES);
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + ".webp"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
