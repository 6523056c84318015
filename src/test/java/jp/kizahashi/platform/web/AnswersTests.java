package jp.kizahashi.platform.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The statement matrix in Chromium against a played server: what is said, what is sent, what is kept. */
class AnswersTests {
    private static UiBrowser browser;

    /** What the played server answers next: a status, or 0 for no answer at all. */
    private int status = 200;

    private String body = "{\"version\":\"1\"}";
    private final List<Map<String, String>> posted = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void start_the_browser() {
        browser = new UiBrowser(Map.of());
    }

    @AfterAll
    static void stop_the_browser() {
        if (browser != null) browser.close();
    }

    @AfterEach
    void close_the_page() {
        if (page != null) page.context().close();
    }

    private void openAt(int width) {
        page = browser.open(width, "/ui");
        page.route("**/ui/answer", this::answer);
    }

    private void answer(Route route) {
        Request request = route.request();
        Map<String, String> form = form(request.postData());
        form.put("key", request.headerValue("idempotency-key"));
        posted.add(form);
        if (status == 0) route.abort();
        else
            route.fulfill(new Route.FulfillOptions()
                    .setStatus(status)
                    .setContentType("application/json")
                    .setBody(body));
    }

    private static Map<String, String> form(String data) {
        return Arrays.stream(data.split("&"))
                .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8).split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private Locator row(int number) {
        return page.locator("#q" + number);
    }

    private Locator choice(int number, String value) {
        return row(number).locator("input[value='" + value + "']");
    }

    private Locator progress() {
        return page.locator(".answering [data-progress-text]");
    }

    private Locator whole() {
        return page.locator("[data-save-state]");
    }

    @Test
    void every_choice_says_column_row_and_position_on_desk_and_phone() {
        for (int width : List.of(1280, 375)) {
            openAt(width);
            // The differing word first, so that a listener may move on early; browsers may put a space before the
            // comma.
            var name = new Page.GetByRoleOptions().setName(Pattern.compile("^ほぼ当てはまる ?、認識 レベル2、52問中6問目$"));
            assertThat(page.getByRole(AriaRole.RADIO, name)).isChecked();
            assertThat(page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("リーダーシップ 認識")))
                    .hasCount(1);
            String tree = page.locator("#awareness").ariaSnapshot();
            assertThat(tree)
                    .contains("table \"認識の判定文と回答\"")
                    .contains("columnheader \"ある程度\"")
                    .contains("rowheader \"レベル2 ");
            close_the_page();
        }
    }

    @Test
    void the_statement_is_described_only_where_the_tab_key_stops() {
        openAt(1280);
        assertThat(row(6).locator("input[aria-describedby='s6']")).hasCount(1);
        assertThat(choice(6, "3")).hasAttribute("aria-describedby", "s6");
        choice(6, "3").focus();
        page.keyboard().press("ArrowRight");
        assertThat(choice(6, "2")).isChecked();
        assertThat(choice(6, "2")).not().hasAttribute("aria-describedby", "s6");
        page.locator("#q7 a").focus();
        assertThat(choice(6, "2")).hasAttribute("aria-describedby", "s6");
    }

    @Test
    void keyboard_alone_answers_and_jumps_to_the_next_open_statement() {
        openAt(1280);
        page.locator("[data-next-open]").focus();
        page.keyboard().press("Enter");
        assertThat(choice(5, "3")).isFocused();
        page.keyboard().press("Space");
        assertThat(choice(5, "3")).isChecked();
        assertThat(row(5)).containsText("保存済み");
        assertThat(progress()).hasText("13／52");
        page.locator("[data-next-open]").focus();
        page.keyboard().press("Enter");
        assertThat(choice(8, "3")).isFocused();
    }

    @Test
    void answer_is_sent_at_once_and_the_next_change_has_seen_it() {
        openAt(1280);
        body = "{\"version\":\"7\"}";
        choice(5, "2").check();
        assertThat(row(5)).containsText("保存済み");
        choice(5, "1").check();
        assertThat(whole()).containsText("すべて保存済み");
        page.waitForCondition(() -> posted.size() == 2);
        assertThat(posted.get(0)).containsEntry("question", "awareness.1").containsEntry("answer", "2");
        assertThat(posted.get(0)).containsEntry("seen", "0");
        assertThat(posted.get(1)).containsEntry("answer", "1").containsEntry("seen", "7");
        assertThat(posted.get(0).get("key")).isNotEqualTo(posted.get(1).get("key"));
    }

    @Test
    void an_answer_can_be_taken_back() {
        openAt(375);
        row(6).locator("[data-clear-button]").click();
        assertThat(row(6)).containsText("未回答");
        page.waitForCondition(() -> posted.size() == 1);
        assertThat(posted.getFirst()).containsEntry("question", "awareness.2").containsEntry("answer", "");
        assertThat(progress()).hasText("11／52");
    }

    @Test
    void unsent_answer_survives_a_reload_and_is_sent_again_with_the_same_key() {
        openAt(1280);
        status = 0;
        choice(5, "3").check();
        assertThat(row(5)).containsText("未送信");
        assertThat(whole()).containsText("未送信 1件");
        assertThat(whole()).containsText("回答はこの画面に残っています");
        page.onDialog(dialog -> dialog.accept());
        page.reload();
        assertThat(choice(5, "3")).isChecked();
        assertThat(row(5)).containsText("未送信");
        status = 200;
        page.evaluate("window.dispatchEvent(new Event('online'))");
        assertThat(row(5)).containsText("保存済み");
        assertThat(posted.stream().map(p -> p.get("key")).distinct()).hasSize(1);
        assertThat(page.evaluate("sessionStorage.getItem('answers:/ui/answer')"))
                .isNull();
    }

    @Test
    void conflict_shows_both_values_and_lets_one_choose() {
        openAt(1280);
        status = 409;
        body = "{\"version\":\"9\",\"answer\":\"1\"}";
        choice(6, "2").check();
        Locator alert = page.locator("#q6 + .matrix__alert");
        assertThat(alert).containsText("保存済みの回答：当てはまらない");
        assertThat(alert).containsText("この画面の回答：ある程度");
        assertThat(row(6)).containsText("要確認");
        status = 200;
        body = "{\"version\":\"10\"}";
        alert.locator("[data-take-mine]").click();
        assertThat(row(6)).containsText("保存済み");
        assertThat(alert).hasCount(0);
        assertThat(posted.getLast()).containsEntry("answer", "2").containsEntry("seen", "9");
    }

    @Test
    void signed_out_keeps_the_answer_until_signed_in_again() {
        openAt(1280);
        boolean[] back = {false};
        page.route(
                "**/session",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody("{\"signedIn\":" + back[0] + ",\"header\":\"X-CSRF-TOKEN\",\"token\":\"new\"}")));
        status = 401;
        choice(5, "3").check();
        assertThat(whole()).containsText("サインインの期限が切れました");
        assertThat(whole().locator("a")).hasText("サインインする（別のタブ）");
        back[0] = true;
        status = 200;
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");
        assertThat(row(5)).containsText("保存済み");
    }

    @Test
    void refusal_is_said_at_its_statement_and_not_sent_again() {
        openAt(1280);
        status = 409;
        body = "{\"number\":\"SVY-012\",\"sentence\":\"SVY-012 締め切られています。\"}";
        choice(5, "3").check();
        assertThat(page.locator("#q5 + .matrix__alert")).containsText("SVY-012 締め切られています。");
        page.evaluate("window.dispatchEvent(new Event('online'))");
        page.waitForTimeout(300);
        assertThat(posted).hasSize(1);
    }

    @Test
    void whole_form_is_not_left_while_an_answer_waits() {
        openAt(1280);
        status = 0;
        choice(5, "3").check();
        assertThat(row(5)).containsText("未送信");
        page.locator("button[value=next]").click();
        page.waitForTimeout(500);
        assertThat(page.url()).isEqualTo(UiBrowser.HOST + "/ui");
        assertThat(choice(5, "3")).isChecked();
    }

    @Test
    void without_script_the_form_posts_every_answer_with_what_was_seen() {
        page = browser.open("/ui", options -> options.setViewportSize(375, 900).setJavaScriptEnabled(false));
        List<String> bodies = new ArrayList<>();
        page.route("**/ui/answers", route -> {
            bodies.add(URLDecoder.decode(route.request().postData(), StandardCharsets.UTF_8));
            route.fulfill(new Route.FulfillOptions().setBody("ok"));
        });
        page.locator("#q5 .choice").first().click();
        page.locator("button[value=next]").click();
        assertThat(bodies).hasSize(1);
        assertThat(bodies.getFirst().split("&"))
                .contains("awareness.1=3", "seen.awareness.1=0", "awareness.2=3", "then=next")
                .noneMatch(pair -> pair.startsWith("awareness.4="));
    }
}
