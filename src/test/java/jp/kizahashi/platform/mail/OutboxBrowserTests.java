package jp.kizahashi.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.platform.mail.Outbox.NewMail;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The outbox with a browser: empty, waiting, sent, failed, taken back; no mail server is configured. */
@AppTest
class OutboxBrowserTests {
    private final Mirai mirai;
    private final Outbox outbox;
    private final MailStore store;
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    int port;

    OutboxBrowserTests(Mirai mirai, Outbox outbox, MailStore store) {
        this.mirai = mirai;
        this.outbox = outbox;
        this.store = store;
    }

    @Test
    void an_administrator_finds_the_outbox_in_the_navigation_and_sees_what_became_of_each_mail() {
        Town town = mirai.found();
        try (Chromium chromium = Chromium.at(port)) {
            Page page = chromium.signedIn(1280, town, Role.ADMINISTRATOR);
            page.click("nav summary >> text=管理");
            page.click("nav >> text=メールの送信待ち");
            page.waitForURL("**/mail");
            look(page, "mail-empty");
            assertThat(main(page)).contains("メールを送る設定がないため", "メールはありません");
            queue(town);
            page.navigate("/mail");
            page.click("main summary >> nth=0");
            look(page, "mail-all");
            assertThat(main(page)).contains("送信待ち 1通", "送信済み", "送れなかった", "550 nobody here");
            click(page, "送れなかったものをもう一度送る");
            assertThat(main(page)).contains("送信待ち 2通").doesNotContain("550 nobody here");
            click(page, "送信待ちを全部取り消す");
            look(page, "mail-withdrawn");
            assertThat(main(page)).contains("送信待ち 0通", "取り消した", "送信済み");
            assertThat(faults).isEmpty();
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    /** One that waits, one that was sent, one that the server refused. */
    private void queue(Town town) {
        mirai.as(town, Role.HOST, () -> {
            outbox.queue(
                    town.actor(Role.HOST),
                    List.of(mail("sent@example.jp"), mail("refused@example.jp"), mail("waiting@example.jp")));
            for (Mail mail : outbox.newest()) {
                if (mail.recipient().startsWith("sent")) store.sent(mail.id(), Instant.now());
                if (mail.recipient().startsWith("refused"))
                    store.failed(mail.id(), Mail.State.FAILED, "550 nobody here");
            }
            return true;
        });
    }

    private static NewMail mail(String to) {
        return new NewMail(to, "架空の全国調査について（照会）", "架空市長　様\n\n　このことについて、下記のとおり照会します。\n\n記\n1　期限　令和8年11月13日");
    }

    private static void click(Page page, String words) {
        page.click("main >> button:has-text('" + words + "')");
        page.waitForLoadState();
    }

    private void look(Page page, String name) {
        faults.addAll(Chromium.look(page, name));
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }
}
