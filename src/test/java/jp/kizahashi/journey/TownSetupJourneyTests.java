package jp.kizahashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.kizahashi.Chromium;
import jp.kizahashi.platform.database.Home;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Journey A, steps 1 to 3, in a browser: from an empty product to a town whose staff can sign in. */
@RealTown
@Execution(ExecutionMode.CONCURRENT)
class TownSetupJourneyTests {
    private static final String PASSWORD = "kaidan-wo-noboru-1";
    private static final int DESKTOP = 1280;
    private static final int PHONE = 375;

    /** Milliseconds; hashing two hundred passwords takes seconds, on a crowded machine minutes. */
    private static final int SLOW = 300_000;

    private final Home home;
    private final List<String> faults = new ArrayList<>();

    @TempDir
    Path folder;

    @LocalServerPort
    int port;

    private Chromium chromium;
    private Page page;

    TownSetupJourneyTests(Home home) {
        this.home = home;
    }

    @BeforeEach
    void open() {
        chromium = Chromium.at(port);
        page = chromium.window(DESKTOP);
        page.setDefaultTimeout(SLOW);
    }

    @AfterEach
    void close() {
        if (chromium != null) chromium.close();
    }

    @Test
    void an_empty_product_becomes_a_town_whose_staff_sign_in() throws IOException {
        foundByTheLinkThatWorksOnce();
        takeInTheNationalList();
        enterThePopulation();
        takeInDepartments();
        takeInStaffAndMendTheRefusedRows();
        String[] login = printSlips();
        signInWithASlip(login);
        assertThat(chromium.complaints()).isEmpty();
        assertThat(faults).isEmpty();
    }

    private void foundByTheLinkThatWorksOnce() throws IOException {
        String link = "/setup/" + Files.readString(home.keys().resolve("setup-link"));
        page.navigate(link);
        page.click("main button");
        assertThat(page.locator("#errors li").count()).isGreaterThan(4);
        look("setup-errors");
        page.fill("#code", "992012");
        page.fill("#name", "みらい市");
        page.selectOption("#prefecture", "静岡県");
        page.fill("#staffNumber", "A001");
        page.fill("#personName", "髙﨑 みどり");
        page.fill("#login", "admin");
        page.fill("#password", PASSWORD);
        page.fill("#passwordAgain", PASSWORD);
        page.click("main button");
        assertThat(page.locator("#errors").innerText()).contains("団体コードが正しくありません");
        page.fill("#code", fictionalCode());
        page.fill("#password", PASSWORD);
        page.fill("#passwordAgain", PASSWORD);
        page.click("main button");
        // Founding takes its time: on a crowded machine the click returns before the answer.
        page.waitForURL("**/org/setup");
        look("setup-steps");
        assertThat(home.keys().resolve("setup-link")).doesNotExist();
        assertThat(page.navigate(link).status()).isEqualTo(409);
        assertThat(page.locator("main").innerText()).contains("PLT-008");
        page.navigate("/");
        assertThat(page.locator("main").innerText()).contains("準備の手順を進める");
    }

    /** 99201 with its check digit. */
    private static String fictionalCode() {
        return jp.kizahashi.org.body.MunicipalityCode.ofFive("99201")
                .orElseThrow()
                .text();
    }

    private void takeInTheNationalList() throws IOException {
        Path published = TownFiles.publishedList();
        boolean isThere = Files.exists(published);
        page.navigate("/org/imports/new/municipalities");
        page.click("main button");
        assertThat(page.locator("#errors").innerText()).contains("ファイルを選んでください");
        page.setInputFiles("#upload", isThere ? published : TownFiles.list(folder));
        page.fill("#source", "総務省「全国地方公共団体コード」");
        page.click("main button");
        look("import-list");
        assertThat(facts()).contains(isThere ? "1,741" : "4").contains(isThere ? "175" : "1");
        commit();
        page.navigate("/org/municipalities");
        page.selectOption("#prefecture", "北海道");
        page.click(".filter button");
        look("municipalities");
        assertThat(page.locator("main").innerText()).contains("札幌市");
    }

    private void enterThePopulation() {
        page.navigate("/org/population");
        page.fill("#population", "60000");
        page.fill("#source", "住民基本台帳");
        page.fill("#asOf", "2026-10-01");
        page.click("main form button");
        assertThat(facts()).contains("60,000人").contains("5万以上7万未満");
        page.fill("#population", "60012");
        page.fill("#source", "住民基本台帳（訂正）");
        page.fill("#asOf", "2026-10-01");
        page.click("main form button");
        look("population");
        assertThat(facts()).contains("60,012人");
        assertThat(page.locator("tbody tr").count()).isEqualTo(2);
    }

    private void takeInDepartments() throws IOException {
        upload("departments", TownFiles.departments(folder));
        look("import-departments");
        assertThat(facts()).contains("48行");
        commit();
        page.navigate("/org/departments");
        look("departments");
        assertThat(page.locator("tbody tr").count()).isEqualTo(48);
    }

    private void takeInStaffAndMendTheRefusedRows() throws IOException {
        Path staff = TownFiles.staff(folder);
        upload("staff", staff);
        look("import-staff");
        assertThat(facts()).contains("812行").contains("805行").contains("7行");
        Path returned = folder.resolve("取り込めない行.xlsx");
        page.waitForDownload(() -> page.click("a[href$='refused.xlsx']")).saveAs(returned);
        commit();
        assertThat(found()).isEqualTo(788);
        upload("staff", TownFiles.mended(returned));
        assertThat(facts()).contains("7行").doesNotContain("理由");
        commit();
        assertThat(found()).isEqualTo(793);
        upload("staff", staff);
        commit();
        assertThat(found()).as("nobody is there twice").isEqualTo(793);
        page.fill("#q", "𠮷田");
        page.click(".filter button");
        look("people");
        page.click("tbody th a");
        look("person");
    }

    private String[] printSlips() throws IOException {
        page.navigate("/org/accounts");
        look("accounts-before");
        long begin = System.nanoTime();
        page.click("form[action='/org/accounts/slips'] button");
        page.waitForSelector(".slip");
        System.out.printf("200 accounts made in %.1f s%n", (System.nanoTime() - begin) / 1e9);
        assertThat(page.locator(".slip").count()).isEqualTo(200);
        Path pdf = Path.of("target/pictures/slips.pdf");
        Files.createDirectories(pdf.getParent());
        page.pdf(new Page.PdfOptions().setPath(pdf).setPreferCSSPageSize(true));
        try (var document = Loader.loadPDF(pdf.toFile())) {
            assertThat(document.getNumberOfPages()).as("eight slips a page").isEqualTo(25);
        }
        String[] login = {word(1), word(2)};
        page.navigate("/org/accounts?state=SLIP");
        assertThat(page.locator("main").innerText()).contains("アカウントのない職員（592人）");
        look("accounts");
        assertThat(page.content()).as("a password is shown once").doesNotContain(login[1]);
        page.navigate("/org/setup");
        look("setup-ready");
        assertThat(page.locator("main").innerText()).contains("準備が整いました");
        return login;
    }

    private String word(int place) {
        return page.locator(".slip")
                .first()
                .locator(".slip__word")
                .nth(place - 1)
                .innerText();
    }

    private void signInWithASlip(String[] login) {
        page = chromium.window(PHONE);
        page.navigate("/sign-in");
        page.fill("#login", login[0]);
        page.fill("#password", login[1]);
        page.press("#password", "Enter");
        page.waitForURL("**/account/password");
        assertThat(page.navigate("/org/people").url()).endsWith("/account/password");
    }

    private void upload(String kind, Path file) {
        page.navigate("/org/imports/new/" + kind);
        page.setInputFiles("#upload", file);
        page.fill("#asOf", "2026-04-01");
        page.click("main button");
    }

    private void commit() {
        page.click("form[action$='/commit'] button");
        assertThat(page.locator(".notice--success").innerText()).contains("取り込みました");
    }

    private String facts() {
        return page.locator(".facts").first().innerText();
    }

    private int found() {
        page.navigate("/org/people");
        Matcher count =
                Pattern.compile("([0-9,]+)人").matcher(page.locator("caption").innerText());
        assertThat(count.find()).isTrue();
        return Integer.parseInt(count.group(1).replace(",", ""));
    }

    /** Keeps a picture at both widths and what axe finds. */
    private void look(String name) {
        for (int width : new int[] {PHONE, DESKTOP}) {
            page.setViewportSize(width, 900);
            Chromium.picture(page, name + "-" + width);
            Chromium.accessibilityFaults(page).forEach(f -> faults.add(name + " " + width + ": " + f));
        }
    }
}
