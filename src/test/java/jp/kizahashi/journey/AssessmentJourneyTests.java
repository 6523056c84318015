package jp.kizahashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.assessment.AnswerGroup;
import jp.kizahashi.survey.assessment.AssessmentFixture;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.StatementId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Journey A, steps 4 to 12, in a browser: from the first question to the paper for the 推進本部. */
@AppTest
@Execution(ExecutionMode.CONCURRENT)
class AssessmentJourneyTests {
    private static final String ENTERPRISE = "pemm-enterprise-v1";
    private static final StatementId GAP = new StatementId("alignment", 1);

    private final Mirai mirai;
    private final AssessmentFixture fixture;
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    int port;

    private Chromium chromium;
    private Town town;

    AssessmentJourneyTests(Mirai mirai, AssessmentFixture fixture) {
        this.mirai = mirai;
        this.fixture = fixture;
    }

    @BeforeEach
    void open() {
        chromium = Chromium.at(port);
        town = mirai.found();
    }

    @AfterEach
    void close() {
        if (chromium != null) chromium.close();
    }

    @Test
    void from_the_first_question_to_the_paper_for_the_headquarters() {
        Page office = signedIn(1280, Role.DX_OFFICE);
        long id = prepare(office);
        answerOnThePhoneAndOffline(id);
        answerWithoutScript(id);
        othersAnswer(id);
        settleWithAGap(office, id);
        theRangeNamesItsGapAndEndsWhenItIsFilled(office, id);
        checkApproveAndRecord(office, id);
        readTheResultAndTryWhatIf(office, id);
        downloadTheReport(office, id);
        // The phone was taken off the network on purpose; nothing else may complain.
        assertThat(chromium.complaints()).allMatch(c -> c.contains("ERR_INTERNET_DISCONNECTED"));
        assertThat(faults).isEmpty();
    }

    @Test
    void a_process_is_held_down_by_the_organisation_and_the_page_says_why() {
        fixture.confirmed(town, 2026, fixture.all(ENTERPRISE, 1));
        long id = fixture.prepared(town, "pemm-process-v1", Optional.of("軽自動車税申告（登録）"), 2026);
        fixture.askStaffAndOpen(town, id);
        fixture.close(town, id);
        fixture.settle(town, id, fixture.all("pemm-process-v1", 2));
        fixture.confirm(town, id);
        Page office = signedIn(1280, Role.DX_OFFICE);
        office.navigate("/surveys/assessments/" + id + "/result");
        look(office, "process-result");
        assertThat(main(office)).contains("P-2").contains("P-1").contains("組織").contains("令和8年10月1日");
        assertThat(faults).isEmpty();
    }

    @Test
    void everything_an_answerer_does_can_be_done_by_keyboard_alone() {
        long id = fixture.answering(town, 2026, 0);
        Page page = signedIn(1280, Role.STAFF);
        follow(page, "令和8年度 組織の自己診断に回答する");
        follow(page, "読みました。回答を始める");
        page.locator("input[type=radio]").first().focus();
        page.keyboard().press("Space");
        page.waitForSelector("#q1 [data-state=saved]");
        page.keyboard().press("ArrowRight");
        page.waitForSelector("#q1 input[type=radio][value='2']:checked");
        page.keyboard().press("Tab");
        follow(page, "保存して次の分野へ");
        page.waitForURL("**/answers/*");
        assertThat(fixture.answerers(town, id, AnswerGroup.STAFF).getFirst().answered())
                .isEqualTo(1);
    }

    @Test
    void an_answer_given_before_the_script_has_arrived_is_saved_when_it_does() {
        long id = fixture.answering(town, 2026, 0);
        Page page = signedIn(1280, Role.STAFF);
        follow(page, "令和8年度 組織の自己診断に回答する");
        var held = new java.util.concurrent.LinkedBlockingQueue<com.microsoft.playwright.Route>();
        page.route("**/answers.js", held::add);
        page.getByText("読みました。回答を始める").first().click();
        page.locator("input[type=radio]").first().check();
        held.remove().resume();
        page.waitForSelector("#q1 [data-state=saved]");
        assertThat(fixture.answerers(town, id, AnswerGroup.STAFF).getFirst().answered())
                .isEqualTo(1);
    }

    private long prepare(Page page) {
        page.navigate("/surveys/assessments");
        look(page, "assessments-empty");
        page.click("text=新しく始める");
        look(page, "assessment-new");
        page.click("text=準備を始める");
        assertThat(page.locator("#errors li").count()).isEqualTo(2);
        page.fill("#asOf", "2026-10-01");
        page.fill("#dueOn", "2026-11-13");
        page.selectOption("#fiscalYear", "2026");
        page.locator("#checker").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("#approver").selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.click("text=準備を始める");
        page.waitForURL("**/answerers");
        look(page, "answerers");
        page.locator("input[name=person]").evaluateAll("boxes => boxes.forEach(b => b.checked = true)");
        page.click("text=印を付けた人を追加する");
        page.waitForSelector("#asked-caption");
        String url = page.url();
        long id = Long.parseLong(url.replaceAll(".*/assessments/(\\d+)/.*", "$1"));
        fixture.askMore(town, id, 3);
        page.navigate("/surveys/assessments/" + id);
        look(page, "assessment-preparing");
        page.click("text=受付を始める");
        page.waitForSelector("text=回答を締め切る");
        look(page, "assessment-answering");
        return id;
    }

    private void answerOnThePhoneAndOffline(long id) {
        Page page = signedIn(375, Role.STAFF);
        look(page, "home-staff");
        page.click("text=令和8年度 組織の自己診断に回答する");
        assertThat(main(page)).contains("情報公開請求").contains("人事評価には使いません");
        look(page, "notice");
        page.click("text=読みました。回答を始める");
        page.waitForSelector("#q1");
        look(page, "section");
        page.locator("#q1 input[type=radio][value='3']").check();
        page.waitForSelector("#q1 [data-state=saved]");
        BrowserContext context = page.context();
        context.setOffline(true);
        page.locator("#q2 input[type=radio][value='2']").check();
        page.waitForSelector("#q2 [data-state=unsent]");
        context.setOffline(false);
        page.evaluate("window.dispatchEvent(new Event('online'))");
        page.waitForSelector("#q2 [data-state=saved]");
        conflictShowsBothValues(page);
        assertThat(ownAnswers(id)).isEqualTo(2);
        page.context().close();
    }

    /** A second tab changes the same answer; the first shows both and one is chosen. */
    private void conflictShowsBothValues(Page first) {
        Page second = first.context().newPage();
        second.navigate(first.url());
        second.locator("#q1 input[type=radio][value='1']").check();
        second.waitForSelector("#q1 [data-state=saved]");
        first.locator("#q1 input[type=radio][value='2']").check();
        first.waitForSelector("[data-take-mine]");
        assertThat(first.locator("[data-theirs]").innerText()).isEqualTo("当てはまらない");
        look(first, "conflict");
        first.click("[data-take-mine]");
        first.waitForSelector("#q1 [data-state=saved]");
        second.close();
    }

    private void answerWithoutScript(long id) {
        Visitor liaison = new Visitor(port).signIn(town, Role.DX_LIAISON);
        liaison.post("/surveys/assessments/" + id + "/answers/start", Map.of());
        Map<String, String> section = new HashMap<>(Map.of("then", "next"));
        for (int level = 1; level <= 4; level++) {
            section.put("awareness-" + level, level == 1 ? "3" : "1");
            section.put("seen.awareness-" + level, "0");
        }
        assertThat(liaison.post("/surveys/assessments/" + id + "/answers/leadership", section)
                        .status())
                .isEqualTo(302);
    }

    private void othersAnswer(long id) {
        for (AnswerGroup group : AnswerGroup.values())
            for (var answerer : fixture.answerers(town, id, group)) {
                if (answerer.answered() > 0) continue;
                Answer answer = group == AnswerGroup.EXECUTIVE ? Answer.LARGELY_TRUE : Answer.LARGELY_UNTRUE;
                fixture.answer(town, answerer, new StatementId("awareness", 2), answer);
                fixture.answer(town, answerer, new StatementId("teamwork", 4), Answer.LARGELY_UNTRUE);
            }
    }

    private void settleWithAGap(Page page, long id) {
        page.navigate("/surveys/assessments/" + id);
        page.click("text=回答を締め切る");
        page.click("main >> text=取りまとめ >> nth=-1");
        page.navigate("/surveys/assessments/" + id + "/settlement");
        look(page, "settlement");
        page.navigate("/surveys/assessments/" + id + "/settlement/awareness");
        assertThat(main(page)).contains("区分によって見方が分かれています");
        look(page, "settlement-item");
        page.locator("input[type=radio][name='awareness-2'][value='2']").check();
        page.click("text=この項目を決める");
        assertThat(main(page)).contains("SVY-014");
        page.fill("#reason", "施政方針と庁内通知を確かめ、業務名が一部にとどまるため。");
        page.click("text=この項目を決める");
        page.navigate("/surveys/assessments/" + id + "/settlement/awareness");
        page.click("text=氏名付きの回答を見る");
        look(page, "settlement-names");
        Map<StatementId, Answer> settled = new HashMap<>(fixture.all(ENTERPRISE, 1));
        settled.remove(GAP);
        fixture.settle(town, id, settled);
    }

    private void theRangeNamesItsGapAndEndsWhenItIsFilled(Page page, long id) {
        page.navigate("/surveys/assessments/" + id + "/result");
        look(page, "result-draft");
        assertThat(main(page)).contains("E-1未満～E-1").contains("一貫性 レベル1");
        fixture.settle(town, id, fixture.all(ENTERPRISE, 1));
        page.navigate("/surveys/assessments/" + id + "/evidence/alignment-1");
        page.fill("#note", "DX推進計画（令和8年3月決定）");
        page.click("main >> button:has-text('根拠を付ける')");
        look(page, "evidence");
        page.navigate("/surveys/assessments/" + id);
        page.click("text=所属長の確認に回す");
    }

    private void checkApproveAndRecord(Page office, long id) {
        Page head = signedIn(1280, Role.DEPARTMENT_HEAD);
        head.click("text=令和8年度 組織の自己診断を確認する");
        look(head, "check");
        head.click("text=確認した（承認に進める）");
        Page executive = signedIn(375, Role.EXECUTIVE);
        executive.click("text=令和8年度 組織の自己診断を承認する");
        look(executive, "approval");
        executive.click("text=承認する（版を確定する）");
        executive.waitForSelector("text=確定した版");
        office.navigate("/surveys/assessments/" + id);
        office.fill("#documentNumber", "8企第123号");
        office.fill("#decisionKind", "副市長決裁");
        office.fill("#decidedOn", "2026-11-20");
        office.click("main >> button:has-text('記録する')");
        office.waitForSelector("main >> text=8企第123号");
        assertThat(main(office)).contains("8企第123号").contains("第1版");
        look(office, "assessment-confirmed");
    }

    private void readTheResultAndTryWhatIf(Page page, long id) {
        page.navigate("/surveys/assessments/" + id + "/result");
        look(page, "result");
        assertThat(main(page))
                .contains("E-1")
                .contains("妨げている文")
                .contains("13／52")
                .contains("この数字の根拠");
        page.navigate("/surveys/assessments/" + id + "/what-if");
        look(page, "what-if");
        page.click("text=最小の組合せを当てはめる");
        page.waitForURL("**made=**");
        assertThat(main(page)).contains("E-2");
        look(page, "what-if-raised");
    }

    private void downloadTheReport(Page page, long id) {
        for (String ending : List.of("pdf", "docx", "xlsx")) {
            var response = page.request().get("/surveys/assessments/" + id + "/report." + ending);
            assertThat(response.status()).as(ending).isEqualTo(200);
            assertThat(response.body().length).as(ending).isGreaterThan(5_000);
        }
    }

    private Page signedIn(int width, Role role) {
        Page page = chromium.signedIn(width, town, role);
        page.setDefaultTimeout(60_000);
        return page;
    }

    private int ownAnswers(long id) {
        long person = town.actor(Role.STAFF).personId();
        return fixture.answerers(town, id, AnswerGroup.STAFF).stream()
                .filter(a -> a.personId() == person)
                .findFirst()
                .orElseThrow()
                .answered();
    }

    /** Moves the focus to the link or button with these words and presses Enter. */
    private static void follow(Page page, String words) {
        page.locator("main a, main button")
                .getByText(words)
                .or(page.locator("main a, main button")
                        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(words)))
                .first()
                .focus();
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
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
