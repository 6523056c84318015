package jp.kizahashi.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in with the password of the town's directory. */
@AppTest
class DirectorySignInTests {
    private static final String PASSWORD = "chounai-no-password-1";
    private static final int NORMAL = 512;

    @TempDir
    static Path folder;

    private static DirectoryServer server;

    private final Mirai mirai;
    private final Accounts accounts;
    private final int port;

    DirectorySignInTests(Mirai mirai, Accounts accounts, @LocalServerPort int port) {
        this.mirai = mirai;
        this.accounts = accounts;
        this.port = port;
    }

    @BeforeAll
    static void start() throws Exception {
        server = DirectoryServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void configure() {
        server.use();
        DirectoryServer.set("login-attribute", "employeeNumber");
    }

    @AfterEach
    void forget() {
        DirectoryServer.forget();
    }

    @Test
    void the_directorys_password_opens_the_account_with_the_login_name_of_the_staff_list() throws Exception {
        Town town = mirai.found();
        known(town, Role.STAFF, NORMAL);
        Visitor staff = new Visitor(port);
        assertThat(staff.signIn(name(town, Role.STAFF), PASSWORD).status()).isEqualTo(302);
        assertThat(staff.get("/account").body()).contains(town.login(Role.STAFF));
    }

    @Test
    void the_page_says_whose_name_and_password_are_asked() {
        String asked = "庁内のパソコンと同じ名前とパスワード";
        assertThat(new Visitor(port).get("/sign-in").body()).contains(asked);
        assertThat(new Visitor(port).signIn("nobody", "wrong").body()).contains(asked);
        forget();
        assertThat(new Visitor(port).get("/sign-in").body())
                .contains("ログイン票の名前")
                .doesNotContain(asked);
    }

    @Test
    void whoever_the_directory_knows_does_not_come_in_with_our_own_password() throws Exception {
        Town town = mirai.found();
        known(town, Role.STAFF, NORMAL);
        server.person(town.login(Role.EXECUTIVE), town.login(Role.EXECUTIVE), PASSWORD, 514);
        assertThat(new Visitor(port).signIn(name(town, Role.STAFF), "wrong").status())
                .isEqualTo(422);
        Visitor executive = new Visitor(port);
        assertThat(executive.signIn(town.login(Role.EXECUTIVE), Mirai.PASSWORD).status())
                .as("disabled in the directory")
                .isEqualTo(422);
    }

    @Test
    void the_administrators_own_password_stays_the_emergency_door() throws Exception {
        Town town = mirai.found();
        server.person(town.login(Role.ADMINISTRATOR), town.login(Role.ADMINISTRATOR), PASSWORD, NORMAL);
        assertThat(new Visitor(port)
                        .signIn(town.login(Role.ADMINISTRATOR), Mirai.PASSWORD)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void while_the_directory_is_silent_our_own_passwords_count() {
        Town town = mirai.found();
        DirectoryServer.set("url", "ldaps://localhost:1");
        assertThat(new Visitor(port)
                        .signIn(town.login(Role.STAFF), Mirai.PASSWORD)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void nobody_comes_in_who_is_not_in_the_staff_list_and_is_told_so() throws Exception {
        server.person("outsider", "not-in-any-list", PASSWORD, NORMAL);
        var answer = new Visitor(port).signIn("outsider", PASSWORD);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("role=\"alert\"", "登録がまだありません");
    }

    @Test
    void five_wrong_passwords_lock_before_the_directory_is_asked_again() throws Exception {
        Town town = mirai.found();
        server.person(town.login(Role.STAFF), town.login(Role.STAFF), PASSWORD, NORMAL);
        for (int i = 0; i < 5; i++) new Visitor(port).signIn(town.login(Role.STAFF), "wrong");
        var answer = new Visitor(port).signIn(town.login(Role.STAFF), PASSWORD);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("受付を止めています");
    }

    @Test
    void a_slip_never_used_ends_with_the_first_sign_in_by_the_directory() throws Exception {
        Town town = mirai.found();
        var slip =
                mirai.in(town.id(), () -> accounts.reset(town.actor(Role.STAFF).accountId()));
        server.person(town.prefix() + "slip", slip.loginName(), PASSWORD, NORMAL);
        Visitor visitor = new Visitor(port);
        assertThat(visitor.signIn(town.prefix() + "slip", PASSWORD).to()).doesNotContain("/account/password");
        assertThat(visitor.get("/account").status()).isEqualTo(200);
        DirectoryServer.set("url", "ldaps://localhost:1");
        assertThat(new Visitor(port).signIn(slip.loginName(), slip.password()).status())
                .isEqualTo(422);
    }

    @Test
    void changing_how_one_signs_in_asks_for_the_directorys_password_again() throws Exception {
        Town town = mirai.found();
        known(town, Role.STAFF, NORMAL);
        Visitor staff = new Visitor(port);
        staff.signIn(name(town, Role.STAFF), PASSWORD);
        assertThat(staff.post("/account/reauthentication", Map.of("password", Mirai.PASSWORD))
                        .body())
                .contains("PLT-004");
        staff.post("/account/reauthentication", Map.of("password", PASSWORD));
        assertThat(staff.get("/account/totp").body()).contains("/account/totp/secret");
    }

    /** The name typed at Windows is another than the login name of the staff list. */
    private static String name(Town town, Role role) {
        return "ad-" + town.login(role);
    }

    private static void known(Town town, Role role, int control) throws Exception {
        server.person(name(town, role), town.login(role), PASSWORD, control);
    }
}
