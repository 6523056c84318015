package jp.kizahashi.survey.demonstration;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.org.Organisations;
import jp.kizahashi.org.approval.Approvals.Decision;
import jp.kizahashi.org.approval.Approvals.FormalDecision;
import jp.kizahashi.org.demonstration.DemonstrationTown;
import jp.kizahashi.org.people.People;
import jp.kizahashi.org.people.Post;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.platform.security.AccountSummary;
import jp.kizahashi.platform.security.Accounts;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Role;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.platform.time.ProductClock;
import jp.kizahashi.platform.web.Dates;
import jp.kizahashi.platform.web.Deadline;
import jp.kizahashi.survey.assessment.AnswerGroup;
import jp.kizahashi.survey.assessment.Answerer;
import jp.kizahashi.survey.assessment.Assessment;
import jp.kizahashi.survey.assessment.AssessmentStatus;
import jp.kizahashi.survey.assessment.Assessments;
import jp.kizahashi.survey.assessment.NewAssessment;
import jp.kizahashi.survey.assessment.answers.Answers;
import jp.kizahashi.survey.assessment.settlement.Settlements;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.Instrument;
import jp.kizahashi.survey.design.StatementId;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the made-up region its assessments: every town three years of the enterprise, みらい市 in addition some of its
 * processes in every state, so that each role finds something to do. Figures come from fixed seeds; everything is 架空.
 */
@Component
@Order(200)
@ConditionalOnProperty(name = "kizahashi.mode", havingValue = "demonstration")
class AssessmentDemonstration implements ApplicationRunner {
    private static final String ENTERPRISE = "pemm-enterprise-v1";
    private static final String PROCESS = "pemm-process-v1";

    private final Organisations organisations;
    private final Assessments assessments;
    private final Answers answers;
    private final Settlements settlements;
    private final Staff staff;
    private final TransactionTemplate transaction;

    /** Who is there, by role. */
    @Component
    record Staff(People people, Accounts accounts) {
        /** True for those whose sign-ins are printed by {@code ./run}. */
        boolean isOfTour(long person) {
            return accounts.all().stream()
                    .anyMatch(a -> a.personId() == person && a.loginName().startsWith("mirai-"));
        }

        Map<Role, List<Actor>> byRole(long organisation) {
            Map<Role, List<Actor>> all = new HashMap<>();
            for (AccountSummary account : accounts.all())
                for (Role role : account.roles())
                    all.computeIfAbsent(role, r -> new ArrayList<>())
                            .add(new Actor(account.id(), organisation, account.personId(), account.roles(), false));
            return all;
        }
    }

    AssessmentDemonstration(
            Organisations organisations,
            Assessments assessments,
            Answers answers,
            Settlements settlements,
            Staff staff,
            TransactionTemplate transaction) {
        this.organisations = organisations;
        this.assessments = assessments;
        this.answers = answers;
        this.settlements = settlements;
        this.staff = staff;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments args) {
        for (long id : organisations.ids())
            Tenant.run(
                    id,
                    () -> transaction.executeWithoutResult(status -> {
                        String name = organisations.own().orElseThrow().name();
                        DemonstrationTown.ALL.stream()
                                .filter(t -> t.name().equals(name)
                                        && assessments.all().isEmpty())
                                .findFirst()
                                .ifPresent(town -> new Years(id, town).write());
                    }));
    }

    /** Writes the years of one town inside its tenant. */
    private final class Years {
        private final DemonstrationTown town;
        private final Map<Role, List<Actor>> actors;
        private final Random random;
        private final int thisYear = FiscalYear.of(staff.people().today()).year();

        Years(long organisation, DemonstrationTown town) {
            this.town = town;
            this.actors = staff.byRole(organisation);
            this.random = new Random(town.name().hashCode());
        }

        void write() {
            if (!actors.containsKey(Role.DX_OFFICE)) return;
            boolean mirai = town.equals(DemonstrationTown.MIRAI);
            confirmed(ENTERPRISE, Optional.empty(), thisYear - 2, 0);
            confirmed(ENTERPRISE, Optional.empty(), thisYear - 1, 1);
            if (mirai) {
                confirmed(PROCESS, Optional.of("軽自動車税申告（登録）"), thisYear - 1, 3);
                running();
            } else {
                confirmed(ENTERPRISE, Optional.empty(), thisYear, 2);
            }
        }

        private void confirmed(String instrument, Optional<String> subject, int year, int progress) {
            long id = at(year, 10, 1, () -> opened(instrument, subject, year, List.of(one(Role.DX_OFFICE))));
            at(year, 11, 16, () -> settled(id, progress));
            at(year, 11, 18, () -> as(head(), () -> assessments.check(head(), id, Decision.PASSED, "")));
            at(year, 11, 20, () -> as(executive(), () -> assessments.approve(executive(), id, Decision.PASSED, "")));
            at(
                    year,
                    11,
                    24,
                    () -> as(
                            office(),
                            () -> assessments.recordDecision(
                                    office(),
                                    id,
                                    new FormalDecision(
                                            (year - 2018) + "企第" + (100 + id) + "号",
                                            "副市長決裁",
                                            LocalDate.of(year, 11, 20)))));
        }

        /** This year of みらい市: the whole still answered, three processes on their way. */
        private void running() {
            long whole = opened(ENTERPRISE, Optional.empty(), thisYear, everybody());
            answered(whole, 0.55, 1);
            long nursery = opened(PROCESS, Optional.of("保育所入所調整"), thisYear, performers());
            answered(nursery, 1, 2);
            as(office(), () -> assessments.closeAnswers(nursery));
            long certificates = opened(PROCESS, Optional.of("住民票の写しの交付"), thisYear, performers());
            answered(certificates, 1, 3);
            settled(certificates, 3);
            long car = opened(PROCESS, Optional.of("軽自動車税申告（登録）"), thisYear, performers());
            answered(car, 1, 3);
            settled(car, 4);
            as(head(), () -> assessments.check(head(), car, Decision.PASSED, "前年度から文書化が進んだことを手順書で確かめました。"));
        }

        private long opened(String instrument, Optional<String> subject, int year, List<Actor> asked) {
            return as(office(), () -> {
                long id = assessments.prepare(
                        office(),
                        new NewAssessment(
                                instrument,
                                subject,
                                new FiscalYear(year),
                                LocalDate.of(year, 10, 1),
                                due(year),
                                office().personId(),
                                head().personId(),
                                executive().personId()));
                Map<Long, AnswerGroup> groups = new LinkedHashMap<>();
                asked.forEach(a -> groups.put(a.personId(), group(a)));
                assessments.addAnswerers(office(), id, groups);
                assessments.open(id);
                return id;
            });
        }

        private void settled(long id, int progress) {
            as(office(), () -> {
                if (assessments.get(id).status() == AssessmentStatus.ANSWERING) assessments.closeAnswers(id);
                Assessment assessment = assessments.get(id);
                settlements.settleAll(
                        office(), assessment, profile(assessment.instrument(), progress), "回答と根拠資料を突き合わせて決めた。");
                assessments.submit(id);
                return id;
            });
        }

        /** Answers of everybody asked, a share of them not yet begun or half-way; executives see higher stairs than staff. */
        private void answered(long id, double share, int progress) {
            Instrument instrument = assessments.get(id).instrument();
            Map<StatementId, Answer> common = profile(instrument, progress);
            for (Answerer answerer : assessments.answerers(id)) {
                if (share < 1 && (isOfTour(answerer) || random.nextDouble() > share)) continue;
                int until = share < 1 && random.nextInt(3) == 0
                        ? 20 + random.nextInt(20)
                        : instrument.statements().size();
                Actor actor = new Actor(0, office().organisationId(), answerer.personId(), Set.of(Role.STAFF), false);
                for (StatementId statement : instrument.statementIds().subList(0, until))
                    answers.save(
                            actor,
                            answerer.id(),
                            statement,
                            opinion(Objects.requireNonNull(common.get(statement)), answerer.group()),
                            0,
                            id + "-" + answerer.id() + "-" + statement);
                answers.start(answerer);
                if (until == instrument.statements().size()) answers.finish(answerer, true);
            }
        }

        /** The people of the guided tour find their own answers still to be given. */
        private boolean isOfTour(Answerer answerer) {
            return staff.isOfTour(answerer.personId());
        }

        private Answer opinion(Answer common, AnswerGroup group) {
            int shift =
                    group == AnswerGroup.EXECUTIVE ? 1 : group == AnswerGroup.STAFF && random.nextInt(3) == 0 ? -1 : 0;
            if (random.nextInt(5) == 0) shift += random.nextBoolean() ? 1 : -1;
            return Answer.ofCode(Math.clamp(common.code() + shift, 1, 3)).orElseThrow();
        }

        /** Item levels that rise with the years and, weakly, with the size of the town; somebody is always behind. */
        private Map<StatementId, Answer> profile(Instrument instrument, int progress) {
            double size = Math.log10(Math.max(1_000, town.population())) - 3;
            Random steady =
                    new Random(town.name().hashCode() * 31L + instrument.id().hashCode());
            Map<StatementId, Answer> all = new HashMap<>();
            for (var item : instrument.items()) {
                double strength = 0.2 + 0.55 * size + 0.4 * progress + steady.nextGaussian() * 0.6;
                // From its second year on みらい市 has the first stair everywhere, so that there is a rise to read about.
                int least = town.equals(DemonstrationTown.MIRAI) && progress > 0 ? 1 : 0;
                int level = (int) Math.clamp(Math.floor(strength), least, 4);
                for (var statement : item.statements())
                    all.put(
                            statement.id(),
                            statement.level() <= level
                                    ? Answer.LARGELY_TRUE
                                    : statement.level() == level + 1 && steady.nextBoolean()
                                            ? Answer.SOMEWHAT
                                            : Answer.LARGELY_UNTRUE);
            }
            return all;
        }

        /** Three executives, nine heads of division, the heads of section and their contacts for digital transformation. */
        private List<Actor> everybody() {
            List<Actor> all = new ArrayList<>();
            for (Role role : List.of(Role.STAFF, Role.EXECUTIVE, Role.DEPARTMENT_HEAD, Role.DX_LIAISON))
                all.addAll(actors.getOrDefault(role, List.of()));
            return all;
        }

        private List<Actor> performers() {
            List<Actor> all = new ArrayList<>(actors.getOrDefault(Role.STAFF, List.of()));
            actors.getOrDefault(Role.DEPARTMENT_HEAD, List.of()).stream()
                    .limit(4)
                    .forEach(all::add);
            return all;
        }

        private AnswerGroup group(Actor actor) {
            List<Post> posts =
                    staff.people().postsOf(actor.personId(), staff.people().today());
            return posts.isEmpty()
                    ? AnswerGroup.STAFF
                    : AnswerGroup.ofTitle(posts.getFirst().title());
        }

        private Actor office() {
            return one(Role.DX_OFFICE);
        }

        private Actor head() {
            List<Actor> heads = actors.getOrDefault(Role.DEPARTMENT_HEAD, List.of());
            Set<Long> ofOffice = staff
                    .people()
                    .postsOf(office().personId(), staff.people().today())
                    .stream()
                    .map(Post::departmentId)
                    .collect(Collectors.toSet());
            return heads.stream()
                    .filter(h -> ofOffice.stream()
                            .anyMatch(d -> staff.people()
                                    .heads(h.personId(), d, staff.people().today())))
                    .findFirst()
                    .orElse(heads.getFirst());
        }

        /** 副市長, the first by login name, approves in the guided tour. */
        private Actor executive() {
            return one(Role.EXECUTIVE);
        }

        private Actor one(Role role) {
            return Objects.requireNonNull(actors.get(role)).getFirst();
        }

        private Instant due(int year) {
            LocalDate day = year == thisYear
                    ? staff.people().today().plusWeeks(2).with(TemporalAdjusters.next(DayOfWeek.FRIDAY))
                    : LocalDate.of(year, 11, 13);
            return Deadline.of(day);
        }

        private void at(int year, int month, int day, Runnable work) {
            at(year, month, day, () -> {
                work.run();
                return 0L;
            });
        }

        private long at(int year, int month, int day, java.util.function.LongSupplier work) {
            Instant moment = LocalDate.of(year, month, day)
                    .atTime(10, 0)
                    .atZone(Dates.TOKYO)
                    .toInstant();
            Instant now = Instant.now();
            return ProductClock.at(moment.isBefore(now) ? moment : now, work::getAsLong);
        }

        private void as(Actor actor, Runnable work) {
            as(actor, () -> {
                work.run();
                return 0L;
            });
        }

        private long as(Actor actor, java.util.function.LongSupplier work) {
            return Audit.by(actor.personId(), work::getAsLong);
        }
    }
}
