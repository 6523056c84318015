package jp.kizahashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.security.RoleGrants;
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

/** 庁内照会 as a new user meets it: ten questions from a list, five sections, three replies, a table, a printed report. */
@AppTest
@Execution(ExecutionMode.CONCURRENT)
class InhouseJourneyTests {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final List<String> SECTIONS = List.of("市民課", "保育課", "図書館", "道路課", "環境課");
    private static final String[][] LIST = {
        {"番号", "設問文", "形式", "選択肢"},
        {"1", "紙で受け付けている手続はありますか。", "単一回答", "ある、ない"},
        {"2", "手続の数を入れてください。", "数値", ""},
        {"3", "年間の件数を入れてください。", "数値", ""},
        {"4", "紙が要る理由は何ですか。", "複数回答", "法令の定め、原本の確認、押印、特になし"},
        {"5", "電子申請に移す時期はいつですか。", "単一回答", "今年度、来年度、未定"},
        {"6", "担当する職員は何人ですか。", "数値", ""},
        {"7", "見直した日はいつですか。", "日付", ""},
        {"8", "使っている仕組みの名前を入れてください。", "短文", ""},
        {"9", "困っていることをお書きください。", "自由記述", ""},
        {"10", "支援が要りますか。", "単一回答", "要る、要らない"},
    };

    private final Mirai mirai;
    private final People people;
    private final Accounts accounts;
    private final RoleGrants grants;
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    int port;

    private Town town;
    private Chromium chromium;

    InhouseJourneyTests(Mirai mirai, People people, Accounts accounts, RoleGrants grants) {
        this.mirai = mirai;
        this.people = people;
        this.accounts = accounts;
        this.grants = grants;
    }

    @BeforeEach
    void found() {
        town = mirai.found();
        mirai.in(town.id(), () -> {
            LocalDate from = LocalDate.of(2020, 4, 1);
            for (int i = 0; i < SECTIONS.size(); i++) {
                String code = "30" + i;
                long section =
                        people.addDepartment(null, Department.Kind.SECTION, code, SECTIONS.get(i), 20 + i, from, null);
                person(section, "clerk" + i, "架空 担当" + i, Role.STAFF, false);
                person(section, "chief" + i, "架空 課長" + i, Role.DEPARTMENT_HEAD, true);
            }
            return true;
        });
        chromium = Chromium.at(port);
    }

    @AfterEach
    void stop() {
        chromium.close();
    }

    @Test
    void ten_questions_from_a_list_go_to_five_sections_and_come_back_as_tables() throws Exception {
        Page office = chromium.signedIn(1280, town, Role.DX_OFFICE);
        questionnaire(office);
        approve();
        String asked = ask(office);
        byWeb(0, "12", "340");
        byExcel(1);
        nothing(2);
        office.navigate(asked);
        look(office, "inhouse-board");
        assertThat(main(office)).contains("5所属のうち3所属（うち該当なし 1所属）", "未着手", "340", "該当なし");
        assertThat(main(office)).as("an open reply shows nothing").doesNotContain("担当3が書いた");
        Download table = office.waitForDownload(() -> office.click("text=Excelで受け取る"));
        assertThat(rows(Files.readAllBytes(table.path())))
                .as("heading and one row a section")
                .isEqualTo(4);
        tabulate(office, asked);
        assertThat(chromium.complaints()).isEmpty();
        assertThat(faults).isEmpty();
    }

    private void questionnaire(Page page) throws Exception {
        page.navigate("/surveys/questionnaires");
        look(page, "inhouse-questionnaires");
        page.selectOption("#base", "");
        click(page, "下書きを作る");
        String draft = page.url();
        click(page, "設問を一覧から加える");
        page.setInputFiles("#upload", new FilePayload("設問.xlsx", EXCEL, list()));
        click(page, "読み取って加える");
        assertThat(main(page)).contains("10行");
        page.navigate(draft);
        click(page, "名前と前書き");
        page.fill("#title", "紙の手続の調べ（架空）");
        click(page, "保存する");
        page.navigate(draft);
        look(page, "inhouse-draft");
        click(page, "版を決める");
        click(page, "この内容で版を決める");
        assertThat(main(page)).contains("承認待ち");
    }

    /** The head of the maker's section approves. */
    private void approve() {
        Page head = chromium.signedIn(1280, town, Role.DEPARTMENT_HEAD);
        head.navigate("/surveys/questionnaires");
        click(head, "紙の手続の調べ");
        click(head, "承認する");
        assertThat(main(head)).contains("承認済み");
    }

    private String ask(Page page) {
        page.navigate("/surveys/inhouse");
        look(page, "inhouse-empty");
        click(page, "新しい庁内照会");
        click(page, "照会を始める");
        assertThat(main(page)).contains("たずねる所属を一つ以上選んでください", "依頼の文を入力してください");
        page.fill("#title", "紙の手続の調べ");
        page.locator("fieldset label:has-text('紙の手続の調べ（架空）') input").check();
        page.fill("#purpose", "電子申請に移す手続を選ぶ資料にします。");
        page.fill("#contact", "内線 1234");
        for (String section : SECTIONS)
            page.locator("tbody tr:has(th:has-text('" + section + "')) input[type=checkbox]")
                    .check();
        look(page, "inhouse-form");
        click(page, "照会を始める");
        assertThat(main(page)).contains("5所属のうち0所属", "未着手");
        return page.url();
    }

    private void byWeb(int section, String forms, String cases) {
        Page clerk = signedIn("clerk" + section);
        clerk.navigate("/");
        assertThat(main(clerk)).as("a duty on the home page").contains("紙の手続の調べ");
        open(clerk);
        clerk.locator("main a:has-text('回答する')").first().click();
        clerk.check("[data-question=Q01] input[value='1']");
        clerk.fill("[data-question=Q02] input[type=text]", forms);
        clerk.fill("[data-question=Q03] input[type=text]", cases);
        clerk.check("[data-question=Q04] input[value='2']");
        clerk.fill("[data-question=Q09] textarea", "担当" + section + "が書いた");
        clerk.press("[data-question=Q09] textarea", "Tab");
        clerk.locator("[data-question=Q09] [data-state=saved]").waitFor();
        look(clerk, "inhouse-section");
        open(clerk);
        look(clerk, "inhouse-reply");
        click(clerk, "所属長の確認に回す");
        assertThat(main(clerk)).contains("所属長の確認を待っています");
        confirm(section);
    }

    private void byExcel(int section) throws Exception {
        Page clerk = signedIn("clerk" + section);
        open(clerk);
        clerk.click("summary:has-text('Excelで回答する')");
        Download form = clerk.waitForDownload(() -> clerk.click("text=回答票（Excel）を受け取る"));
        byte[] filled =
                filled(Files.readAllBytes(form.path()), Map.of("Q01", "1", "Q02", "5", "Q03", "77", "Q10", "2"));
        clerk.setInputFiles("#file", new FilePayload("回答.xlsx", EXCEL, filled));
        click(clerk, "読み込む");
        assertThat(main(clerk)).contains("4問");
        click(clerk, "所属長の確認に回す");
        confirm(section);
    }

    private void nothing(int section) {
        Page clerk = signedIn("clerk" + section);
        open(clerk);
        click(clerk, "該当なしで回す");
        confirm(section);
    }

    private void confirm(int section) {
        Page chief = signedIn("chief" + section);
        open(chief);
        click(chief, "確認して提出する");
        assertThat(main(chief)).contains("受付番号");
    }

    private void tabulate(Page page, String asked) throws Exception {
        page.navigate(asked);
        click(page, "集計する");
        page.selectOption("#row", "Q01");
        click(page, "集計する");
        look(page, "inhouse-table");
        assertThat(main(page)).contains("（単一回答／N=2）", "ある", "100.0");
        Download report = page.waitForDownload(() -> page.click("text=PDFで保存"));
        try (var pdf = Loader.loadPDF(Files.readAllBytes(report.path()))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(text).contains("図表1").contains("紙の手続の調べ");
        }
    }

    private void open(Page page) {
        page.navigate("/surveys/inquiries");
        click(page, "紙の手続の調べ");
    }

    private static byte[] list() throws Exception {
        try (var book = new XSSFWorkbook();
                var to = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("設問");
            for (int r = 0; r < LIST.length; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < LIST[r].length; c++) row.createCell(c).setCellValue(LIST[r][c]);
            }
            book.write(to);
            return to.toByteArray();
        }
    }

    /** Puts answers beside the codes, as a person would. */
    private static byte[] filled(byte[] workbook, Map<String, String> answers) throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var to = new ByteArrayOutputStream()) {
            for (Row row : book.getSheetAt(0)) {
                String code = row.getCell(0) == null ? "" : row.getCell(0).toString();
                if (answers.containsKey(code)) row.createCell(3).setCellValue(Double.parseDouble(answers.get(code)));
            }
            book.write(to);
            return to.toByteArray();
        }
    }

    private static int rows(byte[] workbook) throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return book.getSheetAt(0).getPhysicalNumberOfRows();
        }
    }

    private Page signedIn(String who) {
        Page page = chromium.window(1280);
        page.navigate("/sign-in");
        page.fill("#login", town.prefix() + who);
        page.fill("#password", Mirai.PASSWORD);
        page.press("#password", "Enter");
        page.waitForLoadState();
        return page;
    }

    private void person(long section, String login, String name, Role role, boolean head) {
        LocalDate from = LocalDate.of(2020, 4, 1);
        long person = people.addPerson("7" + login, name, "カクウ");
        people.addPost(person, section, head ? "課長" : "主任", head, false, from, null);
        long account = accounts.createWithHash(town.id(), person, town.prefix() + login, accounts.hash(Mirai.PASSWORD));
        grants.give(account, new RoleGrants.Span(role, from, null));
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
