package jp.kizahashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
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
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.answer.draft.InquiryFixture;
import jp.kizahashi.survey.answer.draft.InquiryFixture.Inquiry;
import jp.kizahashi.survey.query.Queries;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Journey A, step 13, in a browser: a host's questionnaire through a town hall, and by the code of a letter. */
@AppTest
@Execution(ExecutionMode.CONCURRENT)
class InquiryJourneyTests {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Mirai mirai;
    private final InquiryFixture fixture;
    private final Submissions submissions;
    private final Queries queries;
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    int port;

    private Chromium chromium;

    InquiryJourneyTests(Mirai mirai, InquiryFixture fixture, Submissions submissions, Queries queries) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.submissions = submissions;
        this.queries = queries;
    }

    @BeforeEach
    void open() {
        chromium = Chromium.at(port);
    }

    @AfterEach
    void close() {
        if (chromium != null) chromium.close();
    }

    @Test
    void a_town_splits_answers_confirms_hands_in_and_writes_its_letter() throws Exception {
        Inquiry inquiry = fixture.open();
        Page office = signedIn(1280, inquiry.town().login(Role.DX_OFFICE));
        office.navigate("/surveys/inquiries");
        look(office, "inquiry-list");
        office.navigate("/surveys/inquiries/" + inquiry.invitation());
        look(office, "inquiry");
        split(office, inquiry.personnel(), inquiry.clerk(), "leadership", "culture");
        split(office, inquiry.town().tax(), inquiry.town().actor(Role.STAFF), "expertise");
        look(office, "inquiry-parts");
        clerkFillsOnThePhone(inquiry);
        staffAnswersByExcel(inquiry);
        confirm(inquiry.town().prefix() + "chief", inquiry, "leadership");
        confirm(inquiry.town().prefix() + "chief", inquiry, "culture");
        confirm(inquiry.town().login(Role.DEPARTMENT_HEAD), inquiry, "expertise");
        officeHandsIn(office, inquiry);
        queryAndCorrection(office, inquiry);
        assertThat(faults).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_body_without_accounts_answers_by_the_code_of_its_letter() {
        Inquiry inquiry = fixture.open(InquiryFixture.everyKind(), true);
        String code = fixture.code(inquiry, false);
        Page page = chromium.window(375);
        page.setDefaultTimeout(60_000);
        page.navigate("/reply#" + code);
        assertThat(page.inputValue("#code")).isEqualTo(code);
        assertThat(page.url()).doesNotContain(code);
        look(page, "reply-entrance");
        page.click("text=調査票を開く");
        page.waitForURL("**/reply/form");
        look(page, "reply-form");
        answerEveryKind(page);
        page.navigate("/reply/submission");
        page.click("text=連絡先がまだありません");
        page.fill("#office", "企画課");
        page.fill("#phone", "000-000-0000");
        look(page, "reply-contact");
        page.click("text=保存して提出の画面へ");
        page.waitForURL("**/reply/submission");
        look(page, "reply-submission");
        page.click("main >> button:has-text('提出する')");
        page.waitForURL("**/reply/receipts/1");
        look(page, "reply-receipt");
        assertThat(main(page)).contains("受付番号", "1200人", "非該当");
        page.click("text=終える");
        page.waitForURL("**/reply/end");
        page.navigate("/reply/form");
        assertThat(page.url()).endsWith("/reply?needed");
        var entries = edition(inquiry).sheet().entries();
        assertThat(entries)
                .containsEntry("M1", Entry.of("a", "c"))
                .containsEntry("N1", Entry.of("1200"))
                .containsEntry("D1", Entry.of("2026-10-01"))
                .containsEntry("S1", Entry.NOT_APPLICABLE)
                .containsEntry("T1", Entry.of("一行目, 二つ目"));
        assertThat(faults).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }

    private void split(Page page, long department, Actor filler, String... sections) {
        page.navigate(page.url().replaceAll("/parts.*", "") + "/parts?department=" + department);
        for (String section : sections) page.check("input[name=section][value=" + section + "]");
        page.selectOption("#filler", Long.toString(filler.personId()));
        page.click("text=この人に頼む");
        page.waitForLoadState();
    }

    private void clerkFillsOnThePhone(Inquiry inquiry) {
        Page page = signedIn(375, inquiry.clerkLogin());
        look(page, "inquiry-home-clerk");
        page.click("text=分担した分野に回答する >> nth=0");
        page.waitForSelector("#q1");
        look(page, "inquiry-section");
        page.locator("#q1 input[value='3']").check();
        page.waitForSelector("#q1 [data-state=saved]");
        page.locator("#q2 input[value='不明']").check();
        page.waitForSelector("#q2 [data-state=saved]");
        for (String section : List.of("leadership", "culture")) {
            page.navigate("/surveys/inquiries/" + inquiry.invitation() + "/sections/" + section);
            page.click("text=所属長の確認に回す");
            page.waitForURL("**/surveys/inquiries/" + inquiry.invitation());
        }
        page.context().close();
    }

    private void staffAnswersByExcel(Inquiry inquiry) throws Exception {
        Page page = signedIn(1280, inquiry.town().login(Role.STAFF));
        page.navigate("/surveys/inquiries/" + inquiry.invitation());
        page.click("summary:has-text('Excelで回答する')");
        Download download = page.waitForDownload(() -> page.click("text=回答票（Excel）を受け取る"));
        byte[] sheet = Files.readAllBytes(download.path());
        String code = mirai.in(inquiry.town().id(), () -> fixture.office(inquiry))
                .wave()
                .questionnaire()
                .section("expertise")
                .orElseThrow()
                .questions()
                .getFirst()
                .code();
        bring(page, answered(sheet, code, "9番"));
        assertThat(main(page)).contains("回答票を読み込めません", code, "9番");
        look(page, "inquiry-workbook-fault");
        page.navigate("/surveys/inquiries/" + inquiry.invitation());
        page.click("summary:has-text('Excelで回答する')");
        bring(page, answered(sheet, code, "6 E-3"));
        assertThat(main(page)).contains("回答票を読み込みました（変わった回答 1件）");
        page.navigate("/surveys/inquiries/" + inquiry.invitation() + "/sections/expertise");
        page.click("text=所属長の確認に回す");
        page.waitForURL("**/surveys/inquiries/" + inquiry.invitation());
        page.context().close();
    }

    private static void bring(Page page, byte[] workbook) {
        page.setInputFiles("#file", new FilePayload("回答.xlsx", EXCEL, workbook));
        page.click("text=読み込む >> nth=-1");
        page.waitForLoadState();
    }

    private static byte[] answered(byte[] workbook, String code, String answer) throws Exception {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook));
                var out = new ByteArrayOutputStream()) {
            for (Row row : book.getSheetAt(0))
                if (row.getCell(0) != null && row.getCell(0).toString().equals(code))
                    row.getCell(3, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(answer);
            book.write(out);
            return out.toByteArray();
        }
    }

    private void confirm(String login, Inquiry inquiry, String section) {
        Page page = signedIn(1280, login);
        page.navigate("/surveys/inquiries/" + inquiry.invitation() + "/sections/" + section);
        look(page, "inquiry-check");
        page.click("main >> button:has-text('確認した')");
        page.waitForURL("**/surveys/inquiries/" + inquiry.invitation());
        page.context().close();
    }

    private void officeHandsIn(Page page, Inquiry inquiry) throws Exception {
        page.navigate("/surveys/inquiries/" + inquiry.invitation() + "/contact");
        page.fill("#office", "企画課");
        page.fill("#mail", "dx@example.jp");
        page.click("text=保存して提出の画面へ");
        page.waitForURL("**/submission");
        look(page, "inquiry-submission");
        page.click("main >> button:has-text('提出する')");
        page.waitForURL("**/receipts/1");
        look(page, "inquiry-receipt");
        assertThat(main(page))
                .contains(edition(inquiry).receipt(), edition(inquiry).sha256(), "E-1とE-2の間", "不明");
        page.fill("#documentNumber", "8企第123号");
        Download letter = page.waitForDownload(() -> page.click("text=回答文（Word）を作る"));
        try (var word = new XWPFWordExtractor(new XWPFDocument(Files.newInputStream(letter.path())))) {
            assertThat(word.getText())
                    .contains(
                            "架空の全国調査について（回答）",
                            "8企第123号",
                            "架空研究所長",
                            "架研第12号で照会",
                            edition(inquiry).receipt());
        }
        page.reload();
        assertThat(page.inputValue("#documentNumber")).isEqualTo("8企第123号");
        assertThat(page.request()
                        .get("/surveys/inquiries/" + inquiry.invitation() + "/receipts/1/copy.pdf")
                        .body()
                        .length)
                .isGreaterThan(5_000);
    }

    private void queryAndCorrection(Page page, Inquiry inquiry) {
        mirai.as(inquiry.host(), Role.HOST, () -> {
            queries.ask(inquiry.invitation(), "PEMM01", "昨年より二段階上がっています。理由を教えてください。", 1L);
            queries.giveBack(
                    inquiry.invitation(),
                    "設問の読み違いがないか確かめてください。",
                    inquiry.host().actor(Role.HOST).personId());
            return true;
        });
        page.navigate("/");
        assertThat(main(page)).contains("疑義照会に答える", "差し戻されています");
        page.navigate("/surveys/inquiries/" + inquiry.invitation());
        look(page, "inquiry-query");
        page.fill("#text-PEMM01", "組織改編で、推進本部を置いたためです。");
        page.click("text=送る");
        page.waitForSelector("text=組織改編で");
        page.click("text=訂正を始める");
        page.waitForSelector("text=訂正しています");
        page.navigate("/surveys/inquiries/" + inquiry.invitation() + "/submission");
        page.fill("#note", "確かめました。変更はありません。");
        page.click("text=訂正を提出する");
        page.waitForURL("**/receipts/2");
        assertThat(mirai.in(inquiry.host().id(), () -> submissions.editions(inquiry.invitation())))
                .extracting(Submission::number)
                .containsExactly(2, 1);
    }

    private void answerEveryKind(Page page) {
        page.navigate("/reply/sections/basic");
        page.waitForSelector("#q1");
        page.locator("#q1 input[value='4']").check();
        page.waitForSelector("#q1 [data-state=saved]");
        page.locator("#q2 input[value=b]").check();
        page.waitForSelector("#q2 [data-state=saved]");
        page.locator("#q2 input[value='非該当']").check();
        page.locator("#q3 input[value=a]").check();
        page.locator("#q3 input[value='不明']").check();
        assertThat(page.locator("#q3 input[value=a]").isChecked()).isFalse();
        page.locator("#q3 input[value=a]").check();
        assertThat(page.locator("#q3 input[value='不明']").isChecked()).isFalse();
        page.locator("#q3 input[value=c]").check();
        look(page, "reply-section");
        page.click("text=保存して次の分野へ");
        page.waitForURL("**/sections/figures");
        page.fill("#q4 input[inputmode]", "約千人");
        page.locator("#q5 input[type=date]").focus();
        page.waitForSelector("#q4 + .matrix__alert >> text=数として読めません");
        page.fill("#q4 input[inputmode]", "1,200");
        page.fill("#q5 input[type=date]", "2026-10-01");
        page.fill("#q6 textarea", "一行目, 二つ目");
        page.waitForSelector("#q6 [data-state=saved]");
        look(page, "reply-figures");
        page.locator("#q4 input[inputmode]").press("Enter");
        page.waitForLoadState();
        page.waitForSelector("#q4 [data-state=saved]");
    }

    private Submission edition(Inquiry inquiry) {
        return mirai.in(
                inquiry.host().id(),
                () -> submissions.newest(inquiry.invitation()).orElseThrow());
    }

    private Page signedIn(int width, String login) {
        Page page = chromium.window(width);
        page.setDefaultTimeout(60_000);
        page.navigate("/sign-in");
        page.fill("#login", login);
        page.fill("#password", Mirai.PASSWORD);
        page.press("#password", "Enter");
        page.waitForSelector(".menu");
        return page;
    }

    /** A picture and axe, at the page's own width and at the other. */
    private void look(Page page, String name) {
        int own = page.viewportSize().width;
        for (int width : new int[] {own == 375 ? 1280 : 375, own}) {
            page.setViewportSize(width, 900);
            Chromium.picture(page, name + "-" + width);
            Chromium.accessibilityFaults(page).forEach(f -> faults.add(name + " at " + width + ": " + f));
            int wide = (Integer) page.evaluate("document.documentElement.scrollWidth");
            if (wide > width) faults.add(name + " at " + width + " is " + wide + " wide");
        }
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }
}
