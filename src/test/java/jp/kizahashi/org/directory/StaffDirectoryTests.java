package jp.kizahashi.org.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.platform.directory.DirectoryServer;
import jp.kizahashi.platform.security.AccountSummary;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The staff list read from the town's directory: seen before it counts, whole or not at all. */
@AppTest
class StaffDirectoryTests {
    @TempDir
    static Path folder;

    private static DirectoryServer server;

    private final Mirai mirai;
    private final Organisations organisations;
    private final People people;
    private final Accounts accounts;

    @LocalServerPort
    int port;

    private Town town;
    private Visitor administrator;
    private LocalDate day;

    StaffDirectoryTests(Mirai mirai, Organisations organisations, People people, Accounts accounts) {
        this.mirai = mirai;
        this.organisations = organisations;
        this.people = people;
        this.accounts = accounts;
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
    void configure() throws Exception {
        String code = Integer.toString(ThreadLocalRandom.current().nextInt(900_000, 1_000_000));
        town = mirai.furnish(organisations.found(Organisation.Kind.MUNICIPALITY, code, "みらい市", "みらいし", "架空県", true));
        administrator = new Visitor(port).signIn(town, Role.ADMINISTRATOR);
        day = mirai.in(town.id(), people::today).plusDays(7);
        server.use();
        DirectoryServer.set("login-attribute", "employeeNumber");
        DirectoryServer.set("organisation", code);
        server.breakAfter(Integer.MAX_VALUE);
        for (Role role : Role.values()) server.staff(number(role), name(role), "企画部/税務課", role.name());
    }

    @AfterEach
    void forget() throws Exception {
        DirectoryServer.forget();
        server.empty();
    }

    @Test
    void newcomers_changes_and_leavers_are_shown_as_from_a_file_before_anything_is_written() throws Exception {
        server.staff("7001", "新人 太郎", "102", "主事");
        server.change(number(Role.EXECUTIVE), "displayName", "改名 花子");
        server.change(number(Role.STAFF), "userAccountControl", "514");
        server.staff("7002", "所属の分からない人", "宇宙開発課", "主事");
        String page = read();
        String body = administrator.get(page).body().replaceAll("\\s+", " ");
        assertThat(body)
                .containsPattern("新しい人</dt>\\s*<dd[^>]*>1<")
                .containsPattern("氏名が変わる人</dt>\\s*<dd[^>]*>1<")
                .containsPattern("所属・職が変わる人</dt>\\s*<dd[^>]*>0<")
                .containsPattern("名簿にいない人</dt>\\s*<dd[^>]*>1<")
                .contains("7002　所属の分からない人", "宇宙開発課", "止められている1件", "期限が過ぎている0件", number(Role.STAFF) + " ");
        assertThat(mirai.in(town.id(), () -> people.personByNumber("7001"))).isEmpty();

        commit(page, true);
        assertThat(mirai.in(town.id(), () -> people.personByNumber("7001"))).isPresent();
        assertThat(account(Role.STAFF).lastDay()).as("disabled there").isEqualTo(day.minusDays(1));
        assertThat(account(Role.EXECUTIVE).lastDay()).isNull();
    }

    @Test
    void whoever_expires_before_the_day_leaves_on_it_and_comes_back_with_a_longer_term() throws Exception {
        server.change(number(Role.STAFF), "accountExpires", windows(day));
        commit(read(), true);
        assertThat(account(Role.STAFF).lastDay()).isEqualTo(day.minusDays(1));
        server.change(number(Role.STAFF), "accountExpires", windows(day.plusYears(1)));
        commit(read(), false);
        assertThat(account(Role.STAFF).lastDay()).as("the account goes on").isNull();
        assertThat(posts(Role.STAFF))
                .extracting(Post::validFrom)
                .as("without a gap, and nothing of the past is changed")
                .containsExactly(LocalDate.of(2020, 4, 1), day);
    }

    @Test
    void what_the_directory_does_not_know_of_a_person_stays() throws Exception {
        long person = town.actor(Role.DEPARTMENT_HEAD).personId();
        mirai.in(
                town.id(),
                () -> people.addPost(person, town.planning(), "主幹", false, true, LocalDate.of(2024, 4, 1), null));
        commit(read(), false);
        assertThat(posts(Role.DEPARTMENT_HEAD))
                .as("the 兼務, and who heads the section")
                .hasSize(2)
                .allSatisfy(p -> assertThat(p.validTo()).isNull())
                .anySatisfy(p -> assertThat(p.head()).isTrue())
                .anySatisfy(p -> assertThat(p.concurrent()).isTrue());
    }

    @Test
    void an_answer_that_breaks_off_is_refused_whole_and_says_how_far_it_came() {
        server.breakAfter(0);
        var answer = post();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.body()).contains("PLT-100", "0件まで読みました", "何も変わっていません");
    }

    @Test
    void a_directory_that_names_far_too_few_needs_a_tick_with_the_number_in_words() throws Exception {
        server.empty();
        server.staff(number(Role.ADMINISTRATOR), name(Role.ADMINISTRATOR), "税務課", "ADMINISTRATOR");
        String page = read();
        int all = Role.values().length;
        assertThat(administrator.get(page).body())
                .contains("name=\"confirmed\"", all + "人のうち" + (all - 1) + "人が名簿にいません");
        assertThat(administrator.post(page + "/commit", Map.of()).body()).contains("ORG-046");
        assertThat(account(Role.STAFF).lastDay()).isNull();
    }

    @Test
    void the_last_administrator_keeps_post_and_account_although_the_directory_disables_her() throws Exception {
        server.change(number(Role.ADMINISTRATOR), "userAccountControl", "514");
        String page = read();
        assertThat(administrator.get(page).body()).contains("最後の管理者なので");
        commit(page, false);
        assertThat(account(Role.ADMINISTRATOR).lastDay()).isNull();
        assertThat(posts(Role.ADMINISTRATOR))
                .allSatisfy(p -> assertThat(p.validTo()).isNull());
    }

    @Test
    void another_organisation_of_the_installation_does_not_read_the_towns_directory() {
        DirectoryServer.set("organisation", "");
        assertThat(post().body()).contains("PLT-102", "KIZAHASHI_LDAP_ORGANISATION");
        DirectoryServer.set("organisation", "011002");
        assertThat(post().body()).contains("PLT-102").doesNotContain(name(Role.STAFF));
    }

    @Test
    void without_a_directory_the_page_offers_files_alone() {
        assertThat(administrator.get("/org/imports/new/staff-sync").body()).contains("ディレクトリーから読む");
        assertThat(administrator.get("/org/imports/new/staff").body()).doesNotContain("ディレクトリーから読む");
        DirectoryServer.set("url", "");
        assertThat(administrator.get("/org/imports/new/staff-sync").body()).doesNotContain("ディレクトリーから読む");
        assertThat(post().body()).contains("ORG-070");
    }

    @Test
    void the_administrator_reads_it_at_the_desk_and_on_a_narrow_screen() throws Exception {
        server.staff("7002", "所属の分からない人", "宇宙開発課", "主事");
        try (Chromium chromium = Chromium.at(port)) {
            for (int width : new int[] {1280, 375}) {
                Page page = chromium.signedIn(width, town, Role.ADMINISTRATOR);
                page.navigate("/org/imports/new/staff-sync");
                check(page, "directory-read", width);
                page.fill("#day", "");
                page.click("form[action$='/reading'] button");
                page.waitForSelector("#day-error");
                check(page, "directory-day", width);
                page.fill("#day", day.toString());
                page.click("form[action$='/reading'] button");
                page.waitForSelector("form[action$='/commit']");
                check(page, "directory-preview", width);
                page.context().close();
            }
            assertThat(chromium.complaints()).isEmpty();
        }
    }

    private static void check(Page page, String name, int width) {
        Chromium.picture(page, name + "-" + width);
        assertThat(Chromium.accessibilityFaults(page))
                .as("%s at %d", name, width)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as("%s at %d", name, width)
                .isEqualTo(width);
    }

    private Visitor.Answer post() {
        return administrator.post("/org/imports/new/staff-sync/reading", Map.of("day", day.toString()));
    }

    private String read() {
        var answer = post();
        assertThat(answer.to()).as(answer.body()).contains("/org/imports/");
        return URI.create(answer.to()).getPath();
    }

    private void commit(String page, boolean confirmed) {
        Map<String, String> form = confirmed ? Map.of("confirmed", "true") : Map.of();
        var answer = administrator.post(page + "/commit", form);
        assertThat(answer.status()).as(answer.body()).isEqualTo(302);
    }

    private List<Post> posts(Role role) {
        long person = town.actor(role).personId();
        return mirai.in(
                town.id(),
                () -> people.posts().stream()
                        .filter(p -> p.personId() == person)
                        .toList());
    }

    private AccountSummary account(Role role) {
        return mirai.in(town.id(), accounts::all).stream()
                .filter(a -> a.personId() == town.actor(role).personId())
                .findFirst()
                .orElseThrow();
    }

    private String number(Role role) {
        return mirai.in(
                town.id(),
                () -> people.person(town.actor(role).personId()).orElseThrow().staffNumber());
    }

    private String name(Role role) {
        return mirai.in(
                town.id(),
                () -> people.person(town.actor(role).personId()).orElseThrow().name());
    }

    /** Midnight in Japan at which the day begins, as Windows keeps it. */
    private static String windows(LocalDate day) {
        long seconds = day.atStartOfDay(jp.kizahashi.platform.web.Dates.TOKYO).toEpochSecond();
        return Long.toString((seconds + 11_644_473_600L) * 10_000_000L);
    }
}
