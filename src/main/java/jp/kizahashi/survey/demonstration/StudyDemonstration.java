package jp.kizahashi.survey.demonstration;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.kizahashi.org.Organisation;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.files.StoredFiles;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.survey.result.Benchmarks;
import jp.kizahashi.survey.result.tabulation.Frame;
import jp.kizahashi.survey.study.Studies;
import jp.kizahashi.survey.study.Studies.Counted;
import jp.kizahashi.survey.study.Studies.Plan;
import jp.kizahashi.survey.study.estimate.OutcomePart;
import jp.kizahashi.survey.study.outcome.NewOutcomeSet;
import jp.kizahashi.survey.study.outcome.OutcomeColumn;
import jp.kizahashi.survey.study.outcome.OutcomeRow;
import jp.kizahashi.survey.study.outcome.Outcomes;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives the made-up research body outcomes of its made-up country and one study of last year's wave; all 架空. */
@Component
@ConditionalOnProperty(name = "kizahashi.mode", havingValue = "demonstration")
class StudyDemonstration {
    private final Organisations organisations;
    private final AssessmentDemonstration.Staff staff;
    private final Studying studying;
    private final TransactionTemplate transaction;

    /** What a study is made with. */
    @Component
    record Studying(Studies studies, Outcomes outcomes, Benchmarks benchmarks, StoredFiles files) {}

    StudyDemonstration(
            Organisations organisations,
            AssessmentDemonstration.Staff staff,
            Studying studying,
            TransactionTemplate transaction) {
        this.organisations = organisations;
        this.staff = staff;
        this.studying = studying;
        this.transaction = transaction;
    }

    /** Beside the running product: nobody waits for it at the start, and a start that was cut short makes it up. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread unused = Thread.startVirtualThread(this::writeMissing);
    }

    private void writeMissing() {
        for (long id : organisations.ids())
            Tenant.run(
                    id,
                    () -> transaction.executeWithoutResult(status -> {
                        boolean host = organisations.own().orElseThrow().kind() == Organisation.Kind.RESEARCH_BODY;
                        if (host && studying.studies().all().isEmpty()) write(id);
                    }));
    }

    private void write(long host) {
        Actor actor = Objects.requireNonNull(staff.byRole(host).get(Role.HOST)).getFirst();
        List<Counted> counted = studying.studies().counted(actor);
        if (counted.isEmpty()) return;
        Counted last = counted.getFirst();
        long unused = Audit.by(actor.personId(), () -> {
            long set = keep(actor, last);
            Plan plan = new Plan(last.edition().id(), set, columns(), 1);
            return studying.studies().create(actor, "組織の備えと行政改革の関係（架空）", plan);
        });
    }

    private long keep(Actor actor, Counted last) {
        Frame frame =
                studying.benchmarks().content(last.wave(), last.edition().id()).frame();
        double largest = Math.max(1, frame.cells().size() - 1);
        List<OutcomeRow> rows = MadeUpOutcomes.rows(frame.bodies().stream()
                .map(b -> new MadeUpOutcomes.Body(
                        b.code(), b.prefecture(), b.name(), frame.cells().indexOf(b.cell()) / largest))
                .toList());
        List<OutcomeColumn> columns = MadeUpOutcomes.columns();
        byte[] csv = csv(columns, rows).getBytes(StandardCharsets.UTF_8);
        long file = studying.files().keep(actor, new ByteArrayInputStream(csv), "行政改革の取組状況（架空）.csv");
        LocalDate asOf = LocalDate.of(last.wave().fiscalYear(), 4, 1);
        return studying.outcomes()
                .keep(
                        actor,
                        new NewOutcomeSet(
                                "行政改革の取組状況（架空）",
                                "架空の調査",
                                asOf.plusYears(1).minusDays(1),
                                asOf,
                                file,
                                sha256(csv),
                                "",
                                columns,
                                rows,
                                rows.size(),
                                "{}"));
    }

    private static String csv(List<OutcomeColumn> columns, List<OutcomeRow> rows) {
        String header =
                "団体コード,都道府県,市区町村," + columns.stream().map(OutcomeColumn::label).collect(Collectors.joining(","));
        return rows.stream()
                .map(r -> r.code() + "," + r.prefecture() + "," + r.name() + ","
                        + r.figures().stream().map(f -> Objects.toString(f, "")).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n", header + "\n", "\n"));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parts that the labels of the made-up columns fit. */
    private static Map<OutcomePart, String> columns() {
        Map<OutcomePart, String> columns = new EnumMap<>(OutcomePart.class);
        for (OutcomePart part : OutcomePart.values())
            MadeUpOutcomes.columns().stream()
                    .filter(c -> part.group().takesYesNo() == (c.kind() == OutcomeColumn.Kind.YES_NO))
                    .filter(c -> part.fit(c.label()) > 0)
                    .findFirst()
                    .ifPresent(c -> columns.put(part, c.code()));
        return columns;
    }
}
