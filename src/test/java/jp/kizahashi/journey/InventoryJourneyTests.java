package jp.kizahashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.security.Role;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 業務の棚卸し as a section meets it: why it is asked, a table in Excel, a doubled line found, confirmed, ranked, proven. */
@AppTest
@Execution(ExecutionMode.CONCURRENT)
class InventoryJourneyTests {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Mirai mirai;
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    int port;

    private Town town;
    private Chromium chromium;

    InventoryJourneyTests(Mirai mirai) {
        this.mirai = mirai;
    }

    @BeforeEach
    void found() {
        town = mirai.found();
        chromium = Chromium.at(port);
    }

    @AfterEach
    void stop() {
        chromium.close();
    }

    @Test
    void a_section_counts_its_works_its_chief_confirms_and_the_office_sees_where_to_begin() throws Exception {
        Page office = chromium.signedIn(1280, town, Role.DX_OFFICE);
        String board = open(office);
        Page clerk = chromium.signedIn(1280, town, Role.STAFF);
        clerk.navigate("/");
        assertThat(main(clerk)).as("a duty on the home page").contains("業務の棚卸し");
        click(clerk, "業務の棚卸し（税務課）");
        assertThat(main(clerk)).contains("見直す業務を選ぶため", "人ごとの時間は聞きません");
        String sheet = clerk.url();
        work(clerk, sheet);
        byExcel(clerk, sheet);
        capacity(clerk, sheet);
        confirm(sheet);
        office.navigate(board);
        assertThat(main(office)).contains("1／1課", "確定");
        click(office, "最初に取り組む業務");
        assertThat(main(office)).contains("軽自動車税申告（登録）", "1〜1位");
        look(office, "inventory-ranking");
        effect(clerk, office);
        assertThat(faults).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    private String open(Page page) {
        page.navigate("/processes/inventory");
        look(page, "inventory-empty");
        click(page, "棚卸しを始める");
        page.fill("#purpose", "窓口と内部事務のうち、来年度に見直す業務を選ぶため");
        page.fill("[name='yen.REGULAR']", "7600000");
        for (Locator box : page.locator("input[name=section]").all()) box.uncheck();
        page.check("label:has-text('税務課') input");
        look(page, "inventory-form");
        click(page, "各課に調書を配って始める");
        assertThat(main(page)).contains("0／1課", "記入中");
        return page.url();
    }

    private void work(Page page, String sheet) {
        click(page, "業務を加える");
        page.fill("#name", "軽自動車税申告（登録）");
        page.fill("#purpose", "所有者が変わった車両に、正しい人へ課税する");
        click(page, "保存する");
        page.navigate(sheet);
        click(page, "軽自動車税申告（登録）");
        click(page, "作業を加える");
        page.fill("#name", "点検と入力");
        page.fill("#m3", "7000");
        page.fill("#REGULAR", "四分");
        click(page, "保存する");
        assertThat(main(page)).contains("正規：2.5、1:30");
        look(page, "inventory-task");
        page.fill("#REGULAR", "4");
        click(page, "保存する");
        assertThat(main(page)).contains("466.7時間", "3月");
        look(page, "inventory-work");
    }

    /** Another task comes by Excel, twice by mistake; the file is refused by name, then taken. */
    private void byExcel(Page page, String sheet) throws Exception {
        page.navigate(sheet);
        Download book = page.waitForDownload(() -> page.click("text=Excelで受け取る"));
        byte[] sent = Files.readAllBytes(book.path());
        upload(page, added(sent, "通知の発送", "たぶん"));
        assertThat(main(page)).contains("秒まで割り切れる時間で書いてください");
        look(page, "inventory-refused");
        upload(page, added(sent, "点検と入力（3月分）", "4"));
        assertThat(main(page)).contains("うち新しい作業 1件");
        click(page, "行を取り込む");
        page.navigate(sheet);
        assertThat(main(page)).contains("軽自動車税申告（登録）", "548.3");
    }

    private void upload(Page page, byte[] book) {
        page.navigate("/org/imports/new/inventory");
        page.setInputFiles("#upload", new FilePayload("調書.xlsx", EXCEL, book));
        click(page, "内容を確かめる");
    }

    private void capacity(Page page, String sheet) {
        page.navigate(sheet);
        page.fill("#REGULAR", "0.25");
        page.locator("form[action$='/staff'] button").click();
        page.waitForLoadState();
        assertThat(main(page)).contains("117.9％", "110％の範囲を外れています");
        look(page, "inventory-sheet");
        click(page, "軽自動車税申告（登録）");
        click(page, "点検と入力（3月分）");
        click(page, "この作業を今年度の調書から外す");
        page.navigate(sheet);
        assertThat(main(page)).contains("100.4％").doesNotContain("範囲を外れています");
        click(page, "確認に回す");
        assertThat(main(page)).contains("課長の確定待ち");
    }

    private void confirm(String sheet) {
        Page chief = chromium.signedIn(1280, town, Role.DEPARTMENT_HEAD);
        chief.navigate(sheet);
        look(chief, "inventory-confirm");
        click(chief, "確定する");
        assertThat(main(chief)).contains("第1版まで確定");
    }

    private void effect(Page clerk, Page office) throws Exception {
        clerk.navigate("/processes/works");
        look(clerk, "works");
        click(clerk, "軽自動車税申告（登録）");
        look(clerk, "work");
        clerk.click("summary:has-text('改善の取組を始める')");
        clerk.fill("#method", "RPA");
        click(clerk, "取組を記録する");
        clerk.check("input[value=MEASURED]");
        clerk.fill("#before", "466:40");
        clerk.fill("#after", "204:10");
        clerk.fill("#basis", "30件を計測した平均に年間の件数を掛けた");
        click(clerk, "記録する");
        assertThat(main(clerk)).contains("56.3％", "削減時間は定員の削減を意味しない");
        look(clerk, "effect");
        office.navigate("/processes/effects");
        look(office, "effects");
        Download report = office.waitForDownload(() -> office.click("text=（PDF）"));
        try (var pdf = Loader.loadPDF(Files.readAllBytes(report.path()))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("定員の削減を意味しない", "56.3");
        }
    }

    /** The workbook with one more row: a task of the only work. */
    private static byte[] added(byte[] workbook, String task, String minutes) throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var to = new ByteArrayOutputStream()) {
            var sheet = book.getSheetAt(0);
            Row row = sheet.createRow(sheet.getLastRowNum() + 1);
            for (var head : sheet.getRow(0)) {
                String value = switch (head.toString()) {
                    case "業務番号" ->
                        sheet.getRow(1)
                                .getCell(head.getColumnIndex())
                                .toString()
                                .replace(".0", "");
                    case "業務名" -> "軽自動車税申告（登録）";
                    case "作業" -> task;
                    case "3月" -> "1225";
                    case "正規の時間" -> minutes;
                    default -> "";
                };
                if (!value.isEmpty()) row.createCell(head.getColumnIndex()).setCellValue(value);
            }
            book.write(to);
            return to.toByteArray();
        }
    }

    private static void click(Page page, String text) {
        Locator main = page.locator("main");
        Locator one = main.locator("button:has-text('" + text + "'), a:has-text('" + text + "')");
        one.first().click();
        page.waitForLoadState();
    }

    private void look(Page page, String name) {
        faults.addAll(Chromium.look(page, name));
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }
}
