package jp.kizahashi.org.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Visitor;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.department.Departments;
import jp.kizahashi.org.staff.StaffFile;
import jp.kizahashi.org.staff.StaffRegister;
import jp.kizahashi.org.staff.StaffRow;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.ImportReport;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Role;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class StaffChangesTests {
    private static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private final Mirai mirai;
    private final People people;
    private final Posts posts;
    private final PersonRoles roles;
    private final Departments departments;
    private final StaffRegister register;
    private final Slips slips;
    private final Accounts accounts;

    @LocalServerPort
    int port;

    StaffChangesTests(
            Mirai mirai,
            People people,
            Posts posts,
            PersonRoles roles,
            Departments departments,
            StaffRegister register,
            Slips slips,
            Accounts accounts) {
        this.mirai = mirai;
        this.people = people;
        this.posts = posts;
        this.roles = roles;
        this.departments = departments;
        this.register = register;
        this.slips = slips;
        this.accounts = accounts;
    }

    @Test
    void roles_follow_from_posts_when_the_account_is_made_and_when_the_posts_change() {
        var town = mirai.found();
        long person = mirai.in(town.id(), () -> {
            long id = people.addPerson("1001", "髙橋 花子", "タカハシ ハナコ");
            posts.give(id, new NewPost(town.tax(), "課長", true, false, APRIL, null));
            slips.issue(List.of(id));
            return id;
        });
        assertThat(rolesOf(town, person)).containsExactlyInAnyOrder(Role.STAFF, Role.DEPARTMENT_HEAD);
        mirai.in(town.id(), () -> {
            posts.end(person, posts.of(person).getFirst().id(), people.today().minusDays(1));
            return 0;
        });
        assertThat(rolesOf(town, person)).isEmpty();
    }

    @Test
    void a_transfer_of_a_coming_day_changes_nothing_before_it() {
        var town = mirai.found();
        LocalDate day = mirai.in(town.id(), people::today).plusDays(30);
        long person = mirai.in(town.id(), () -> {
            long id = people.addPerson("1001", "髙橋 花子", "");
            posts.give(id, new NewPost(town.tax(), "主事", false, false, APRIL, null));
            slips.issue(List.of(id));
            register.take(read(row("1001", "101", "課長", false, day)), departments.all(), day);
            return id;
        });
        assertThat(rolesOf(town, person)).containsExactly(Role.STAFF);
        List<Post> before = mirai.in(town.id(), () -> people.postsOf(person, day.minusDays(1)));
        List<Post> after = mirai.in(town.id(), () -> people.postsOf(person, day));
        assertThat(before).extracting(Post::departmentName).containsExactly("税務課");
        assertThat(after).extracting(Post::departmentName).containsExactly("企画課");
        assertThat(mirai.in(town.id(), () -> posts.changingAfter(people.today())))
                .hasSize(2);
    }

    @Test
    void a_coming_transfer_stands_on_the_administrators_pages_only() {
        var town = mirai.found();
        LocalDate day = mirai.in(town.id(), people::today).plusDays(30);
        long person = mirai.in(town.id(), () -> {
            long id = people.addPerson("1001", "髙橋 花子", "");
            posts.give(id, new NewPost(town.tax(), "主事", false, false, APRIL, day.minusDays(1)));
            posts.give(id, new NewPost(town.planning(), "未来の課長", true, false, day, null));
            return id;
        });
        var office = new Visitor(port).signIn(town, Role.DX_OFFICE);
        var administrator = new Visitor(port).signIn(town, Role.ADMINISTRATOR);
        String ends = jp.kizahashi.platform.time.Wareki.format(day.minusDays(1));
        assertThat(administrator.get("/org/people/" + person).body()).contains("未来の課長", ends);
        assertThat(office.get("/org/people/" + person).body()).contains("主事").doesNotContain("未来の課長", ends);
        assertThat(office.get("/org/people?on=" + day).body()).doesNotContain("未来の課長");
        assertThat(administrator.get("/org/people?on=" + day).body()).contains("未来の課長");
        assertThat(administrator.get("/org/transfers").body()).contains("未来の課長");
        assertThat(office.get("/org/transfers").status()).isEqualTo(403);
    }

    @Test
    void a_department_is_searched_with_those_below_it_on_the_day() {
        var town = mirai.found();
        LocalDate today = mirai.in(town.id(), people::today);
        long division = mirai.in(town.id(), () -> {
            long unit = people.addDepartment(town.tax(), Department.Kind.UNIT, "1021", "市民税係", 0, APRIL, null);
            long gone =
                    people.addDepartment(town.tax(), Department.Kind.UNIT, "1022", "廃止係", 0, APRIL, today.minusDays(1));
            people.addPost(people.addPerson("2001", "係の人", ""), unit, "主事", false, false, APRIL, null);
            people.addPost(people.addPerson("2002", "元の人", ""), gone, "主事", false, false, APRIL, null);
            people.addPost(people.addPerson("2003", "隣の人", ""), town.planning(), "主事", false, false, APRIL, null);
            return people.departments(today).stream()
                    .filter(d -> d.name().equals("企画部"))
                    .findFirst()
                    .orElseThrow()
                    .id();
        });
        assertThat(found(town, town.tax(), today)).contains("係の人").doesNotContain("元の人", "隣の人");
        assertThat(found(town, division, today)).contains("係の人", "隣の人");
        assertThat(found(town, town.planning(), today)).containsExactly("隣の人");
    }

    private List<String> found(Mirai.Town town, long department, LocalDate on) {
        return mirai.in(town.id(), () -> {
            var search = new PeopleSearch("", department, on);
            assertThat(people.count(search))
                    .isEqualTo(people.search(search, 99, 0).size());
            return people.search(search, 99, 0).stream().map(Person::name).toList();
        });
    }

    @Test
    void the_same_file_twice_doubles_nobody_and_no_post() {
        var town = mirai.found();
        List<StaffRow> file = List.of(
                row("2001", "101", "主事", false, APRIL),
                row("2001", "102", "主査", true, APRIL),
                row("2002", "102", "主事", false, APRIL));
        for (int i = 0; i < 2; i++) take(town, file);
        assertThat(postsOf(town, "2001")).hasSize(2);
        assertThat(postsOf(town, "2002")).hasSize(1);
    }

    @Test
    void a_file_that_names_a_second_post_alone_adds_it_and_ends_nothing() {
        var town = mirai.found();
        take(town, List.of(row("2001", "101", "主事", false, APRIL)));
        take(town, List.of(row("2001", "102", "主査", true, APRIL)));
        assertThat(postsOf(town, "2001")).extracting(Post::validTo).containsOnlyNulls();
        assertThat(postsOf(town, "2001")).hasSize(2);
    }

    @Test
    void a_file_of_today_leaves_a_transfer_of_a_coming_day_alone() {
        var town = mirai.found();
        LocalDate day = mirai.in(town.id(), people::today).plusDays(30);
        take(town, List.of(row("2001", "101", "主事", false, APRIL)));
        take(town, List.of(row("2001", "102", "主査", false, day)));
        take(town, List.of(row("2001", "101", "主事", false, APRIL)));
        assertThat(postsOf(town, "2001")).extracting(Post::validTo).containsExactly(day.minusDays(1), null);
    }

    @Test
    void the_only_administrator_stays_one() {
        var town = mirai.found();
        long person = town.actor(Role.ADMINISTRATOR).personId();
        assertThatThrownBy(() -> mirai.in(town.id(), () -> {
                    roles.refuseLastAdministrator(person);
                    return 0;
                }))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ORG-010");
    }

    @Test
    void a_disabled_account_is_enabled_with_a_new_slip_and_nothing_from_before_opens_it() {
        var town = mirai.found();
        long account = town.actor(Role.STAFF).accountId();
        Visitor staff = new Visitor(port).signIn(town, Role.STAFF);
        Visitor administrator = new Visitor(port).signIn(town, Role.ADMINISTRATOR);
        assertThat(enable(administrator, account).body()).contains("PLT-013");
        administrator.post("/org/accounts/" + account + "/disablement", Map.of());
        assertThat(new Visitor(port)
                        .signIn(town.login(Role.STAFF), Mirai.PASSWORD)
                        .status())
                .isEqualTo(422);

        var answer = enable(administrator, account);
        assertThat(answer.status()).isEqualTo(200);
        var password = Pattern.compile(">([a-z2-9]{4}(?:-[a-z2-9]{4}){2})<").matcher(answer.body());
        assertThat(password.find()).isTrue();
        assertThat(staff.get("/account").to()).contains("/sign-in");
        assertThat(new Visitor(port)
                        .signIn(town.login(Role.STAFF), Mirai.PASSWORD)
                        .status())
                .isEqualTo(422);
        assertThat(new Visitor(port)
                        .signIn(town.login(Role.STAFF), password.group(1))
                        .status())
                .isEqualTo(302);
        assertThat(administrator.get("/audit?action=account.enable").body()).contains("アカウントの再有効化");
    }

    @Test
    void a_new_slip_ends_every_session_of_the_account() {
        var town = mirai.found();
        Visitor staff = new Visitor(port).signIn(town, Role.STAFF);
        Visitor administrator = new Visitor(port).signIn(town, Role.ADMINISTRATOR);
        long account = town.actor(Role.STAFF).accountId();
        assertThat(staff.get("/account").status()).isEqualTo(200);
        administrator.post("/org/accounts/" + account + "/password", Map.of());
        assertThat(staff.get("/account").to()).contains("/sign-in");
    }

    @Test
    void an_account_ends_with_the_last_day_of_the_last_post() {
        var town = mirai.found();
        long leaver = town.actor(Role.STAFF).personId();
        Visitor staff = new Visitor(port).signIn(town, Role.STAFF);
        endPost(town, leaver, mirai.in(town.id(), people::today));
        assertThat(staff.get("/account").status()).as("on the last day").isEqualTo(200);
        endPost(town, leaver, mirai.in(town.id(), people::today).minusDays(1));
        assertThat(staff.get("/account").to()).as("the day after").contains("/sign-in");
        assertThat(new Visitor(port)
                        .signIn(town.login(Role.STAFF), Mirai.PASSWORD)
                        .status())
                .isEqualTo(422);
        Visitor administrator = new Visitor(port).signIn(town, Role.ADMINISTRATOR);
        assertThat(administrator.get("/org/accounts?state=DISABLED").body()).contains(town.login(Role.STAFF));
    }

    @Test
    void the_account_of_the_only_administrator_does_not_end_with_the_post() {
        var town = mirai.found();
        endPost(
                town,
                town.actor(Role.ADMINISTRATOR).personId(),
                mirai.in(town.id(), people::today).minusDays(1));
        new Visitor(port).signIn(town, Role.ADMINISTRATOR);
    }

    private void endPost(Mirai.Town town, long person, LocalDate last) {
        mirai.in(town.id(), () -> {
            posts.end(person, posts.of(person).getFirst().id(), last);
            return 0;
        });
    }

    private static Visitor.Answer enable(Visitor visitor, long account) {
        return visitor.post("/org/accounts/" + account + "/enablement", Map.of());
    }

    @Test
    void a_renamed_department_keeps_its_id_and_its_old_name_before_the_day() {
        var town = mirai.found();
        LocalDate day = LocalDate.of(2027, 4, 1);
        mirai.in(town.id(), () -> {
            departments.rename(town.tax(), "課税課", day);
            return 0;
        });
        assertThat(nameOf(town, day.minusDays(1))).isEqualTo("税務課");
        assertThat(nameOf(town, day)).isEqualTo("課税課");
    }

    @Test
    void a_department_in_which_somebody_holds_a_post_cannot_end() {
        var town = mirai.found();
        assertThatThrownBy(() -> mirai.in(town.id(), () -> {
                    departments.end(town.tax(), people.today());
                    return 0;
                }))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("ORG-009");
    }

    @Test
    void a_staff_number_of_another_town_gets_a_login_name_of_its_own() {
        String number = "dup" + System.nanoTime();
        List<String> logins = new java.util.ArrayList<>();
        for (int i = 0; i < 2; i++) {
            var town = mirai.found();
            logins.add(mirai.in(town.id(), () -> {
                long id = people.addPerson(number, "佐藤 健", "");
                return slips.issue(List.of(id)).getFirst().login();
            }));
        }
        assertThat(logins.getFirst()).isEqualTo(number);
        assertThat(logins.getLast()).endsWith("-" + number);
    }

    private void take(Mirai.Town town, List<StaffRow> rows) {
        mirai.in(town.id(), () -> {
            register.take(read(rows.toArray(StaffRow[]::new)), departments.all(), people.today());
            return 0;
        });
    }

    private static StaffFile.Result read(StaffRow... rows) {
        var report = new ImportReport("", rows.length, rows.length, List.of(), List.of());
        return new StaffFile.Result(List.of(rows), report, true);
    }

    private List<Post> postsOf(Mirai.Town town, String number) {
        return mirai.in(
                town.id(),
                () -> posts.of(people.personByNumber(number).orElseThrow().id()));
    }

    private Set<Role> rolesOf(Mirai.Town town, long person) {
        return mirai.in(
                town.id(),
                () -> accounts.all().stream()
                        .filter(a -> a.personId() == person)
                        .findFirst()
                        .orElseThrow()
                        .roles());
    }

    private String nameOf(Mirai.Town town, LocalDate on) {
        return mirai.in(
                town.id(),
                () -> people.departments(on).stream()
                        .filter(d -> d.id() == town.tax())
                        .findFirst()
                        .orElseThrow()
                        .name());
    }

    private static StaffRow row(String number, String department, String title, boolean concurrent, LocalDate from) {
        return new StaffRow(2, number, "髙橋 花子", "", department, title, null, concurrent, from, null);
    }
}
