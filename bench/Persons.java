import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import jp.kizahashi.Kizahashi;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.security.RoleGrants;
import jp.kizahashi.platform.security.RoleGrants.Span;
import jp.kizahashi.survey.design.Asking;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.person.PersonCodes;
import jp.kizahashi.survey.person.PersonPlan;
import jp.kizahashi.survey.person.PersonWaves;
import jp.kizahashi.survey.wave.WaveSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Prepares a wave of persons (架空) for the benchmarks: a made-up town (login keisoku-person) asks twenty questions in two
 * sections, the second with a branch. Writes the wave's id, then the codes. Run by product.mjs in source form: {@code java
 * -cp … bench/Persons.java HOME OUT CODES}.
 */
final class Persons {
    private static final LocalDate SINCE = LocalDate.of(2020, 4, 1);

    private final ConfigurableApplicationContext product;
    private final TransactionTemplate transaction;

    private Persons(ConfigurableApplicationContext product) {
        this.product = product;
        this.transaction = product.getBean(TransactionTemplate.class);
    }

    public static void main(String[] args) throws IOException {
        String[] settings = {"--kizahashi.home=" + args[0], "--kizahashi.mode=demonstration", "--server.port=0"};
        try (var product = SpringApplication.run(Kizahashi.class, settings)) {
            Files.write(Path.of(args[1]), new Persons(product).ask(Integer.parseInt(args[2])));
        }
        System.exit(0);
    }

    private List<String> ask(int count) {
        long town = product.getBean(Organisations.class)
                .found(Organisation.Kind.MUNICIPALITY, null, "計測市（架空）", "けいそくし", "架空県", true);
        Actor actor = in(town, () -> person(town));
        PersonWaves waves = product.getBean(PersonWaves.class);
        List<String> lines = new ArrayList<>();
        as(actor, () -> {
            long id = waves.prepare(actor, plan());
            waves.open(id);
            lines.add(Long.toString(id));
            return lines.addAll(product.getBean(PersonCodes.class)
                    .issue(actor, id, Map.of("", count))
                    .byGroup()
                    .get(""));
        });
        return lines;
    }

    private Actor person(long town) {
        People people = product.getBean(People.class);
        Accounts accounts = product.getBean(Accounts.class);
        long body = people.addDepartment(null, Department.Kind.BODY, "1", "企画部", 0, SINCE, null);
        long person = people.addPerson("1", "計測 一郎", "ケイソク");
        people.addPost(person, body, "主任", false, false, SINCE, null);
        long account = accounts.createWithHash(town, person, "keisoku-person", accounts.hash("kizahashi-demo"));
        product.getBean(RoleGrants.class).give(account, new Span(Role.DX_OFFICE, SINCE, null));
        return accounts.actor(account).orElseThrow();
    }

    private static PersonPlan plan() {
        return new PersonPlan(
                "計測用の住民アンケート（架空）",
                new Questionnaire(
                        "own-1",
                        "住民アンケート",
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(new Section("a", "暮らし", questions(1)), new Section("b", "行政", questions(11)))),
                List.of(),
                Instant.now().plus(30, ChronoUnit.DAYS),
                5,
                new WaveSettings("計測のために", true, false, "", "計測市長", "", "", "", "企画部", "", "000", ""));
    }

    /** Ten: eight single choices, ticks, a text that is put only after a choice. */
    private static List<Question> questions(int first) {
        List<Question> questions = new ArrayList<>();
        for (int n = first; n < first + 10; n++) {
            QuestionKind kind = n < first + 8
                    ? QuestionKind.SINGLE
                    : n < first + 9 ? QuestionKind.MULTIPLE : QuestionKind.LONG_TEXT;
            List<Option> options = new ArrayList<>();
            if (kind.hasOptions())
                for (int o = 1; o <= 5; o++) options.add(new Option(Integer.toString(o), "選択肢" + o));
            Question question =
                    new Question("Q%02d".formatted(n), "設問" + n, "設問" + n + "の文", List.of(), kind, options, "");
            questions.add(kind == QuestionKind.LONG_TEXT
                    ? question.with(Asking.PLAIN.withWhen("Q%02d <= 3".formatted(first)))
                    : question);
        }
        return questions;
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Audit.by(actor.personId(), () -> in(actor.organisationId(), work));
    }

    private <T> T in(long organisation, Supplier<T> work) {
        return Tenant.as(organisation, () -> transaction.execute(status -> work.get()));
    }
}
