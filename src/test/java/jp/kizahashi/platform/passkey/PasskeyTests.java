package jp.kizahashi.platform.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The whole ceremony in Chromium with its virtual authenticator. */
@AppTest
class PasskeyTests {
    private final Mirai mirai;
    private final Accounts accounts;
    private final int port;
    private Chromium chromium;

    PasskeyTests(Mirai mirai, Accounts accounts, @LocalServerPort int port) {
        this.mirai = mirai;
        this.accounts = accounts;
        this.port = port;
    }

    @BeforeEach
    void start() {
        chromium = Chromium.at(port);
    }

    @AfterEach
    void stop() {
        if (chromium != null) chromium.close();
    }

    @Test
    void a_registered_passkey_signs_its_owner_in() {
        Town town = mirai.found();
        Page page = registered(town, Role.STAFF);
        signOut(page);
        page.click("form[data-passkey='get'] button");
        page.waitForURL(address -> address.endsWith(":" + port + "/"));
        page.navigate("/account");
        assertThat(page.content()).contains(town.login(Role.STAFF));
        assertThat(chromium.complaints()).isEmpty();
    }

    @Test
    void a_removed_passkey_is_worth_nothing() {
        Page page = registered(mirai.found(), Role.STAFF);
        page.click("form[action$='/removal'] button");
        page.waitForLoadState();
        signOut(page);
        page.click("form[data-passkey='get'] button");
        page.waitForSelector("[data-passkey-fault]:visible");
        assertThat(page.textContent("[data-passkey-fault]")).contains("PLT-012");
    }

    @Test
    void a_disabled_account_does_not_come_in_with_its_passkey() {
        Town town = mirai.found();
        Page page = registered(town, Role.STAFF);
        signOut(page);
        mirai.as(town, Role.ADMINISTRATOR, () -> {
            accounts.disable(town.actor(Role.STAFF).accountId());
            return true;
        });
        page.click("form[data-passkey='get'] button");
        page.waitForSelector("[data-passkey-fault]:visible");
        assertThat(page.textContent("[data-passkey-fault]")).contains("PLT-012");
    }

    @Test
    void an_account_enabled_again_has_no_passkey_from_before() {
        Town town = mirai.found();
        Page page = registered(town, Role.STAFF);
        signOut(page);
        long account = town.actor(Role.STAFF).accountId();
        mirai.as(town, Role.ADMINISTRATOR, () -> {
            accounts.disable(account);
            return accounts.enable(account);
        });
        page.click("form[data-passkey='get'] button");
        page.waitForSelector("[data-passkey-fault]:visible");
        assertThat(page.textContent("[data-passkey-fault]")).contains("PLT-012");
    }

    @Test
    void an_answer_without_a_question_is_refused() {
        Visitor visitor = new Visitor(port).signIn(mirai.found(), Role.STAFF);
        visitor.post("/account/reauthentication", java.util.Map.of("password", Mirai.PASSWORD));
        var answer = visitor.postJson("/account/passkeys", "{\"credential\":{},\"label\":\"x\"}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("PLT-011");
        assertThat(new Visitor(port).postJson("/sign-in/passkey", "{}").body()).contains("PLT-012");
    }

    @Test
    void another_persons_passkey_cannot_be_removed() {
        Town town = mirai.found();
        Page page = registered(town, Role.STAFF);
        String action = page.getAttribute("form[action$='/removal']", "action");
        Visitor other = new Visitor(port).signIn(town, Role.EXECUTIVE);
        other.post("/account/reauthentication", java.util.Map.of("password", Mirai.PASSWORD));
        assertThat(other.post(action, java.util.Map.of()).status()).isEqualTo(302);
        page.reload();
        assertThat(page.locator("form[action$='/removal']").count()).isEqualTo(1);
    }

    @Test
    void a_passkey_proves_again_who_is_there_in_place_of_the_password() {
        Town town = mirai.found();
        Page page = registered(town, Role.STAFF);
        signOut(page);
        page.fill("#login", town.login(Role.STAFF));
        page.fill("#password", Mirai.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(address -> address.endsWith(":" + port + "/"));
        page.navigate("/account/passkeys");
        assertThat(page.locator("form[action$='/removal']").count())
                .as("a password typed at sign-in is no fresh proof")
                .isZero();
        page.click("main a.button");
        page.waitForSelector("form[data-passkey='get']:visible");
        assertThat(Chromium.accessibilityFaults(page)).isEmpty();
        page.click("form[data-passkey='get'] button");
        page.waitForSelector("form[action$='/removal']");
    }

    private Page registered(Town town, Role role) {
        Page page = chromium.signedIn(1280, town, role);
        withAuthenticator(page);
        page.navigate("/account/passkeys");
        page.click("main a.button");
        page.waitForSelector("#password");
        page.fill("#password", Mirai.PASSWORD);
        page.press("#password", "Enter");
        // Loaded, not only there: the form is nothing without its script.
        page.waitForURL("**/account/passkeys");
        page.fill("#label", "自席の端末");
        page.click("form[data-passkey='create'] button");
        page.waitForSelector("form[action$='/removal']");
        assertThat(page.content()).contains("自席の端末");
        return page;
    }

    private static void withAuthenticator(Page page) {
        CDPSession cdp = page.context().newCDPSession(page);
        cdp.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        JsonObject request = new JsonObject();
        request.add("options", options);
        cdp.send("WebAuthn.addVirtualAuthenticator", request);
    }

    private static void signOut(Page page) {
        page.click("details.menu summary");
        page.click("form[action='/sign-out'] button");
        page.waitForURL(address -> address.contains("/sign-in"));
    }
}
