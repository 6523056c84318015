package jp.kizahashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.process.bpmn.Change;
import jp.kizahashi.process.bpmn.Changes;
import jp.kizahashi.process.bpmn.table.FlowTable;
import jp.kizahashi.process.flow.Flow;
import jp.kizahashi.process.flow.FlowKind;
import jp.kizahashi.process.flow.Flows;
import jp.kizahashi.process.flow.Flows.NewVersion;
import jp.kizahashi.process.flow.Origin;
import jp.kizahashi.process.work.Work;
import jp.kizahashi.process.work.WorkKind;
import jp.kizahashi.process.work.Works;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A section writes its steps as a table, draws, is asked, redesigns and tries what another person would change. */
@AppTest
class FlowJourneyTests {
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String[][] STEPS = {
        {"作業", "番号", "担当", "帳票", "システム", "分", "分岐・次", "備考"},
        {"申告書を受け取る", "1", "窓口係", "申告書", "", "3", "", ""},
        {"書類を確かめる", "2", "窓口係", "", "", "5", "書類はそろっているか：はい→4、いいえ→3", ""},
        {"不足を知らせる", "3", "窓口係", "", "", "6", "終了", ""},
        {"台帳に登録する", "4", "諸税係", "", "税務システム", "7", "", ""},
        {"受付簿に写す", "5", "諸税係", "受付簿", "", "2", "", ""},
    };

    private final Mirai mirai;
    private final Works works;
    private final Flows flows;
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    int port;

    private Town town;
    private Chromium chromium;
    private String flow = "";

    FlowJourneyTests(Mirai mirai, Works works, Flows flows) {
        this.mirai = mirai;
        this.works = works;
        this.flows = flows;
    }

    @BeforeEach
    void found() {
        town = mirai.found();
        long id = mirai.as(town, Role.STAFF, () -> {
            var clerk = town.actor(Role.STAFF);
            Work work = new Work(0, town.tax(), WorkKind.INDIVIDUAL, "", "登録", "", "", "", "", 0, null);
            Flow fresh = new Flow(0, works.add(clerk, work), FlowKind.AS_IS, "登録の手順", null, 6_000, 3_000, null);
            byte[] empty = new FlowTable(List.of()).bpmn("登録の手順");
            return flows.add(clerk, fresh, new NewVersion(empty, Origin.TABLE, "作り始め"));
        });
        flow = "/processes/flows/" + id;
        chromium = Chromium.at(port);
    }

    @AfterEach
    void stop() {
        chromium.close();
    }

    @Test
    void a_table_in_excel_becomes_a_flow_that_the_keyboard_edits_and_paper_shows() throws Exception {
        Page clerk = chromium.signedIn(1280, town, Role.STAFF);
        byExcel(clerk);
        look(clerk, "flow-show");
        clerk.navigate(flow + "/table");
        look(clerk, "flow-table");
        clerk.focus("#work-0");
        for (int i = 0; i < 40 && !"insert:0".equals(clerk.evaluate("document.activeElement.value")); i++)
            clerk.keyboard().press("Tab");
        clerk.keyboard().press("Enter");
        clerk.waitForSelector("#work-1:focus");
        assertThat(clerk.inputValue("#number-1")).isEqualTo("1-2");
        clerk.keyboard().type("番号札を渡す");
        clerk.fill("#branch-3", "99");
        clerk.fill("#reason", "窓口係の聞き取り");
        click(clerk, "新しい版として保存する");
        assertThat(main(clerk)).contains("分岐の先「99」の行がありません");
        clerk.fill("#branch-3", "終了");
        click(clerk, "新しい版として保存する");
        assertThat(main(clerk)).contains("第3版", "番号札を渡す", "窓口係の聞き取り");
        clerk.navigate(flow + "/differences");
        clerk.waitForSelector(".flow-picture--live");
        look(clerk, "flow-differences");
        assertThat(clerk.locator("main table").innerText())
                .contains("番号札を渡す", "追加")
                .doesNotContain("受付簿に写す");
        paper(clerk);
        again(clerk);
        assertThat(chromium.complaints()).isEmpty();
        assertThat(faults).isEmpty();
    }

    private void byExcel(Page clerk) throws Exception {
        clerk.navigate(flow + "/table");
        clerk.setInputFiles("#upload", new FilePayload("手順.xlsx", EXCEL, workbook()));
        click(clerk, "読み込んで確かめる");
        assertThat(main(clerk)).contains("5行を読み込みました");
        assertThat(clerk.locator("main svg .bpmn-task").count()).isEqualTo(5);
        clerk.fill("#reason", "諸税係の手順書から");
        click(clerk, "新しい版として保存する");
        clerk.waitForSelector(".flow-picture--live svg .bpmn-task");
        assertThat(main(clerk)).contains("第2版", "作業5個、書かれている分の合計 23分", "直すところは見つかりませんでした");
        clerk.fill(".flow-picture__tools input", "台帳");
        clerk.press(".flow-picture__tools input", "Enter");
        assertThat(clerk.locator(".flow-picture__tools output").innerText()).isEqualTo("1件中1件目");
    }

    private void paper(Page clerk) throws Exception {
        byte[] pdf = clerk.request().get(flow + "/paper.pdf").body();
        try (var document = Loader.loadPDF(pdf)) {
            var size = document.getPage(0).getMediaBox();
            assertThat(Math.round(size.getWidth() / 72 * 25.4))
                    .as("A3 landscape, mm")
                    .isEqualTo(420);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("登録の手順", "第3版", "1枚目／1枚", "手順（作業6個）", "書類はそろっているか：はい→4");
            PDFTextStripper drawing = new PDFTextStripper();
            drawing.setEndPage(1);
            assertThat(drawing.getText(document).replaceAll("\\s", ""))
                    .as("words of the drawing that can be marked")
                    .contains("申告書を受け取る", "台帳に登録する", "はい");
        }
        byte[] hearing = clerk.request().get(flow + "/notes/hearing.pdf").body();
        try (var document = Loader.loadPDF(hearing)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("聞き取り票", "図にない作業や処理はないか", "受付簿に写す", "回答者の所属・氏名");
        }
    }

    /** The workbook that is handed out comes back without a change. */
    private void again(Page clerk) throws Exception {
        clerk.navigate(flow + "/table");
        Download out = clerk.waitForDownload(() -> clerk.click("text=今の手順表をExcelで受け取る"));
        clerk.setInputFiles("#upload", new FilePayload("手順.xlsx", EXCEL, Files.readAllBytes(out.path())));
        click(clerk, "読み込んで確かめる");
        assertThat(main(clerk)).contains("6行を読み込みました");
        assertThat(clerk.inputValue("#number-1")).isEqualTo("1-2");
        assertThat(clerk.inputValue("#branch-2")).contains("書類はそろっているか");
    }

    @Test
    void the_drawing_is_changed_in_the_browser_and_a_colleague_is_not_overwritten() throws Exception {
        Page clerk = chromium.signedIn(1280, town, Role.STAFF);
        byExcel(clerk);
        clerk.navigate(flow + "/editor");
        clerk.waitForSelector("#editor[data-opened]");
        assertThat(clerk.locator(".bjs-powered-by").isVisible())
                .as("the mark of bpmn.io")
                .isTrue();
        assertThat(clerk.locator(".djs-palette .entry[aria-label=どれか一つ]").isVisible())
                .isTrue();
        look(clerk, "flow-editor");
        clerk.click("g[data-element-id=step_1] .djs-hit");
        clerk.fill("#p-errors", "200");
        clerk.press("#p-errors", "Tab");
        assertThat(clerk.locator("[data-wrong]").innerText()).contains("100");
        clerk.fill("#p-minutes", "４");
        clerk.press("#p-minutes", "Tab");
        mirai.as(
                town,
                Role.STAFF,
                () -> flows.save(
                        town.actor(Role.STAFF),
                        Long.parseLong(flow.replaceFirst(".*/", "")),
                        2,
                        new NewVersion(new FlowTable(List.of()).bpmn("x"), Origin.TABLE, "同僚")));
        clerk.fill("#reason", "分を直した");
        clerk.click("#save button");
        clerk.waitForSelector("#trouble .notice");
        assertThat(clerk.locator("#trouble").innerText()).contains("第3版", "図はこの画面に残っています");
        clerk.click("#save button");
        clerk.waitForURL("**" + flow);
        assertThat(main(clerk)).contains("第4版", "分を直した", "書かれている分の合計 24分");
        assertThat(chromium.complaints()).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void of_a_large_flow_one_lane_is_opened_and_nothing_else_changes() {
        byte[] large = jp.kizahashi.process.bpmn.Flows.random(7, 3_100, 6);
        long id = Long.parseLong(flow.replaceFirst(".*/", ""));
        mirai.as(
                town,
                Role.STAFF,
                () -> flows.save(town.actor(Role.STAFF), id, 1, new NewVersion(large, Origin.FILE, "取込み")));
        Page clerk = chromium.signedIn(1280, town, Role.STAFF);
        clerk.navigate(flow + "/editor");
        clerk.waitForURL("**/editor/parts");
        assertThat(main(clerk)).contains("この図は大きいため", "担当0", "レーン");
        look(clerk, "flow-parts");
        clerk.click("main a:has-text('担当3')");
        clerk.waitForSelector("#editor[data-opened]");
        assertThat(clerk.locator("#editor").getAttribute("data-warnings")).isEqualTo("0");
        look(clerk, "flow-part");
        String tied = "kizahashiEditor.get('elementRegistry').find(e => e.type === 'bpmn:UserTask'"
                + " && e.outgoing.some(l => l.target.businessObject.get('k:outside')))";
        clerk.evaluate("kizahashiEditor.get('selection').select(" + tied + ")");
        clerk.evaluate("kizahashiEditor.get('editorActions').trigger('removeSelection')");
        assertThat(clerk.locator("#trouble").innerText()).contains("外とつながっている");
        clerk.fill("#p-minutes", "12");
        clerk.press("#p-minutes", "Tab");
        String step = (String) clerk.evaluate(tied + ".id");
        clerk.fill("#reason", "担当3の聞き取り");
        clerk.click("#save button");
        clerk.waitForSelector("main:has-text('担当3の聞き取り')");
        mirai.in(town.id(), () -> {
            var changes = Changes.between(flows.model(flows.version(id, 2)), flows.model(flows.version(id, 3)));
            assertThat(changes).singleElement().satisfies(c -> {
                assertThat(c.element()).isEqualTo(step);
                assertThat(c.details()).extracting(Change.Detail::what).containsExactly("extensionElements");
            });
            return null;
        });
        assertThat(chromium.complaints()).isEmpty();
        assertThat(faults).isEmpty();
    }

    @Test
    void every_step_is_asked_before_a_robot_is_allowed_and_the_new_form_is_compared() throws Exception {
        Page clerk = chromium.signedIn(1280, town, Role.STAFF);
        byExcel(clerk);
        clerk.selectOption("#note-element", "step_5");
        clerk.selectOption("#note-topic", "BY_HAND");
        clerk.fill("#note-body", "台帳から出せるはずの件数を写している");
        clerk.click("main button:has-text('残す'):visible");
        clerk.waitForLoadState();
        assertThat(main(clerk)).contains("手作業でシステムにできそうなところ", "台帳から出せるはず");
        assertThat(clerk.request().get(flow + "/picture.svg").text()).contains("メモ1");
        click(clerk, "見直しを始める");
        String redesign = clerk.url();
        look(clerk, "redesign-show");
        clerk.click("main a:has-text('受付簿に写す')");
        look(clerk, "redesign-step");
        decide(clerk, "RPA", "写す手間を機械に任せる");
        assertThat(main(clerk)).contains("PRC-081", "5個中5個");
        decide(clerk, "AI", "文章を書く");
        assertThat(main(clerk)).contains("PRC-083", "まだ診断していません");
        decide(clerk, "OUTSOURCE", "委託する");
        assertThat(main(clerk)).contains("PRC-085");
        decide(clerk, "STOP", "台帳から件数を出せる");
        assertThat(main(clerk)).contains("1個目の作業");
        clerk.navigate(redesign);
        assertThat(main(clerk)).contains("決めたもの 1", "台帳から件数を出せる");
        clerk.navigate(flow);
        click(clerk, "見直し後（To-Be）を作る");
        String toBe = clerk.url();
        clerk.navigate(toBe + "/table");
        clerk.click("button[value='remove:4']");
        clerk.waitForLoadState();
        clerk.fill("#reason", "受付簿をやめる");
        click(clerk, "新しい版として保存する");
        clerk.navigate(flow + "/comparison");
        look(clerk, "flow-comparison");
        assertThat(main(clerk)).contains("2,300.0", "2,100.0", "−200.0", "−600,000", "定員の削減を意味しません");
        assertThat(chromium.complaints()).isEmpty();
        assertThat(faults).isEmpty();
    }

    private static void decide(Page page, String kind, String reason) {
        page.check("input[name=kind][value=" + kind + "]");
        page.fill("#reason", reason);
        click(page, "決めて次の作業へ");
    }

    @Test
    void two_scenarios_on_the_same_luck_are_compared() throws Exception {
        Page clerk = chromium.signedIn(1280, town, Role.STAFF);
        byExcel(clerk);
        click(clerk, "条件を決めて試す");
        look(clerk, "simulation-form");
        clerk.fill("#name", "今の人数");
        clerk.fill("#runs", "5");
        clerk.fill("#cases", "200");
        clerk.fill("#perDay", "abc");
        click(clerk, "試す");
        assertThat(main(clerk)).contains("PRC-007", "1開庁日の件数");
        clerk.fill("#perDay", "40");
        click(clerk, "試す");
        assertThat(main(clerk)).contains("担当の忙しさ", "諸税係", "乱数の種1から");
        clerk.waitForSelector(".flow-picture--live");
        look(clerk, "simulation-show");
        click(clerk, "条件を変えて試す");
        clerk.fill("#name", "窓口係を1人増やす");
        clerk.fill("input[name='people.窓口係']", "2");
        click(clerk, "試す");
        click(clerk, "比べる");
        assertThat(main(clerk)).contains("差（この条件−比べる条件）", "−");
        look(clerk, "simulation-compared");
        assertThat(chromium.complaints()).isEmpty();
        assertThat(faults).isEmpty();
    }

    private static byte[] workbook() throws Exception {
        try (var book = new XSSFWorkbook();
                var to = new ByteArrayOutputStream()) {
            var sheet = book.createSheet("手順");
            for (int r = 0; r < STEPS.length; r++) {
                var row = sheet.createRow(r);
                for (int c = 0; c < STEPS[r].length; c++) row.createCell(c).setCellValue(STEPS[r][c]);
            }
            book.write(to);
            return to.toByteArray();
        }
    }

    private static void click(Page page, String text) {
        Locator main = page.locator("main");
        Locator one = main.locator("button:has-text('" + text + "'):visible, a:has-text('" + text + "'):visible");
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
