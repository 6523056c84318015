package jp.kizahashi.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.AppTest;
import jp.kizahashi.Chromium;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.database.DatabaseServer;
import jp.kizahashi.platform.retention.Retention;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator's duties through the year: the list of everybody, what is kept how long, one person's data, all data. */
@AppTest
class AdministratorJourneyTests {
    private final Mirai mirai;
    private final People people;
    private final Retention retention;
    private final JdbcClient owner;
    private final List<String> faults = new ArrayList<>();

    @LocalServerPort
    int port;

    private Chromium chromium;
    private Town town;
    private Page page;

    AdministratorJourneyTests(Mirai mirai, People people, Retention retention, DatabaseServer server) {
        this.mirai = mirai;
        this.people = people;
        this.retention = retention;
        this.owner = JdbcClient.create(server.ownerDataSource());
    }

    @BeforeEach
    void signIn() {
        chromium = Chromium.at(port);
        town = mirai.found();
        page = chromium.signedIn(1280, town, Role.ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        if (chromium != null) chromium.close();
    }

    @Test
    void the_list_of_everybody_says_who_comes_and_goes_before_anything_changes() {
        page.navigate("/org/transfers");
        page.click("main >> text=全員の名簿との照合");
        page.waitForURL("**/org/imports/new/staff-sync");
        look("staff-sync-new");
        page.click("main form button:has-text('内容を確かめる')");
        page.waitForSelector("#errors");
        look("staff-sync-wrong");
        String list = "職員番号,氏名,所属コード,職名,発令日\r\n7001,新人 太郎,102,主事,\r\n7002,架空 迷子,999,主事,\r\n" + number(Role.DX_OFFICE)
                + ",架空 0子,101,係長,\r\n";
        page.setInputFiles("#upload", new FilePayload("全職員.csv", "text/csv", list.getBytes(StandardCharsets.UTF_8)));
        page.fill("#asOf", today().plusDays(30).toString());
        page.click("main form button:has-text('内容を確かめる')");
        page.waitForSelector("text=名簿にいない人");
        look("staff-sync-preview");
        assertThat(main()).contains("サインインできなくなります", "最後の管理者", "この所属はありません", "全員の名簿に間違いありません");
        page.check("[name=confirmed]");
        page.click("text=2行を取り込む");
        page.waitForSelector("text=2行を取り込みました");
        look("staff-sync-done");
        page.click("main .buttons a:has-text('予定している異動')");
        page.waitForURL("**/org/transfers");
        assertThat(main()).contains("新人 太郎", "使えなくなるアカウント");
        look("staff-sync-coming");
        clean();
    }

    @Test
    void what_is_kept_how_long_is_chosen_and_the_night_removes_what_is_over() {
        owner.sql("""
                        insert into platform_mail (organisation_id, recipient, subject, body, state, person_id, queued_at)
                        select :town, 'a@example.jp', 's', 'b', 'SENT', :person, now() - interval '40 days'
                        from generate_series(1, 1200)
                        """)
                .param("town", town.id())
                .param("person", town.actor(Role.HOST).personId())
                .update();
        page.navigate("/retention");
        page.fill("#days-mail", "30");
        page.click("tr:has(#days-mail) button");
        page.waitForURL("**/retention?done");
        assertThat(page.innerText("tr:has(#days-mail) .number")).isEqualTo("1,200");
        look("retention-due");
        page.evaluate("document.getElementById('days-mail').form.noValidate = true");
        page.fill("#days-mail", "3");
        page.click("tr:has(#days-mail) button");
        page.waitForSelector("text=PLT-072");
        look("retention-refused");
        mirai.in(town.id(), retention::run);
        page.navigate("/retention");
        assertThat(page.innerText("tr:has(#days-mail) .number")).isEqualTo("0");
        clean();
    }

    @Test
    void a_person_gets_what_is_held_and_is_erased_after_leaving() {
        long person = town.actor(Role.STAFF).personId();
        page.navigate("/org/people/" + person);
        page.click("text=この人について持っているもの");
        page.waitForURL("**/personal");
        look("personal");
        assertThat(main()).contains("在職中か、アカウントが使える人です").doesNotContain("消去する");
        Download book = page.waitForDownload(() -> page.click("text=Excelで受け取る"));
        assertThat(book.suggestedFilename()).isEqualTo("person-" + number(Role.STAFF) + ".xlsx");

        page.navigate("/org/people/" + person);
        page.fill(
                "#posts-table >> xpath=../.. >> input[type=date]",
                today().minusDays(1).toString());
        page.click("text=この日で終わる");
        page.waitForURL("**done**");
        page.navigate("/org/people/" + person + "/personal");
        look("personal-left");
        page.fill("#staffNumber", "1");
        page.click("button:has-text('消去する')");
        page.waitForSelector("text=PLT-073");
        look("personal-refused");
        page.navigate("/org/people/" + person + "/personal");
        page.fill("#staffNumber", number(Role.STAFF));
        page.click("button:has-text('消去する')");
        page.waitForURL("**/personal?erased");
        look("personal-erased");
        assertThat(main()).contains("氏名などを消去しました").doesNotContain("架空");
        page.navigate("/org/people/" + person);
        look("person-erased");
        assertThat(page.title()).startsWith("氏名を消去した職員");
        assertThat(main()).doesNotContain("氏名の訂正", "再び使えるようにする", "所属・職を加える");
        page.navigate("/org/people?on=" + today().minusDays(2));
        look("people-with-erased");
        clean();
    }

    @Test
    void everything_of_the_town_is_written_out_and_fetched() throws IOException {
        page.navigate("/org/leaving");
        look("leaving-empty");
        page.click("main form button:has-text('書き出す')");
        page.waitForSelector("text=書き出しています");
        look("leaving-under-way");
        for (int i = 0; i < 60 && page.locator("main tbody a").count() == 0; i++) {
            page.waitForTimeout(500);
            page.navigate("/org/leaving");
        }
        look("leaving");
        Download archive = page.waitForDownload(() -> page.click("main tbody a"));
        try (FileSystem zip = FileSystems.newFileSystem(archive.path())) {
            assertThat(Files.readString(zip.getPath("manifest.json"))).contains("org_person", "platform_account");
            assertThat(zip.getPath("excel")).isDirectory();
        }
        page.click("main tbody button:has-text('消す')");
        page.waitForSelector("text=書庫はまだありません");
        clean();
    }

    private String number(Role role) {
        return "9" + role.ordinal();
    }

    private LocalDate today() {
        return mirai.in(town.id(), people::today);
    }

    private void look(String name) {
        faults.addAll(Chromium.look(page, name));
    }

    private String main() {
        return page.innerText("main");
    }

    private void clean() {
        assertThat(faults).isEmpty();
        assertThat(chromium.complaints()).isEmpty();
    }
}
