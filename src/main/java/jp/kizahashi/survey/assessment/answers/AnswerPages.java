package jp.kizahashi.survey.assessment.answers;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.web.Matrix;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.assessment.Answerer;
import jp.kizahashi.survey.assessment.Assessment;
import jp.kizahashi.survey.assessment.AssessmentStatus;
import jp.kizahashi.survey.assessment.Results;
import jp.kizahashi.survey.assessment.answers.AnswerStore.Kept;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.Instrument;
import jp.kizahashi.survey.design.Instrument.Domain;
import jp.kizahashi.survey.design.Instrument.Item;
import jp.kizahashi.survey.design.Instrument.Statement;
import jp.kizahashi.survey.design.StatementId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What an answerer's pages show. */
@Component
@Transactional(readOnly = true)
class AnswerPages {
    private static final List<Matrix.Choice> CHOICES = Arrays.stream(Answer.values())
            .map(a -> new Matrix.Choice(Integer.toString(a.code()), a.label()))
            .toList();

    private final Answers answers;
    private final Results results;
    private final People people;

    AnswerPages(Answers answers, Results results, People people) {
        this.answers = answers;
        this.results = results;
        this.people = people;
    }

    /** The notice, and the overview of domains. */
    record Start(
            Assessment assessment, Answerer answerer, String facilitatorName, List<DomainProgress> domains, int total) {
        /** The group as whom the person answers, in words. */
        public String groupName() {
            return Messages.get(answerer.group().messageKey());
        }
    }

    /** How far a domain is. */
    record DomainProgress(Domain domain, int answered, int total) {}

    /** One domain to answer. */
    record Section(
            Assessment assessment,
            Answerer answerer,
            Domain domain,
            List<Matrix> groups,
            int answered,
            int total,
            @Nullable Integer firstOpen,
            int number,
            boolean last,
            boolean closed,
            Optional<String> lastYear) {}

    Start start(Assessment assessment, Answerer own) {
        Map<StatementId, Kept> kept = answers.of(own);
        String facilitator =
                people.names(List.of(assessment.facilitatorId())).getOrDefault(assessment.facilitatorId(), "");
        List<DomainProgress> domains = assessment.instrument().domains().stream()
                .map(d -> new DomainProgress(d, answered(d, kept), size(d)))
                .toList();
        return new Start(
                assessment,
                own,
                facilitator,
                domains,
                assessment.instrument().statements().size());
    }

    Section section(Assessment assessment, Answerer own, String domainId) {
        Instrument instrument = assessment.instrument();
        Domain domain = instrument.domains().stream()
                .filter(d -> d.id().equals(domainId))
                .findFirst()
                .orElseThrow(() -> new Refused(SurveyProblem.ASSESSMENT_UNKNOWN));
        Map<StatementId, Kept> kept = answers.of(own);
        boolean closed = assessment.status() != AssessmentStatus.ANSWERING;
        Optional<Results.Point> before = lastConfirmed(assessment);
        int number = instrument.domains().indexOf(domain) + 1;
        return new Section(
                assessment,
                own,
                domain,
                domain.items().stream()
                        .map(item -> matrix(assessment, domain, item, kept, before, closed))
                        .toList(),
                (int) kept.values().stream().filter(k -> k.answer() != null).count(),
                instrument.statements().size(),
                firstOpen(instrument, domain, kept),
                number,
                number == instrument.domains().size(),
                closed,
                before.map(p -> p.assessment().fiscalYear().label()));
    }

    /** Where to go after a section was posted whole. */
    String after(Assessment assessment, String domainId, @Nullable String then) {
        String base = "/surveys/assessments/" + assessment.id() + "/answers";
        if (!"next".equals(then)) return base + "/" + domainId;
        List<String> ids =
                assessment.instrument().domains().stream().map(Domain::id).toList();
        int next = ids.indexOf(domainId) + 1;
        return next < ids.size() ? base + "/" + ids.get(next) : base;
    }

    /** Such as 「認識 レベル2」. */
    String name(Instrument instrument, StatementId statement) {
        String item = instrument.item(statement.item()).map(Item::label).orElse(statement.item());
        return item + " " + level(statement.level());
    }

    private Matrix matrix(
            Assessment assessment,
            Domain domain,
            Item item,
            Map<StatementId, Kept> kept,
            Optional<Results.Point> before,
            boolean closed) {
        List<Matrix.Statement> rows = item.statements().stream()
                .map(s -> row(assessment, s, kept.get(s.id()), before))
                .toList();
        return new Matrix(item.id(), item.label(), domain.label(), item.definition(), CHOICES, rows, closed);
    }

    private static Matrix.Statement row(
            Assessment assessment, Statement statement, @Nullable Kept kept, Optional<Results.Point> before) {
        String hint = statement.evidenceHint();
        Answer last = before.map(p -> p.edition().answers().get(statement.id())).orElse(null);
        if (last != null) hint += Messages.get("survey.answers.lastTime", last.label());
        Answer answer = kept == null ? null : kept.answer();
        return new Matrix.Statement(
                statement.id().toString(),
                assessment.instrument().position(statement.id()),
                level(statement.level()),
                statement.text(),
                hint,
                answer == null ? null : Integer.toString(answer.code()),
                Integer.toString(kept == null ? 0 : kept.revision()),
                "/surveys/assessments/" + assessment.id() + "/evidence/" + statement.id(),
                null);
    }

    /** The newest confirmed result of an earlier year, so that nobody has to remember what was said. */
    private Optional<Results.Point> lastConfirmed(Assessment assessment) {
        return results.history(assessment).stream()
                .filter(p -> p.assessment().id() != assessment.id())
                .filter(p -> p.assessment().instrumentId().equals(assessment.instrumentId()))
                .reduce((first, second) -> second);
    }

    private static @Nullable Integer firstOpen(Instrument instrument, Domain domain, Map<StatementId, Kept> kept) {
        return domain.items().stream()
                .flatMap(i -> i.statements().stream())
                .filter(s -> !isAnswered(kept.get(s.id())))
                .findFirst()
                .map(s -> instrument.position(s.id()))
                .orElse(null);
    }

    private static int answered(Domain domain, Map<StatementId, Kept> kept) {
        return (int) domain.items().stream()
                .flatMap(i -> i.statements().stream())
                .filter(s -> isAnswered(kept.get(s.id())))
                .count();
    }

    private static boolean isAnswered(@Nullable Kept kept) {
        return kept != null && kept.answer() != null;
    }

    private static int size(Domain domain) {
        return domain.items().stream()
                .collect(Collectors.summingInt(i -> i.statements().size()));
    }

    private static String level(int level) {
        return Messages.get("survey.answers.level", Integer.toString(level));
    }
}
