package jp.kizahashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.org.handover.Handovers;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.time.ProductClock;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.assessment.AssessmentFixture;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator prepares April, decides what nobody follows, and somebody signs in with a slip. */
@AppTest
class AprilJourneyTests {
    private final Mirai mirai;
    private final People people;
    private final Accounts accounts;
    private final Handovers handovers;
    private final AssessmentFixture assessments;
    private final JdbcClient db;
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    int port;

    AprilJourneyTests(
            Mirai mirai,
            People people,
            Accounts accounts,
            Handovers handovers,
            AssessmentFixture assessments,
            JdbcClient db) {
        this.mirai = mirai;
        this.people = people;
        this.accounts = accounts;
        this.handovers = handovers;
        this.assessments = assessments;
        this.db = db;
    }

    @Test
    void april_is_entered_looked_at_and_taken_back() {
        Town town = mirai.found();
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(1280, town, Role.ADMINISTRATOR);
            page.navigate("/org/transfers");
            look(page, "transfers-empty");
            page.click("text=所属の変更を1つ入れる");
            page.waitForURL("**/org/reorganisations/new");
            page.click("main button");
            page.waitForSelector("#errors");
            look(page, "reorganisation-wrong");

            page.navigate("/org/imports/new/reorganisation");
            String file = "区分,所属コード,所属名,種類,上位コード,前の所属コード,引継ぎ先コード\r\n"
                    + "統合,201,企画税務課,課,10,101、102,\r\n改称,10,企画財政部,,,,\r\n廃止,999,,,,,\r\n";
            page.setInputFiles(
                    "#upload", new FilePayload("機構改革.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
            page.fill("#asOf", april().toString());
            page.click("main button");
            page.waitForSelector("text=2行を取り込む");
            look(page, "reorganisation-preview");
            page.click("text=2行を取り込む");
            page.waitForSelector("text=予定している異動");
            page.navigate("/org/transfers");
            assertThat(page.innerText("main")).contains("企画税務課", "企画財政部", "→ 企画税務課", "人の所属・職が残っています");
            look(page, "transfers");
            page.click("text=この変更を取り消す");
            page.waitForURL("**done=cancelled");
            assertThat(page.innerText("main")).doesNotContain("企画税務課");
            assertThat(faults).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    @Test
    void what_nobody_follows_is_decided_and_whoever_has_a_slip_signs_in() {
        Town town = mirai.found();
        assessments.prepared(town, 2026);
        LocalDate today = mirai.in(town.id(), people::today);
        mirai.in(
                town.id(),
                () -> db.sql("update org_post set valid_to = :today where person_id = :person")
                        .param("today", today)
                        .param("person", town.actor(Role.DEPARTMENT_HEAD).personId())
                        .update());
        Instant night = today.plusDays(1).atTime(0, 1).atZone(Dates.TOKYO).toInstant();
        ProductClock.at(
                night,
                () -> mirai.in(town.id(), () -> {
                    handovers.catchUp();
                    return 0;
                }));
        var slip = mirai.in(
                town.id(), () -> accounts.reset(town.actor(Role.EXECUTIVE).accountId()));
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(1280, town, Role.ADMINISTRATOR);
            page.click("text=異動した人の仕事の引継ぎ先を決める");
            page.waitForURL("**/org/handovers");
            look(page, "handovers-waiting");
            page.selectOption(
                    "main select", Long.toString(town.actor(Role.STAFF).personId()));
            page.click("main form button");
            page.waitForURL("**/org/handovers?done");
            assertThat(page.innerText("main")).contains("自己診断の確認者", "人が選んだ");
            look(page, "handovers");

            Page fresh = chromium.window(375);
            fresh.navigate("/sign-in");
            fresh.fill("#login", slip.loginName());
            fresh.fill("#password", "wrong-password");
            fresh.press("#password", "Enter");
            fresh.waitForSelector(".summary");
            look(fresh, "sign-in-wrong");
            fresh.fill("#login", slip.loginName());
            fresh.fill("#password", slip.password());
            fresh.press("#password", "Enter");
            fresh.waitForURL("**/account/password");
            look(fresh, "sign-in-password");
            assertThat(faults).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private LocalDate april() {
        return people.today().plusDays(40);
    }

    private void look(Page page, String name) {
        faults.addAll(Chromium.look(page, name));
    }
}
