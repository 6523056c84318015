package jp.kizahashi.survey.result;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.org.body.NationalListFixture;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.security.RoleGrants;
import jp.kizahashi.platform.security.RoleGrants.Span;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.answer.Via;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Questionnaires;
import jp.kizahashi.survey.result.tabulation.StudyWave;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.NewWave;
import jp.kizahashi.survey.wave.WaveFixture;
import jp.kizahashi.survey.wave.Waves;
import org.springframework.stereotype.Component;

/** A wave (架空) that bodies answered, closed or not. */
@Component
public class BenchmarkFixture {
    private final Mirai mirai;
    private final WaveFixture fixture;
    private final NationalListFixture lists;
    private final Waves waves;
    private final Submissions submissions;
    private final People people;
    private final Accounts accounts;
    private final RoleGrants grants;
    private final InstantSource clock;

    BenchmarkFixture(
            Mirai mirai,
            WaveFixture fixture,
            NationalListFixture lists,
            Waves waves,
            Submissions submissions,
            People people,
            Accounts accounts,
            RoleGrants grants,
            InstantSource clock) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.lists = lists;
        this.waves = waves;
        this.submissions = submissions;
        this.people = people;
        this.accounts = accounts;
        this.grants = grants;
        this.clock = clock;
    }

    /** An open wave that those of its bodies answered in full which the test chooses. */
    public long answered(Town host, Predicate<Invitation> who) {
        return answers(host, fixture.open(host), who);
    }

    /** Lets those bodies of an open wave answer in full which the test chooses; returns the wave. */
    long answers(Town host, long wave, Predicate<Invitation> who) {
        Random random = new Random(7);
        for (Invitation invitation : fixture.invitations(host, wave)) {
            AnswerSheet sheet = sheet(random);
            if (who.test(invitation)) handIn(invitation, sheet, "");
        }
        return wave;
    }

    /** Another wave of the host that follows an earlier one; every body answers one step higher than its earlier sheet. */
    long again(Town host, long earlier, Map<String, AnswerSheet> sheets) {
        NewWave fresh =
                WaveFixture.fresh(Questionnaires.PEMM_SURVEY, clock.instant().plus(30, ChronoUnit.DAYS));
        long wave = mirai.as(host, Role.HOST, () -> {
            long id = waves.prepare(host.actor(Role.HOST), following(fresh, earlier));
            waves.open(host.actor(Role.HOST), id, null);
            return id;
        });
        for (Invitation invitation : fixture.invitations(host, wave))
            if (sheets.containsKey(invitation.code())) handIn(invitation, otherwise(sheets.get(invitation.code())), "");
        return wave;
    }

    private static NewWave following(NewWave w, long earlier) {
        return new NewWave(
                w.title(),
                w.questionnaire(),
                w.targets(),
                w.fiscalYear(),
                w.asOf(),
                w.dueAt(),
                w.disclosure(),
                w.cells(),
                w.k(),
                earlier,
                w.settings(),
                w.contactsUntil());
    }

    /** A host and its closed wave in the shape of the nationwide study: 1,741 bodies asked, 290 answered. */
    public Study study() {
        Town host = mirai.found();
        Map<String, Long> people = StudyWave.populations(StudyWave.codes());
        mirai.in(host.id(), () -> {
            lists.keep(host.id(), people);
            return true;
        });
        long wave = fixture.open(host);
        Map<String, AnswerSheet> sheets = StudyWave.sheets(people);
        List<Invitation> invitations = fixture.invitations(host, wave);
        for (Invitation invitation : invitations)
            if (sheets.containsKey(invitation.code())) handIn(invitation, sheets.get(invitation.code()), "");
        close(host, wave);
        return new Study(host, wave, invitations, sheets);
    }

    /** What {@link #study()} made. */
    public record Study(Town host, long wave, List<Invitation> invitations, Map<String, AnswerSheet> sheets) {}

    List<Invitation> invitations(Town host, long wave) {
        return fixture.invitations(host, wave);
    }

    public void close(Town host, long wave) {
        mirai.as(host, Role.HOST, () -> {
            waves.close(host.actor(Role.HOST), wave, "");
            return true;
        });
    }

    /** The body hands in an edition; a note is needed from the second on. */
    public void handIn(Invitation invitation, AnswerSheet sheet, String note) {
        mirai.in(
                invitation.bodyId(),
                () -> submissions.handIn(
                        waves.get(invitation.waveId()),
                        invitation,
                        new Submissions.HandIn(sheet, note, Via.WEB, null, false)));
    }

    static AnswerSheet sheet(Random random) {
        Map<String, Entry> entries = new HashMap<>();
        for (Question question : Questionnaires.PEMM_SURVEY.questions())
            entries.put(question.code(), Entry.of(Integer.toString(1 + random.nextInt(8))));
        return new AnswerSheet(entries);
    }

    /** A sheet that differs in every answer. */
    static AnswerSheet otherwise(AnswerSheet sheet) {
        Map<String, Entry> entries = new HashMap<>();
        sheet.entries()
                .forEach((code, entry) ->
                        entries.put(code, Entry.of(Integer.toString(1 + Integer.parseInt(entry.value()) % 8))));
        return new AnswerSheet(entries);
    }

    /** Somebody of the body, who has no account. */
    static Actor somebody(Invitation invitation) {
        return new Actor(0, invitation.bodyId(), 0, Set.of(Role.DX_OFFICE), false);
    }

    /** Gives the body a person who can sign in, and returns the login name. */
    String account(Invitation invitation) {
        return mirai.in(invitation.bodyId(), () -> {
            LocalDate since = LocalDate.of(2020, 4, 1);
            String login = "town-" + invitation.id();
            long body = people.addDepartment(null, Department.Kind.BODY, "B" + invitation.id(), "市長部局", 0, since, null);
            long person = people.addPerson("1" + invitation.id(), "架空 一郎", "カクウ");
            people.addPost(person, body, "主事", false, false, since, null);
            long account = accounts.createWithHash(invitation.bodyId(), person, login, accounts.hash(Mirai.PASSWORD));
            grants.give(account, new Span(Role.DX_OFFICE, since, null));
            return login;
        });
    }
}
