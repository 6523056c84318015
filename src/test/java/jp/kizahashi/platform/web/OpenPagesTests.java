package jp.kizahashi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Page;
import java.util.List;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
@Execution(ExecutionMode.CONCURRENT)
class OpenPagesTests {
    private final Mirai mirai;
    private final Licences licences;
    private final int port;

    OpenPagesTests(Mirai mirai, Licences licences, @LocalServerPort int port) {
        this.mirai = mirai;
        this.licences = licences;
        this.port = port;
    }

    @Test
    void the_licences_page_names_every_part_with_version_and_licence() {
        assumeTrue(
                OpenPagesTests.class.getResource("/sbom/bom.json") != null,
                "skipped: Maven makes no bill of materials offline");
        var parts = licences.parts();
        assertThat(parts).extracting(Licences.Part::name).contains("htmx.org", "org.postgresql:postgresql");
        assertThat(parts).hasSizeGreaterThan(100).allSatisfy(part -> {
            assertThat(part.version()).as(part.name()).isNotBlank();
            assertThat(part.licence()).as(part.name()).isNotBlank();
        });
        assertThat(new Visitor(port).get("/licences").body()).contains("htmx.org", "org.postgresql:postgresql");
    }

    @Test
    void help_is_open_to_everybody_and_explains_every_role() {
        String page = new Visitor(port).get("/help").body();
        for (Role role : Role.values())
            assertThat(page).contains(jp.kizahashi.platform.Messages.get(role.messageKey()));
        assertThat(page).doesNotContain("??").doesNotContain("platform.help.").doesNotContain("action.");
    }

    @Test
    void a_refusal_keeps_the_frame_and_shows_its_number() {
        var answer = new Visitor(port).signIn(mirai.found(), Role.STAFF).get("/audit");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("PLT-001", "みらい市");
    }

    @Test
    void a_page_that_does_not_exist_keeps_the_frame() {
        var answer = new Visitor(port).signIn(mirai.found(), Role.STAFF).get("/no-such-page");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("みらい市");
    }

    @Test
    void the_pages_of_identity_are_accessible_at_desk_and_phone() {
        var town = mirai.found();
        try (Chromium chromium = Chromium.at(port)) {
            for (int width : new int[] {1280, 375}) {
                Page page = chromium.signedIn(width, town, Role.ADMINISTRATOR);
                for (String address : List.of(
                        "/account",
                        "/account/password",
                        "/account/totp",
                        "/account/reauthentication",
                        "/account/passkeys",
                        "/audit",
                        "/audit/verification",
                        "/help",
                        "/licences",
                        "/no-such-page")) {
                    int status = page.navigate(address).status();
                    assertThat(status).as(address).isEqualTo(address.equals("/no-such-page") ? 404 : 200);
                    Chromium.picture(page, address.substring(1).replace('/', '-') + "-" + width);
                    assertThat(Chromium.accessibilityFaults(page))
                            .as("%s at %d", address, width)
                            .isEmpty();
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as("%s at %d", address, width)
                            .isEqualTo(width);
                }
                page.navigate("/account/reauthentication?next=/account/totp");
                page.fill("#password", Mirai.PASSWORD);
                page.press("#password", "Enter");
                page.waitForURL("**/account/totp");
                if (!page.isVisible("#secret")) page.click("main form button");
                page.waitForSelector("#secret");
                Chromium.picture(page, "account-totp-secret-" + width);
                assertThat(Chromium.accessibilityFaults(page)).isEmpty();
                page.context().close();
            }
            assertThat(chromium.complaints()).isEmpty();
        }
    }
}
