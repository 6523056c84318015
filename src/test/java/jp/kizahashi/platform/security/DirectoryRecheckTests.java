package jp.kizahashi.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.platform.directory.DirectoryServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever is stopped in the directory is signed out here, and nobody else is. */
@AppTest
class DirectoryRecheckTests {
    @TempDir
    static Path folder;

    private static DirectoryServer server;

    private final Mirai mirai;
    private final DirectoryRecheck recheck;
    private final int port;

    private Town town;
    private Visitor staff;

    DirectoryRecheckTests(Mirai mirai, DirectoryRecheck recheck, @LocalServerPort int port) {
        this.mirai = mirai;
        this.recheck = recheck;
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
    void signIn() throws Exception {
        server.use();
        town = mirai.found();
        server.staff(town.login(Role.STAFF), "架空", "税務課", "主事");
        staff = new Visitor(port);
        staff.signIn(town.login(Role.STAFF), DirectoryServer.SEARCHER_PASSWORD);
        assertThat(isIn(staff)).isTrue();
    }

    @AfterEach
    void forget() throws Exception {
        DirectoryServer.forget();
        server.empty();
    }

    @Test
    void whoever_is_disabled_is_signed_out_everywhere_and_it_is_on_record() throws Exception {
        Visitor elsewhere = new Visitor(port);
        elsewhere.signIn(town.login(Role.STAFF), DirectoryServer.SEARCHER_PASSWORD);
        recheck.run();
        assertThat(isIn(staff)).as("while all is well").isTrue();
        server.change(town.login(Role.STAFF), "userAccountControl", "514");
        recheck.run();
        assertThat(isIn(staff)).isFalse();
        assertThat(isIn(elsewhere)).isFalse();
        String trail =
                new Visitor(port).signIn(town, Role.AUDITOR).get("/audit").body();
        assertThat(trail).contains("ディレクトリーで使えなくなった人のサインインの終了");
    }

    @Test
    void whoever_is_expired_or_gone_is_signed_out() throws Exception {
        server.change(town.login(Role.STAFF), "accountExpires", "1");
        recheck.run();
        assertThat(isIn(staff)).isFalse();
        server.change(town.login(Role.STAFF), "accountExpires", "0");
        Visitor again = new Visitor(port);
        again.signIn(town.login(Role.STAFF), DirectoryServer.SEARCHER_PASSWORD);
        server.empty();
        recheck.run();
        assertThat(isIn(again)).isFalse();
    }

    @Test
    void a_directory_that_is_silent_or_off_ends_nobodys_session_and_the_status_page_says_so() {
        DirectoryServer.set("url", "ldaps://localhost:1");
        recheck.run();
        assertThat(isIn(staff)).isTrue();
        assertThat(new Visitor(port)
                        .signIn(town, Role.ADMINISTRATOR)
                        .get("/status")
                        .body())
                .contains("庁内のディレクトリー", "localhost:1 につながりません", "サインインしている人は続けられ");
        DirectoryServer.set("url", "");
        recheck.run();
        assertThat(isIn(staff)).isTrue();
    }

    @Test
    void whoever_came_in_with_our_own_password_is_not_asked_about() throws Exception {
        Visitor executive = new Visitor(port).signIn(town, Role.EXECUTIVE);
        server.staff(town.login(Role.EXECUTIVE), "架空", "税務課", "部長", "userAccountControl", "514");
        recheck.run();
        assertThat(isIn(executive)).isTrue();
    }

    private static boolean isIn(Visitor visitor) {
        return visitor.get("/account").status() == 200;
    }
}
