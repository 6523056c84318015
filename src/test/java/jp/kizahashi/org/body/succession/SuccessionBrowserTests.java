package jp.kizahashi.org.body.succession;

import static jp.kizahashi.org.body.SuccessionFixture.code;
import static jp.kizahashi.org.body.SuccessionFixture.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.org.body.Municipalities;
import jp.kizahashi.org.body.SuccessionKind;
import jp.kizahashi.org.body.SuccessionTable;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.wave.WaveFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
@Execution(ExecutionMode.CONCURRENT)
class SuccessionBrowserTests {
    private static final String PAGE = "/org/municipalities/successions";

    private final Mirai mirai;
    private final WaveFixture waves;
    private final SuccessionTable table;
    private final Municipalities municipalities;
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    private int port;

    SuccessionBrowserTests(Mirai mirai, WaveFixture waves, SuccessionTable table, Municipalities municipalities) {
        this.mirai = mirai;
        this.waves = waves;
        this.table = table;
        this.municipalities = municipalities;
    }

    @Test
    void a_host_enters_a_merger_sees_it_on_the_list_and_takes_it_back_with_a_reason() {
        Town host = waves.host();
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(1280, host, Role.HOST);
            page.navigate(PAGE);
            assertThat(main(page)).contains("登録した行はありません", "鳩ヶ谷市");
            look(page, "successions-empty");
            page.click("text=合併・改称を1行登録する");
            page.waitForURL("**/new");
            fill(page, "91999");
            page.click("main button:has-text('登録する')");
            page.waitForSelector("#errors");
            assertThat(main(page)).contains("数字");
            look(page, "succession-refused");
            fill(page, code("91201").text());
            page.click("main button:has-text('登録する')");
            page.waitForURL("**?done");
            assertThat(main(page)).contains("架空91の1市", "新設合併", "架空の官報");
            look(page, "successions");
            page.navigate("/org/municipalities?prefecture=架空東県");
            assertThat(main(page)).contains("なくなった団体", "令和8年4月1日 新設合併", "架空新市", "前の団体：");
            look(page, "municipalities");
            page.navigate(PAGE);
            page.click("main tbody summary");
            page.fill("main tbody input[name=reason]", "日を誤った");
            page.click("text=この行を取り下げる");
            page.waitForURL("**?withdrawn");
            assertThat(main(page)).contains("登録した行はありません", "取り下げた行（1行）");
            assertThat(chromium.complaints()).isEmpty();
        }
        assertThat(faults).isEmpty();
        assertThat(mirai.in(
                        host.id(),
                        () -> municipalities.on(LocalDate.of(2027, 1, 1)).isAsListed()))
                .isTrue();
    }

    @Test
    void another_organisation_does_not_see_the_lines_of_a_host_but_its_asked_bodies_are_judged_by_them() {
        Town host = waves.host();
        Town other = waves.host();
        mirai.in(host.id(), () -> {
            table.enter(List.of(line("2026-04-01", SuccessionKind.ABSORPTION, "91201 架空91の1市", "91202 架空91の2市")), "架空");
            return true;
        });
        assertThat(mirai.in(other.id(), table::entered)).isEmpty();
        assertThat(mirai.in(other.id(), table::own)).isNotEqualTo(mirai.in(host.id(), table::own));
        assertThat(mirai.in(other.id(), () -> table.of(host.id()))).isEqualTo(mirai.in(host.id(), table::own));
        assertThat(new Visitor(port).signIn(other, Role.HOST).get(PAGE).body()).doesNotContain("架空91の1市");
    }

    @Test
    void only_who_loads_the_list_may_change_the_table_and_a_reason_is_needed() {
        Town host = waves.host();
        mirai.in(host.id(), () -> {
            table.enter(List.of(line("2026-04-01", SuccessionKind.ABSORPTION, "91201 架空91の1市", "91202 架空91の2市")), "架空");
            return true;
        });
        long id = mirai.in(host.id(), () -> table.entered().getFirst().id());
        Visitor reader = new Visitor(port).signIn(host, Role.DX_OFFICE);
        assertThat(reader.get(PAGE).status()).isEqualTo(200);
        assertThat(reader.post(PAGE + "/" + id + "/withdrawal", Map.of("reason", "x"))
                        .status())
                .isEqualTo(403);
        Visitor hostPerson = new Visitor(port).signIn(host, Role.HOST);
        assertThat(hostPerson
                        .post(PAGE + "/" + id + "/withdrawal", Map.of("reason", " "))
                        .body())
                .contains("ORG-080");
        hostPerson.post(PAGE + "/" + id + "/withdrawal", Map.of("reason", "誤り"));
        assertThat(hostPerson
                        .post(PAGE + "/" + id + "/withdrawal", Map.of("reason", "誤り"))
                        .body())
                .contains("ORG-081");
    }

    private static void fill(Page page, String old) {
        page.fill("#day", "2026-04-01");
        page.selectOption("#kind", "FOUNDING_MERGER");
        page.fill("#code", old);
        page.fill("#name", "架空91の1市");
        page.fill("#nextCode", code("91290").text());
        page.fill("#nextName", "架空新市");
        page.fill("#source", "架空の官報");
    }

    private void look(Page page, String name) {
        faults.addAll(Chromium.look(page, name));
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }
}
