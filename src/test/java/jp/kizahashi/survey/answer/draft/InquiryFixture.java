package jp.kizahashi.survey.answer.draft;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jp.kizahashi.Mirai;
import jp.kizahashi.Mirai.Town;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.security.RoleGrants;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.Questionnaires;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.NewWave;
import jp.kizahashi.survey.wave.ReplyCodes;
import jp.kizahashi.survey.wave.WaveFixture;
import jp.kizahashi.survey.wave.Waves;
import org.springframework.stereotype.Component;

/** A host's open wave and one asked town with people: the DX office, 税務課 and 人事課. */
@Component
public class InquiryFixture {
    private static final AtomicInteger TURN = new AtomicInteger();

    private final Map<Long, Furnished> towns = new ConcurrentHashMap<>();
    private final Mirai mirai;
    private final WaveFixture fixture;
    private final Waves waves;
    private final Invitations invitations;
    private final ReplyCodes codes;
    private final People people;
    private final Accounts accounts;
    private final RoleGrants grants;
    private final InstantSource clock;

    InquiryFixture(
            Mirai mirai,
            WaveFixture fixture,
            Waves waves,
            Invitations invitations,
            ReplyCodes codes,
            People people,
            Accounts accounts,
            RoleGrants grants,
            InstantSource clock) {
        this.mirai = mirai;
        this.fixture = fixture;
        this.waves = waves;
        this.invitations = invitations;
        this.codes = codes;
        this.people = people;
        this.accounts = accounts;
        this.grants = grants;
        this.clock = clock;
    }

    /**
     * The host with its wave and the asked town.
     *
     * @param personnel id of 人事課, with its 担当 and 所属長
     */
    public record Inquiry(
            Town host,
            long wave,
            long invitation,
            Town town,
            long personnel,
            Actor clerk,
            Actor chief,
            String clerkLogin) {}

    /** On the shipped questionnaire. */
    public Inquiry open() {
        return open(Questionnaires.PEMM_SURVEY, true);
    }

    public Inquiry open(Questionnaire questionnaire, boolean collected) {
        Town host = fixture.host();
        long wave = fixture.open(host, questionnaire, collected);
        List<Invitation> all = fixture.invitations(host, wave);
        Invitation asked = all.get(TURN.getAndIncrement() % all.size());
        Furnished f = towns.computeIfAbsent(asked.bodyId(), this::furnish);
        return new Inquiry(
                host,
                wave,
                asked.id(),
                f.town(),
                f.personnel(),
                f.clerk(),
                f.chief(),
                f.town().prefix() + "clerk");
    }

    /** Bodies are known by their codes, so the same ones are asked by every host: each gets its people once. */
    private Furnished furnish(long body) {
        Town town = mirai.furnish(body);
        return mirai.in(town.id(), () -> {
            LocalDate from = LocalDate.of(2020, 4, 1);
            long personnel = people.addDepartment(null, Department.Kind.SECTION, "201", "人事課", 9, from, null);
            Actor clerk = person(town, personnel, "clerk", Role.STAFF, false);
            Actor chief = person(town, personnel, "chief", Role.DEPARTMENT_HEAD, true);
            return new Furnished(town, personnel, clerk, chief);
        });
    }

    private record Furnished(Town town, long personnel, Actor clerk, Actor chief) {}

    private Actor person(Town town, long section, String name, Role role, boolean head) {
        long person = people.addPerson("8" + name, head ? "架空 人事課長" : "架空 人事担当", "カクウ");
        people.addPost(person, section, head ? "課長" : "主任", head, false, LocalDate.of(2020, 4, 1), null);
        long account = accounts.createWithHash(town.id(), person, town.prefix() + name, accounts.hash(Mirai.PASSWORD));
        grants.give(account, new RoleGrants.Span(role, LocalDate.of(2020, 4, 1), null));
        return accounts.actor(account).orElseThrow();
    }

    /** The next wave of the same host to the same bodies, which shows the answers of the one before. */
    public Inquiry again(Inquiry before) {
        return again(before, Questionnaires.PEMM_SURVEY);
    }

    /** As {@link #again(Inquiry)}, asking another questionnaire. */
    public Inquiry again(Inquiry before, Questionnaire questionnaire) {
        Instant due = clock.instant().plus(30, ChronoUnit.DAYS);
        Town host = before.host();
        long wave = mirai.as(host, Role.HOST, () -> {
            NewWave n = WaveFixture.fresh(questionnaire, due);
            long id = waves.prepare(
                    host.actor(Role.HOST),
                    new NewWave(
                            "架空の全国調査（2回目）",
                            n.questionnaire(),
                            n.targets(),
                            2027,
                            n.asOf(),
                            due,
                            n.disclosure(),
                            n.cells(),
                            5,
                            before.wave(),
                            n.settings(),
                            n.contactsUntil()));
            waves.open(host.actor(Role.HOST), id, null);
            return id;
        });
        long asked = fixture.invitations(host, wave).stream()
                .filter(i -> i.bodyId() == before.town().id())
                .findFirst()
                .orElseThrow()
                .id();
        return new Inquiry(
                host,
                wave,
                asked,
                before.town(),
                before.personnel(),
                before.clerk(),
                before.chief(),
                before.clerkLogin());
    }

    /** The DX office's person. */
    public Answering office(Inquiry i) {
        return who(i, i.town().actor(Role.DX_OFFICE).personId(), true);
    }

    /** Somebody of the town. */
    public Answering person(Inquiry i, Actor actor) {
        return who(i, actor.personId(), false);
    }

    /** Whoever holds the code. */
    public Answering code(Inquiry i) {
        return who(i, null, true);
    }

    private Answering who(Inquiry i, Long person, boolean office) {
        return mirai.in(
                i.town().id(),
                () -> new Answering(waves.get(i.wave()), invitations.get(i.invitation()), person, office));
    }

    /** Runs the work inside the asked town as this person. */
    public <T> T in(Inquiry i, Answering who, Supplier<T> work) {
        return mirai.in(i.town().id(), () -> Audit.by(who.personId(), work));
    }

    /** Issues codes to all bodies of the wave and returns the asked town's. */
    public String code(Inquiry i, boolean again) {
        return mirai.as(i.host(), Role.HOST, () -> {
            Actor host = i.host().actor(Role.HOST);
            if (again) codes.reissue(host, i.wave(), List.of(i.invitation()), "紛失");
            else codes.issueMissing(host, i.wave());
            return codes.printed(invitations.get(i.invitation())).orElseThrow();
        });
    }

    /** The host closes the wave. */
    public void close(Inquiry i) {
        mirai.as(i.host(), Role.HOST, () -> {
            waves.close(i.host().actor(Role.HOST), i.wave(), "");
            return true;
        });
    }

    /** One question of every kind in two sections, and a third of forty. */
    public static Questionnaire everyKind() {
        List<Option> options = List.of(new Option("a", "設置した"), new Option("b", "検討中"), new Option("c", "予定なし"));
        Question ladder = Questionnaires.PEMM_SURVEY.questions().getFirst();
        List<Question> long40 = new ArrayList<>();
        for (int n = 1; n <= 38; n++) long40.add(question("L" + n, QuestionKind.SHORT_TEXT, List.of(), ""));
        return new Questionnaire(
                "own-" + UUID.randomUUID(),
                "架空の調査票",
                List.of("設問文は架空"),
                List.of("基準日の事実で答えてください。"),
                List.of(),
                List.of(
                        new Section(
                                "basic",
                                "体制",
                                List.of(
                                        ladder,
                                        question("S1", QuestionKind.SINGLE, options, ""),
                                        question("M1", QuestionKind.MULTIPLE, options, ""))),
                        new Section(
                                "figures",
                                "数値",
                                List.of(
                                        question("N1", QuestionKind.NUMBER, List.of(), "人"),
                                        question("D1", QuestionKind.DATE, List.of(), ""),
                                        question("T1", QuestionKind.LONG_TEXT, List.of(), ""))),
                        new Section("many", "そのほか", long40)));
    }

    private static Question question(String code, QuestionKind kind, List<Option> options, String unit) {
        return new Question(code, "設問" + code, code + "について答えてください。", List.of("補足"), kind, options, unit);
    }
}
