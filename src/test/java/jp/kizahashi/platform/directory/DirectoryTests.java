package jp.kizahashi.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import jp.kizahashi.platform.directory.Directory.Said;
import jp.kizahashi.platform.directory.Directory.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real LDAP server over TLS with its own certificate authority. */
class DirectoryTests {
    private static final String PASSWORD = "kaidan-wo-noboru-1";
    private static final int NORMAL = 512;
    private static final int DISABLED = 514;

    @TempDir
    static Path folder;

    private static DirectoryServer server;

    @BeforeAll
    static void start() throws Exception {
        server = DirectoryServer.start(folder);
        server.person("hanako", "1001", PASSWORD, NORMAL);
        server.person("gone", "1002", PASSWORD, DISABLED);
        server.person("o'neil (jr)*", "1003", PASSWORD, NORMAL);
        server.person("髙橋", "1004", PASSWORD, NORMAL);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_name_and_its_password_give_the_login_name_of_the_staff_list() {
        Said said = directory().verify("hanako", PASSWORD);
        assertThat(said.verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(said.login()).isEqualTo("1001");
    }

    @Test
    void a_wrong_or_empty_password_is_wrong() {
        assertThat(directory().verify("hanako", "another").verdict()).isEqualTo(Verdict.WRONG);
        assertThat(directory().verify("hanako", "").verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void a_disabled_account_is_refused_although_the_password_is_right() {
        assertThat(directory().verify("gone", PASSWORD).verdict()).isEqualTo(Verdict.DISABLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "hanako*", "hanako)(cn=*", "*)(|(cn=hanako", "\\2a", "hanako\u0000", "nobody"})
    void what_a_name_holds_is_never_a_part_of_the_filter(String name) {
        assertThat(directory().verify(name, PASSWORD).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_name_of_special_characters_is_found() {
        assertThat(directory().verify("o'neil (jr)*", PASSWORD).login()).isEqualTo("1003");
        assertThat(directory().verify("髙橋", PASSWORD).login()).isEqualTo("1004");
    }

    @Test
    void a_certificate_of_another_authority_is_refused() throws Exception {
        Path other = Files.writeString(folder.resolve("other.pem"), anotherAuthority());
        var wrong = settings("localhost", server.port(), true, other);
        assertThat(new Directory(wrong).verify("hanako", PASSWORD).fault()).isEqualTo(DirectoryFault.CERTIFICATE);
        var unknown = settings("localhost", server.port(), true, null);
        assertThat(new Directory(unknown).fault()).contains(DirectoryFault.CERTIFICATE);
    }

    @Test
    void a_certificate_that_names_another_server_is_refused() {
        var named = settings("127.0.0.1", server.port(), true, server.authority());
        assertThat(new Directory(named).fault()).contains(DirectoryFault.CERTIFICATE);
    }

    @Test
    void without_encryption_nothing_is_asked_unless_it_was_allowed_within_this_machine() {
        var plain = new DirectorySettings(
                "localhost",
                server.plainPort(),
                false,
                false,
                DirectoryServer.BASE,
                "",
                "",
                "(cn={0})",
                "cn",
                null,
                soon());
        assertThat(new Directory(plain).verify("hanako", PASSWORD).fault()).isEqualTo(DirectoryFault.PLAIN);
        var outside = new DirectorySettings(
                "dc1.mirai.example", 389, false, true, DirectoryServer.BASE, "", "", "(cn={0})", "cn", null, soon());
        assertThat(new Directory(outside).fault()).contains(DirectoryFault.PLAIN);
        assertThat(new Directory(settings("localhost", server.plainPort(), false, null))
                        .verify("hanako", PASSWORD)
                        .verdict())
                .isEqualTo(Verdict.RIGHT);
    }

    @Test
    void what_an_administrator_must_look_at_is_told_apart() throws Exception {
        assertThat(directory().fault()).isEmpty();
        assertThat(new Directory(settings("localhost", 1, true, server.authority())).fault())
                .contains(DirectoryFault.UNREACHABLE);
        assertThat(new Directory(settings("localhost", server.port(), true, folder.resolve("none.pem"))).fault())
                .contains(DirectoryFault.AUTHORITY_FILE);
        assertThat(new Directory(with("wrong-password", DirectoryServer.BASE, "(cn={0})")).fault())
                .contains(DirectoryFault.BIND);
        assertThat(new Directory(with(DirectoryServer.SEARCHER_PASSWORD, "dc=other,dc=example", "(cn={0})")).fault())
                .contains(DirectoryFault.BASE);
        assertThat(new Directory(with(DirectoryServer.SEARCHER_PASSWORD, DirectoryServer.BASE, "((cn={0}")).fault())
                .contains(DirectoryFault.FILTER);
    }

    @Test
    void a_server_that_says_nothing_is_given_up_in_time() throws Exception {
        try (ServerSocket mute = new ServerSocket(0)) {
            Instant before = Instant.now();
            var settings = settings("localhost", mute.getLocalPort(), true, server.authority());
            assertThat(new Directory(settings).verify("hanako", PASSWORD).fault())
                    .isEqualTo(DirectoryFault.TIMEOUT);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(6));
        }
    }

    /** One of those that Java trusts by itself. */
    private static String anotherAuthority() throws Exception {
        KeyStore known = KeyStore.getInstance(
                Path.of(System.getProperty("java.home"), "lib", "security", "cacerts")
                        .toFile(),
                (char[]) null);
        return DirectoryServer.pem(known.getCertificate(known.aliases().nextElement()));
    }

    private static Directory directory() {
        return new Directory(settings("localhost", server.port(), true, server.authority()));
    }

    private static DirectorySettings settings(String host, int port, boolean secure, @Nullable Path authority) {
        return new DirectorySettings(
                host,
                port,
                secure,
                true,
                DirectoryServer.BASE,
                DirectoryServer.SEARCHER,
                DirectoryServer.SEARCHER_PASSWORD,
                "(&(objectClass=person)(sAMAccountName={0}))",
                "employeeNumber",
                authority,
                soon());
    }

    private static DirectorySettings with(String password, String base, String filter) {
        return new DirectorySettings(
                "localhost",
                server.port(),
                true,
                false,
                base,
                DirectoryServer.SEARCHER,
                password,
                filter,
                "cn",
                server.authority(),
                soon());
    }

    private static Duration soon() {
        return Duration.ofSeconds(2);
    }
}
