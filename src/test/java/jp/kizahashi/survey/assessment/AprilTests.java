package jp.kizahashi.survey.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jp.kizahashi.AppTest;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.Visitor;
import jp.kizahashi.org.handover.Handovers;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.time.ProductClock;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.survey.assessment.settlement.Settlements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Transfers are loaded a week ahead; on their day the successor finds the open work and its reasons (journey A15). */
@AppTest
class AprilTests {
    private static final String ENTERPRISE = "pemm-enterprise-v1";

    private final Mirai mirai;
    private final AssessmentFixture fixture;
    private final Assessments assessments;
    private final Settlements settlements;
    private final Results results;
    private final Handovers handovers;
    private final Doors doors;

    /** Those of org that tell who is who. */
    private record Doors(People people, Accounts accounts) {}

    @LocalServerPort
    int port;

    private Town town;
    private LocalDate day;

    AprilTests(
            Mirai mirai,
            AssessmentFixture fixture,
            Assessments assessments,
            Settlements settlements,
            Results results,
            Handovers handovers,
            People people,
            Accounts accounts) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.assessments = assessments;
        this.settlements = settlements;
        this.results = results;
        this.handovers = handovers;
        this.doors = new Doors(people, accounts);
    }

    @BeforeEach
    void found() {
        town = mirai.found();
        day = mirai.in(town.id(), doors.people()::today).plusDays(7);
        in(() -> {
            handovers.catchUp();
            return 0;
        });
    }

    @Test
    void before_the_day_nothing_changes_and_on_it_the_successor_finds_the_open_work_and_its_reasons() {
        long confirmed = fixture.confirmed(town, 2025, fixture.all(ENTERPRISE, 1));
        var edition = edition(confirmed);
        long open = fixture.answering(town, 2026, 0);
        fixture.close(town, open);
        fixture.settle(town, open, fixture.all(ENTERPRISE, 2));
        long asked = fixture.prepared(town, 2027);
        fixture.askStaffAndOpen(town, asked);
        loadTransfers();

        at(day.minusDays(1), this::catchUp);
        assertThat(get(open).checkerId()).isEqualTo(person(Role.DEPARTMENT_HEAD));
        assertThat(get(open).facilitatorId()).isEqualTo(person(Role.DX_OFFICE));
        assertThat(at(day.minusDays(1), () -> actor(Role.DX_OFFICE))).isPresent();

        at(day, this::catchUp);
        assertThat(get(open).checkerId()).as("新しい課長").isEqualTo(numbered("7001"));
        assertThat(get(open).facilitatorId()).as("同じ職の着任者").isEqualTo(numbered("7002"));
        assertThat(get(open).approverId()).as("異動のない人").isEqualTo(person(Role.EXECUTIVE));
        assertThat(in(() -> assessments.answerers(asked)))
                .extracting(Answerer::personId)
                .containsExactly(numbered("7003"));
        assertThat(in(() -> settlements.settled(open).values().stream()
                        .map(s -> s.reason())
                        .distinct()
                        .toList()))
                .containsExactly("会議録で確かめた");
        assertThat(at(day, () -> actor(Role.DX_OFFICE))).as("the old login").isEmpty();
        assertThat(at(day, () -> actor(Role.DEPARTMENT_HEAD).orElseThrow().roles()))
                .as("the chief goes on elsewhere")
                .contains(Role.DEPARTMENT_HEAD);
        assertThat(edition(confirmed).result()).isEqualTo(edition.result());
        assertThat(get(confirmed).checkerId()).isEqualTo(numbered("7001"));
    }

    @Test
    void an_answer_once_begun_stays_with_the_person() {
        long asked = fixture.prepared(town, 2027);
        fixture.askStaffAndOpen(town, asked);
        Answerer answerer = in(() -> assessments.answerers(asked)).getFirst();
        fixture.answer(
                town,
                answerer,
                in(() -> assessments.get(asked))
                        .instrument()
                        .statements()
                        .getFirst()
                        .id(),
                jp.kizahashi.survey.design.Answer.LARGELY_TRUE);
        loadTransfers();
        at(day, this::catchUp);
        assertThat(in(() -> assessments.answerers(asked)))
                .extracting(Answerer::personId)
                .containsExactly(person(Role.STAFF));
    }

    @Test
    void the_same_day_gone_through_twice_hands_nothing_over_twice() {
        fixture.prepared(town, 2026);
        loadTransfers();
        at(day, this::catchUp);
        int once = in(() -> handovers.made(99)).size();
        at(day.plusDays(1), this::catchUp);
        at(day.plusDays(1), this::catchUp);
        assertThat(in(() -> handovers.made(99))).hasSize(once);
        assertThat(once).isEqualTo(2);
    }

    @Test
    void what_nobody_follows_waits_for_a_decision_and_is_taken_by_a_person_with_a_post() {
        long open = fixture.prepared(town, 2026);
        load(number(Role.DX_OFFICE) + ",102,DX_OFFICE,2020/4/1," + day.minusDays(1) + "\r\n"
                + number(Role.DEPARTMENT_HEAD) + ",102,DEPARTMENT_HEAD,2020/4/1," + day.minusDays(1) + "\r\n");
        at(day, this::catchUp);
        assertThat(in(handovers::waiting)).hasSize(2);
        Visitor administrator = new Visitor(port).signIn(town, Role.ADMINISTRATOR);
        String page = administrator.get("/org/handovers").body();
        assertThat(page).contains("引継ぎ先を決める仕事　2件", "後任がいません");
        assertThat(administrator.get("/").body()).contains("異動した人の仕事の引継ぎ先を決める");
        var action = Pattern.compile("/org/handovers/[0-9]+/taker").matcher(page);
        assertThat(action.find()).isTrue();
        String taker = Long.toString(person(Role.STAFF));
        assertThat(administrator.post(action.group(), Map.of("person", taker)).status())
                .isEqualTo(302);
        assertThat(administrator.post(action.group(), Map.of("person", taker)).body())
                .contains("ORG-040");
        assertThat(List.of(get(open).facilitatorId(), get(open).checkerId())).contains(person(Role.STAFF));
        assertThat(in(handovers::waiting)).hasSize(1);
        assertThat(new Visitor(port)
                        .signIn(town, Role.STAFF)
                        .get("/org/handovers")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_successor_entered_after_the_day_takes_over_at_once() {
        long open = fixture.prepared(town, 2026);
        LocalDate past = mirai.in(town.id(), doors.people()::today);
        // The assessment is older than the transfer that is entered today.
        at(past, () -> 0);
        day = past.plusDays(1);
        load(number(Role.DEPARTMENT_HEAD) + ",102,DEPARTMENT_HEAD,2020/4/1," + past + "\r\n");
        at(day, this::catchUp);
        assertThat(get(open).checkerId()).isEqualTo(person(Role.DEPARTMENT_HEAD));
        at(day.plusDays(2), () -> {
            long late = doors.people().addPerson("7009", "遅れ 太郎", "");
            doors.people().addPost(late, town.tax(), "課長", true, false, day, null);
            handovers.on(new jp.kizahashi.org.people.PostsChanged(java.util.Set.of(late), day));
            return 0;
        });
        assertThat(get(open).checkerId()).isEqualTo(numbered("7009"));
    }

    private int catchUp() {
        handovers.catchUp();
        return 0;
    }

    /** 課長 goes to 企画課, the DX officer and the clerk leave, three people follow. */
    private void loadTransfers() {
        LocalDate eve = day.minusDays(1);
        load(number(Role.DEPARTMENT_HEAD) + ",101,課長," + day + ",\r\n"
                + number(Role.DX_OFFICE) + ",102,DX_OFFICE,2020/4/1," + eve + "\r\n"
                + number(Role.STAFF) + ",102,STAFF,2020/4/1," + eve + "\r\n"
                + "7001,後任 長子,102,課長," + day + ",\r\n"
                + "7002,後任 進子,102,DX_OFFICE," + day + ",\r\n"
                + "7003,後任 担子,102,STAFF," + day + ",\r\n");
    }

    private void load(String rows) {
        Visitor administrator = new Visitor(port).signIn(town, Role.ADMINISTRATOR);
        byte[] file = ("職員番号,氏名,所属コード,職名,発令日,終了日\r\n" + rows).getBytes(StandardCharsets.UTF_8);
        var staged = administrator.postParts(
                "/org/imports/new/staff", Map.of("asOf", day.toString()), Map.of("upload|異動.csv", file));
        assertThat(staged.to()).as(staged.body()).contains("/org/imports/");
        String page = java.net.URI.create(staged.to()).getPath();
        assertThat(administrator.post(page + "/commit", Map.of()).status()).isEqualTo(302);
        assertThat(administrator.get("/org/people?on=" + day).body()).contains("名");
    }

    private String number(Role role) {
        return in(() -> {
            var person = doors.people().person(person(role)).orElseThrow();
            return person.staffNumber() + "," + person.name();
        });
    }

    private long person(Role role) {
        return town.actor(role).personId();
    }

    private long numbered(String number) {
        return in(() -> doors.people().personByNumber(number).orElseThrow().id());
    }

    private java.util.Optional<Actor> actor(Role role) {
        return doors.accounts().actor(town.actor(role).accountId());
    }

    private Assessment get(long id) {
        return in(() -> assessments.get(id));
    }

    private Results.Found edition(long id) {
        return in(() -> results.edition(assessments.get(id), 1).orElseThrow());
    }

    private <T> T in(Supplier<T> work) {
        return mirai.as(town, Role.ADMINISTRATOR, work);
    }

    private <T> T at(LocalDate date, Supplier<T> work) {
        Instant moment = date.atTime(0, 1).atZone(Dates.TOKYO).toInstant();
        return ProductClock.at(moment, () -> in(work));
    }
}
