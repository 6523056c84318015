import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import jp.kizahashi.Kizahashi;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.org.department.Department;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.database.Secret;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.security.RoleGrants;
import jp.kizahashi.platform.security.RoleGrants.Span;
import jp.kizahashi.survey.column.StoredColumns;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.export.WaveFiles;
import jp.kizahashi.survey.person.PersonColumns;
import jp.kizahashi.survey.person.PersonPlan;
import jp.kizahashi.survey.person.PersonWaves;
import jp.kizahashi.survey.tabulation.CaseUnit;
import jp.kizahashi.survey.tabulation.WaveVariables;
import jp.kizahashi.survey.tabulation.WaveVariables.Ask;
import jp.kizahashi.survey.wave.WaveSettings;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A wave of made-up persons as large as a prefecture's: their answers are copied into the database as rows, the wave is
 * closed as a host closes it, and tables and files are made from its columns. Writes a Markdown table. Run by scale.mjs in
 * source form: {@code java -Xmx1g -cp … bench/WaveScale.java HOME OUT RESPONDENTS COLUMNS}.
 */
final class WaveScale {
    private static final int SECTION = 50;
    private static final int TABLES = 20;
    private static final LocalDate SINCE = LocalDate.of(2020, 4, 1);

    private final ConfigurableApplicationContext product;
    private final TransactionTemplate transaction;
    private final int respondents;
    private final Questionnaire questionnaire;
    private final Random random = new Random(20_260_401);
    private final List<String> lines = new ArrayList<>();

    private WaveScale(ConfigurableApplicationContext product, int respondents, int columns) {
        this.product = product;
        this.transaction = product.getBean(TransactionTemplate.class);
        this.respondents = respondents;
        this.questionnaire = questionnaire(columns);
    }

    public static void main(String[] args) throws Exception {
        String[] settings = {"--kizahashi.home=" + args[0], "--kizahashi.mode=demonstration", "--server.port=0"};
        try (var product = SpringApplication.run(Kizahashi.class, settings)) {
            WaveScale scale =
                    new WaveScale(product, Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            scale.measure();
            Files.write(Path.of(args[1]), scale.lines);
        }
        System.exit(0);
    }

    private void measure() throws Exception {
        long host = product.getBean(Organisations.class)
                .found(Organisation.Kind.RESEARCH_BODY, null, "計測県（架空）", "けいそく", "", true);
        Actor actor = in(host, () -> person(host));
        PersonWaves waves = product.getBean(PersonWaves.class);
        long wave = as(actor, () -> {
            long id = waves.prepare(actor, plan());
            waves.open(id);
            return id;
        });
        timed("answers copied in as rows", 300, () -> copy(host, actor, wave));
        timed("closed: answers mixed, columns made", 0, () -> close(actor, wave));
        StoredColumns columns = in(host, () -> product.getBean(PersonColumns.class).of(wave)).orElseThrow();
        if (columns.respondents() != respondents) throw new IllegalStateException("answers were lost");
        tables(host, columns);
        for (var kind : WaveFiles.Kind.values()) files(host, wave, columns, kind);
        lines.add("| highest heap after a collection, MB | %,d | 1,000 |".formatted(heap()));
    }

    private void close(Actor actor, long wave) throws InterruptedException {
        as(actor, () -> {
            product.getBean(PersonWaves.class).close(wave);
            return true;
        });
        while (in(actor.organisationId(), () -> product.getBean(PersonColumns.class).of(wave)).isEmpty())
            Thread.sleep(50);
    }

    private void tables(long host, StoredColumns columns) {
        List<String> choices = columns.questions().stream()
                .filter(q -> q.kind().hasOptions())
                .map(Question::code)
                .toList();
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < TABLES; i++) {
            String row = choices.get(random.nextInt(choices.size()));
            String column = choices.get(random.nextInt(choices.size()));
            long began = System.nanoTime();
            WaveVariables variables = new WaveVariables(columns, Map.of(), CaseUnit.PERSON);
            in(host, () -> variables.counts(new Ask(row, Optional.of(column), false)));
            times.add((System.nanoTime() - began) / 1_000_000);
        }
        lines.add("| cross table, slowest of %d, ms | %,d | 1,000 |"
                .formatted(TABLES, times.stream().mapToLong(Long::longValue).max().orElseThrow()));
    }

    private void files(long host, long wave, StoredColumns columns, WaveFiles.Kind kind) throws Exception {
        Counted to = new Counted();
        int limit =
                switch (kind) {
                    case CSV -> 60;
                    case EXCEL -> 120;
                    case SHIFT_JIS, R -> 0;
                };
        timed(kind + " (rows out are compared with answers in)", limit, () -> Tenant.as(host, () -> {
            try {
                product.getBean(WaveFiles.class).write("person-wave", wave, "計測", columns, kind, to);
                return true;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }));
        lines.add("| %s, packed MB | %,d | |".formatted(kind, to.bytes / 1_000_000));
    }

    private interface Step {
        void run() throws Exception;
    }

    private void timed(String name, int limit, Step step) throws Exception {
        long began = System.nanoTime();
        step.run();
        double seconds = (System.nanoTime() - began) / 1e9;
        lines.add("| %s, s | %.1f | %s |".formatted(name, seconds, limit == 0 ? "" : Integer.toString(limit)));
        System.err.println(lines.getLast());
    }

    /** As handing in leaves them, but in one stream: one row a section, with a random id. */
    private void copy(long host, Actor actor, long wave) throws SQLException, IOException {
        try (Connection owner = owner()) {
            try (var issue = owner.prepareStatement("""
                    insert into survey_person_issue (organisation_id, wave_id, number, group_label, is_paper, issued, person_id, at)
                    values (?, ?, 1, ?, false, ?, ?, now())""")) {
                for (int group = 0; group < 4; group++) {
                    issue.setLong(1, host);
                    issue.setLong(2, wave);
                    issue.setString(3, group(group));
                    issue.setInt(4, respondents / 4 + (group < respondents % 4 ? 1 : 0));
                    issue.setLong(5, actor.personId());
                    issue.executeUpdate();
                }
            }
            CopyIn copy = owner.unwrap(PGConnection.class).getCopyAPI().copyIn(
                    "copy survey_person_answer (organisation_id, wave_id, respondent, section, group_label, content) from stdin");
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < respondents; i++) {
                UUID id = new UUID(random.nextLong(), random.nextLong());
                for (Section section : questionnaire.sections()) {
                    text.append(host).append('\t').append(wave).append('\t').append(id).append('\t');
                    text.append(section.id()).append('\t').append(group(i % 4)).append('\t');
                    content(section, text);
                    text.append('\n');
                }
                if (text.length() > 1 << 20) send(copy, text);
            }
            send(copy, text);
            copy.endCopy();
        }
    }

    private static void send(CopyIn copy, StringBuilder text) throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    private void content(Section section, StringBuilder text) {
        text.append('{');
        boolean isFirst = true;
        for (Question question : section.questions()) {
            if (random.nextInt(20) == 0) continue;
            if (!isFirst) text.append(',');
            isFirst = false;
            text.append('"').append(question.code()).append("\":{\"state\":\"ANSWERED\",\"values\":[");
            switch (question.kind()) {
                case MULTIPLE -> {
                    text.append("\"1\"");
                    for (int o = 2; o <= 6; o++) if (random.nextInt(3) == 0) text.append(",\"").append(o).append('"');
                }
                case NUMBER -> text.append('"').append(random.nextInt(10_000)).append('"');
                case SHORT_TEXT -> text.append("\"記述").append(random.nextInt(100_000)).append('"');
                default -> text.append('"').append(1 + random.nextInt(5)).append('"');
            }
            text.append("]}");
        }
        text.append('}');
    }

    private static String group(int number) {
        return "第" + (number + 1) + "地区";
    }

    private static Questionnaire questionnaire(int columns) {
        List<Section> sections = new ArrayList<>();
        for (int first = 0; first < columns; first += SECTION) {
            List<Question> questions = new ArrayList<>();
            for (int n = first; n < Math.min(columns, first + SECTION); n++) questions.add(question(n));
            sections.add(new Section("s" + first, "第" + (1 + first / SECTION) + "部", questions));
        }
        return new Questionnaire("own-1", "計測用の調査", List.of(), List.of(), List.of(), sections);
    }

    /** Of fifty: forty single choices, six multiple ones, three numbers, one text. */
    private static Question question(int n) {
        int of = n % SECTION;
        QuestionKind kind = of < 40
                ? QuestionKind.SINGLE
                : of < 46 ? QuestionKind.MULTIPLE : of < 49 ? QuestionKind.NUMBER : QuestionKind.SHORT_TEXT;
        List<Option> options = new ArrayList<>();
        if (kind.hasOptions())
            for (int o = 1; o <= (kind == QuestionKind.SINGLE ? 5 : 6); o++)
                options.add(new Option(Integer.toString(o), "選択肢" + o));
        String code = "Q%03d".formatted(n + 1);
        return new Question(code, "設問" + (n + 1), "設問" + (n + 1) + "の文", List.of(), kind, options, "");
    }

    private PersonPlan plan() {
        return new PersonPlan(
                "計測用の調査（架空）",
                questionnaire,
                List.of("Q001"),
                Instant.now().plus(30, ChronoUnit.DAYS),
                5,
                new WaveSettings("計測のために", true, false, "", "計測県知事", "", "", "", "研究部", "", "000", ""));
    }

    private Actor person(long host) {
        People people = product.getBean(People.class);
        Accounts accounts = product.getBean(Accounts.class);
        long body = people.addDepartment(null, Department.Kind.BODY, "1", "企画部", 0, SINCE, null);
        long person = people.addPerson("1", "計測 一郎", "ケイソク");
        people.addPost(person, body, "主任", false, false, SINCE, null);
        long account = accounts.createWithHash(host, person, "keisoku-scale", accounts.hash("kizahashi-demo"));
        product.getBean(RoleGrants.class).give(account, new Span(Role.DX_OFFICE, SINCE, null));
        return accounts.actor(account).orElseThrow();
    }

    private Connection owner() throws SQLException {
        Home home = product.getBean(Home.class);
        try (Connection app = product.getBean(DataSource.class).getConnection()) {
            return DriverManager.getConnection(
                    app.getMetaData().getURL(),
                    "kizahashi_owner",
                    Secret.in(home.keys().resolve("database-owner.secret")));
        }
    }

    /** What was alive after the fullest collection. */
    private static long heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .map(MemoryPoolMXBean::getCollectionUsage)
                        .flatMap(u -> Optional.ofNullable(u).stream())
                        .mapToLong(u -> u.getUsed())
                        .sum()
                / 1_000_000;
    }

    private static final class Counted extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] b, int from, int length) {
            bytes += length;
        }
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Audit.by(actor.personId(), () -> in(actor.organisationId(), work));
    }

    private <T> T in(long organisation, Supplier<T> work) {
        return Tenant.as(organisation, () -> transaction.execute(status -> work.get()));
    }
}
