import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import jp.kizahashi.Kizahashi;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.org.body.BodyKind;
import jp.kizahashi.org.body.ListedBody;
import jp.kizahashi.org.body.Municipalities;
import jp.kizahashi.org.body.MunicipalityCode;
import jp.kizahashi.org.body.NationalList;
import jp.kizahashi.org.body.population.Population;
import jp.kizahashi.org.body.population.Populations;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
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
import jp.kizahashi.survey.wave.CellKind;
import jp.kizahashi.survey.wave.DisclosureTerms;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.NewWave;
import jp.kizahashi.survey.wave.ReplyCodes;
import jp.kizahashi.survey.wave.Targets;
import jp.kizahashi.survey.wave.WaveSettings;
import jp.kizahashi.survey.wave.Waves;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prepares a nationwide wave (架空) for the benchmarks: 1,741 made-up bodies asked by a made-up host (login keisoku-host),
 * 290 of which have answered. Writes the wave's id, then a line "団体コード 回答コード" for each of 200 others. Run by
 * product.mjs in source form: {@code java -cp … bench/Country.java HOME OUT}.
 */
final class Country {
    private static final int BODIES = 1_741;
    private static final int ANSWERED = 290;
    private static final int WAITING = 200;
    private static final LocalDate SINCE = LocalDate.of(2020, 4, 1);

    private final ConfigurableApplicationContext product;
    private final TransactionTemplate transaction;
    private final Random random = new Random(20_260_401);

    private Country(ConfigurableApplicationContext product) {
        this.product = product;
        this.transaction = product.getBean(TransactionTemplate.class);
    }

    public static void main(String[] args) throws IOException {
        String[] settings = {"--kizahashi.home=" + args[0], "--kizahashi.mode=demonstration", "--server.port=0"};
        try (var product = SpringApplication.run(Kizahashi.class, settings)) {
            Files.write(Path.of(args[1]), new Country(product).ask());
        }
        System.exit(0);
    }

    private List<String> ask() {
        long host = product.getBean(Organisations.class)
                .found(Organisation.Kind.RESEARCH_BODY, null, "計測研究所（架空）", "けいそく", "", true);
        Actor actor = in(host, () -> person(host));
        in(host, () -> {
            list();
            return true;
        });
        Waves waves = product.getBean(Waves.class);
        long wave = as(actor, () -> {
            long id = waves.prepare(actor, fresh());
            waves.open(actor, id, null);
            product.getBean(ReplyCodes.class).issueMissing(actor, id);
            return id;
        });
        List<Invitation> asked = in(host, () -> product.getBean(Invitations.class).of(wave));
        for (int i = 0; i < ANSWERED; i++) answer(waves, asked.get(i * 5));
        List<String> lines = new ArrayList<>(List.of(Long.toString(wave)));
        for (int i = 0; i < WAITING; i++) {
            Invitation waiting = asked.get(i * 5 + 1);
            lines.add(waiting.code() + " "
                    + product.getBean(ReplyCodes.class).printed(waiting).orElseThrow());
        }
        return lines;
    }

    private Actor person(long host) {
        People people = product.getBean(People.class);
        Accounts accounts = product.getBean(Accounts.class);
        long body = people.addDepartment(null, Department.Kind.BODY, "1", "研究部", 0, SINCE, null);
        long person = people.addPerson("1", "計測 一郎", "ケイソク");
        people.addPost(person, body, "主任研究員", false, false, SINCE, null);
        long account = accounts.createWithHash(host, person, "keisoku-host", accounts.hash("kizahashi-demo"));
        product.getBean(RoleGrants.class).give(account, new Span(Role.HOST, SINCE, null));
        return accounts.actor(account).orElseThrow();
    }

    private void list() {
        List<ListedBody> bodies = new ArrayList<>();
        List<Population> figures = new ArrayList<>();
        LocalDate day = LocalDate.of(2026, 1, 1);
        for (int n = 0; n < BODIES; n++) {
            String five = "%d%d".formatted(48 + n / 38, 301 + n % 38);
            ListedBody body = new ListedBody(
                    MunicipalityCode.ofFive(five).orElseThrow(),
                    "計測第" + (1 + n / 38) + "県",
                    "計測" + n + "町",
                    "",
                    BodyKind.TOWN);
            bodies.add(body);
            figures.add(new Population(body.code(), 2_000L + 150L * n, "架空の人口", day));
        }
        product.getBean(Municipalities.class).keep(NationalList.of(bodies), "架空の一覧", day, "架空の一覧.csv");
        product.getBean(Populations.class).enter(figures);
    }

    private void answer(Waves waves, Invitation i) {
        Map<String, Entry> entries = new HashMap<>();
        for (Question q : Questionnaires.PEMM_SURVEY.questions())
            entries.put(q.code(), Entry.of(Integer.toString(1 + random.nextInt(8))));
        var fresh = new Submissions.HandIn(new AnswerSheet(entries), "", Via.EXCEL, null, false);
        in(i.bodyId(), () -> product.getBean(Submissions.class).handIn(waves.get(i.waveId()), i, fresh));
    }

    private static NewWave fresh() {
        return new NewWave(
                "計測用の全国調査（架空）",
                Questionnaires.PEMM_SURVEY,
                Targets.ALL,
                2026,
                LocalDate.of(2026, 10, 1),
                Instant.now().plus(30, ChronoUnit.DAYS),
                DisclosureTerms.RESPONDENTS,
                CellKind.BAND,
                5,
                null,
                new WaveSettings("計測のために", true, false, "", "計測研究所長", "{団体名}長", "", "", "研究部", "", "000", ""),
                LocalDate.of(2027, 12, 31));
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Audit.by(actor.personId(), () -> in(actor.organisationId(), work));
    }

    private <T> T in(long organisation, Supplier<T> work) {
        return Tenant.as(organisation, () -> transaction.execute(status -> work.get()));
    }
}
