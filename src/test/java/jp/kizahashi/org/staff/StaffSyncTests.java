package jp.kizahashi.org.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Person;
import jp.kizahashi.platform.security.AccountSummary;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A list of everybody, again and again: what it says is shown before it counts, and nobody is lost by a short list. */
@AppTest
class StaffSyncTests {
    private static final String HEADER = "職員番号,氏名,所属コード,職名,発令日\r\n";

    private final Mirai mirai;
    private final People people;
    private final Accounts accounts;

    @LocalServerPort
    int port;

    private Town town;
    private Visitor administrator;
    private LocalDate day;

    StaffSyncTests(Mirai mirai, People people, Accounts accounts) {
        this.mirai = mirai;
        this.people = people;
        this.accounts = accounts;
    }

    @BeforeEach
    void found() {
        town = mirai.found();
        administrator = new Visitor(port).signIn(town, Role.ADMINISTRATOR);
        day = mirai.in(town.id(), people::today).plusDays(7);
    }

    @Test
    void new_changed_moved_and_gone_are_counted_before_anything_is_written() {
        String page = stage(everybodyBut(Role.STAFF, Role.EXECUTIVE)
                + number(Role.EXECUTIVE) + ",改名 花子,101,EXECUTIVE," + day + "\r\n"
                + "7001,新人 太郎,102,主事," + day + "\r\n");
        String body = administrator.get(page).body().replaceAll("\\s+", " ");
        assertThat(body)
                .containsPattern("新しい人</dt>\\s*<dd[^>]*>1<")
                .containsPattern("氏名が変わる人</dt>\\s*<dd[^>]*>1<")
                .containsPattern("所属・職が変わる人</dt>\\s*<dd[^>]*>1<")
                .containsPattern("名簿にいない人</dt>\\s*<dd[^>]*>1<")
                .contains(number(Role.STAFF) + " ");
        assertThat(mirai.in(town.id(), () -> people.personByNumber("7001"))).isEmpty();
    }

    @Test
    void whoever_is_gone_can_sign_in_until_the_day_and_not_from_it_and_is_not_deleted() {
        commit(stage(everybodyBut(Role.STAFF)), true);
        AccountSummary account = account(Role.STAFF);
        assertThat(account.lastDay()).isEqualTo(day.minusDays(1));
        assertThat(account.disabled()).isFalse();
        new Visitor(port).signIn(town, Role.STAFF);
        assertThat(mirai.in(town.id(), () -> accounts.on(day))).anySatisfy(a -> {
            assertThat(a.personId()).isEqualTo(town.actor(Role.STAFF).personId());
            assertThat(a.disabled()).isTrue();
        });
        assertThat(mirai.in(town.id(), () -> people.personByNumber(number(Role.STAFF))))
                .isPresent();
    }

    @Test
    void a_list_far_too_short_is_refused_until_somebody_says_that_it_is_meant() {
        String page = stage(row(Role.DX_OFFICE) + row(Role.ADMINISTRATOR));
        assertThat(administrator.get(page).body()).contains("name=\"confirmed\"");
        assertThat(administrator.post(page + "/commit", Map.of()).body()).contains("ORG-046");
        assertThat(account(Role.STAFF).lastDay()).isNull();
        commit(page, true);
        assertThat(account(Role.STAFF).lastDay()).isEqualTo(day.minusDays(1));
    }

    @Test
    void the_only_administrator_is_kept_although_the_list_does_not_name_her() {
        String page = stage(everybodyBut(Role.ADMINISTRATOR));
        assertThat(administrator.get(page).body()).contains("最後の管理者なので");
        commit(page, true);
        assertThat(account(Role.ADMINISTRATOR).lastDay()).isNull();
    }

    @Test
    void a_person_whose_row_is_refused_is_not_taken_for_gone() {
        String page = stage(everybodyBut(Role.STAFF) + number(Role.STAFF) + ",架空,999,STAFF,\r\n");
        assertThat(administrator.get(page).body()).doesNotContain("名簿にいない1人");
        commit(page, false);
        assertThat(account(Role.STAFF).lastDay()).isNull();
    }

    private String stage(String rows) {
        var staged = administrator.postParts(
                "/org/imports/new/staff-sync",
                Map.of("asOf", day.toString()),
                Map.of("upload|名簿.csv", (HEADER + rows).getBytes(StandardCharsets.UTF_8)));
        assertThat(staged.to()).as(staged.body()).contains("/org/imports/");
        return URI.create(staged.to()).getPath();
    }

    private void commit(String page, boolean confirmed) {
        Map<String, String> form = confirmed ? Map.of("confirmed", "true") : Map.of();
        assertThat(administrator.post(page + "/commit", form).status()).isEqualTo(302);
    }

    private String everybodyBut(Role... without) {
        List<Role> left = List.of(without);
        return List.of(Role.values()).stream()
                .filter(r -> !left.contains(r))
                .map(this::row)
                .collect(Collectors.joining());
    }

    private String row(Role role) {
        Person person = mirai.in(
                town.id(), () -> people.person(town.actor(role).personId()).orElseThrow());
        return person.staffNumber() + "," + person.name() + ",102," + role.name() + ",2020/4/1\r\n";
    }

    private String number(Role role) {
        return mirai.in(
                town.id(),
                () -> people.person(town.actor(role).personId()).orElseThrow().staffNumber());
    }

    private AccountSummary account(Role role) {
        return mirai.in(town.id(), accounts::all).stream()
                .filter(a -> a.personId() == town.actor(role).personId())
                .findFirst()
                .orElseThrow();
    }
}
