package jp.kizahashi.platform.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;
import jp.kizahashi.platform.directory.DirectoryStaff.Listed;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading everybody from a real LDAP server over TLS with its own certificate authority. */
class DirectoryStaffTests {
    @TempDir
    static Path folder;

    private static DirectoryServer server;

    @BeforeAll
    static void start() throws Exception {
        server = DirectoryServer.start(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void empty() throws Exception {
        server.breakAfter(Integer.MAX_VALUE);
        server.empty();
    }

    @Test
    void more_than_five_thousand_are_read_by_pages_of_a_thousand_or_nobody() throws Exception {
        for (int i = 0; i < 5_003; i++) server.staff("e" + i, "架空 " + i, "総務課", "主事");
        server.breakAfter(Integer.MAX_VALUE);
        Listed listed = list(StaffSearch.FILTER);
        assertThat(listed.fault()).isNull();
        assertThat(listed.read()).isEqualTo(5_003);
        assertThat(listed.persons().stream().map(DirectoryPerson::login).collect(Collectors.toSet()))
                .hasSize(5_003);
        assertThat(server.pages()).isEqualTo(6);

        server.breakAfter(2);
        Listed broken = list(StaffSearch.FILTER);
        assertThat(broken.persons()).as("a list that breaks off is no list").isEmpty();
        assertThat(broken.read()).isEqualTo(2_000);
        assertThat(broken.fault()).isEqualTo(DirectoryFault.OTHER);
    }

    @Test
    void attributes_are_read_under_the_names_that_were_set_and_joined_where_two_were_named() throws Exception {
        server.staff("1001", "表示名", "総務部/人事課", "課長", "sn", "髙橋", "givenName", "花子", "msDS-PhoneticDisplayName", "タカハシ");
        StaffSearch search =
                new StaffSearch(StaffSearch.FILTER, "sn+givenName", StaffSearch.KANA, "department", "physicalTitle");
        DirectoryPerson person =
                new DirectoryStaff(settings(), search).everybody().persons().getFirst();
        assertThat(person.login()).isEqualTo("1001");
        assertThat(person.name()).isEqualTo("髙橋　花子");
        assertThat(person.kana()).isEqualTo("タカハシ");
        assertThat(person.department()).isEqualTo("総務部/人事課");
        assertThat(person.title()).as("an attribute that the entry lacks").isEmpty();
        assertThat(person.entry()).isEqualTo("cn=1001,ou=staff," + DirectoryServer.BASE);
    }

    @Test
    void disabled_and_expired_accounts_are_told_apart_from_those_in_use() throws Exception {
        server.staff("1", "使う人", "総務課", "主事", "userAccountControl", "512", "accountExpires", "0");
        server.staff("2", "止めた人", "総務課", "主事", "userAccountControl", "514");
        // 2027-04-01 00:00 in Japan, as Windows writes "end of 31 March".
        server.staff("3", "任期の人", "総務課", "主事", "accountExpires", "134509788000000000");
        server.staff("4", "期限のない人", "総務課", "主事", "accountExpires", Long.toString(Long.MAX_VALUE));
        var persons = list(StaffSearch.FILTER).persons();
        assertThat(persons).extracting(DirectoryPerson::disabled).containsExactly(false, true, false, false);
        Instant end = Instant.parse("2027-03-31T15:00:00Z");
        assertThat(persons).extracting(p -> p.isExpired(end)).containsExactly(false, false, true, false);
        assertThat(persons.get(2).expiry()).isEqualTo(end);
        assertThat(persons.get(2).isExpired(end.minusSeconds(1))).isFalse();
    }

    @Test
    void a_filter_that_cannot_be_read_and_a_silent_server_are_named() {
        assertThat(list("((objectClass=user").fault()).isEqualTo(DirectoryFault.FILTER);
        var nowhere = new DirectorySettings(
                "localhost",
                1,
                true,
                false,
                DirectoryServer.BASE,
                DirectoryServer.SEARCHER,
                DirectoryServer.SEARCHER_PASSWORD,
                DirectorySettings.USER_FILTER,
                "employeeNumber",
                server.authority(),
                Duration.ofSeconds(2));
        assertThat(new DirectoryStaff(nowhere, search(StaffSearch.FILTER))
                        .everybody()
                        .fault())
                .isEqualTo(DirectoryFault.UNREACHABLE);
    }

    private static Listed list(String filter) {
        return new DirectoryStaff(settings(), search(filter)).everybody();
    }

    private static StaffSearch search(String filter) {
        return new StaffSearch(filter, StaffSearch.NAME, StaffSearch.KANA, StaffSearch.DEPARTMENT, StaffSearch.TITLE);
    }

    private static DirectorySettings settings() {
        return new DirectorySettings(
                "localhost",
                server.port(),
                true,
                false,
                DirectoryServer.BASE,
                DirectoryServer.SEARCHER,
                DirectoryServer.SEARCHER_PASSWORD,
                DirectorySettings.USER_FILTER,
                "employeeNumber",
                server.authority(),
                Duration.ofSeconds(2));
    }
}
