package jp.kizahashi.survey.assessment.outcome;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.platform.PlatformProblem;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.assessment.Assessment;
import jp.kizahashi.survey.assessment.AssessmentStatus;
import jp.kizahashi.survey.assessment.AssessmentSteps;
import jp.kizahashi.survey.assessment.Assessments;
import jp.kizahashi.survey.assessment.Edition;
import jp.kizahashi.survey.assessment.Results;
import jp.kizahashi.survey.assessment.Results.Found;
import jp.kizahashi.survey.assessment.Results.Organisation;
import jp.kizahashi.survey.assessment.outcome.ResultPage.Difference;
import jp.kizahashi.survey.assessment.settlement.GroupOpinions;
import jp.kizahashi.survey.assessment.settlement.Settlements;
import jp.kizahashi.survey.design.Instrument;
import jp.kizahashi.survey.design.Instrument.Statement;
import jp.kizahashi.survey.design.StatementId;
import jp.kizahashi.survey.maturity.UnmetStatement;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the result that somebody asks for, and what that reader may see of it. */
@Component
@Transactional(readOnly = true)
class ResultPages {
    private final Assessments assessments;
    private final Results results;
    private final Settlements settlements;

    ResultPages(Assessments assessments, Results results, Settlements settlements) {
        this.assessments = assessments;
        this.results = results;
        this.settlements = settlements;
    }

    /** The page of a result; empty when nothing is settled yet. Refused for whom {@link #found} refuses. */
    Optional<ResultPage> page(Actor actor, long id, @Nullable Integer edition) {
        return found(actor, id, edition).map(found -> page(actor, found));
    }

    /**
     * The edition asked for; else, for those who run the assessment, what is settled so far unless it is confirmed; else
     * the newest edition.
     *
     * @return empty when nothing is settled yet
     * @throws Refused SVY-010 for an edition that does not exist, PLT-001 for a draft that is not for this reader
     */
    Optional<Found> found(Actor actor, long id, @Nullable Integer edition) {
        Assessment assessment = assessments.get(id);
        if (edition != null)
            return Optional.of(results.edition(assessment, edition)
                    .orElseThrow(() -> new Refused(SurveyProblem.ASSESSMENT_UNKNOWN)));
        Optional<Found> confirmed = results.confirmed(assessment);
        if (assessment.status() == AssessmentStatus.CONFIRMED) return confirmed;
        if (AssessmentSteps.mayReadResult(actor, assessment)) return settledSoFar(assessment);
        if (confirmed.isPresent()) return confirmed;
        if (AssessmentSteps.seesOpinions(actor, assessment)) return Optional.empty();
        throw new Refused(PlatformProblem.NOT_ALLOWED);
    }

    /** The confirmed results over the years, as they stood at a time; empty for now. */
    HistoryPage history(Assessment assessment, Optional<Instant> until) {
        return new HistoryPage(assessment, results.history(assessment, until));
    }

    private Optional<Found> settledSoFar(Assessment assessment) {
        return Optional.of(results.soFar(assessment))
                .filter(f -> !f.result().profile().answers().isEmpty());
    }

    private ResultPage page(Actor actor, Found found) {
        Assessment assessment = found.assessment();
        boolean sees = AssessmentSteps.seesOpinions(actor, assessment);
        return new ResultPage(
                found,
                assessments.editions(assessment.id()),
                sees ? differing(found) : List.of(),
                sees,
                found.edition().map(Edition::answerers).orElseGet(() -> answered(assessment)),
                newer(found));
    }

    private int answered(Assessment assessment) {
        return (int) assessments.answerers(assessment.id()).stream()
                .filter(a -> a.answered() > 0)
                .count();
    }

    private List<Difference> differing(Found found) {
        Map<StatementId, GroupOpinions> opinions =
                found.edition().map(settlements::opinions).orElseGet(() -> settlements.opinions(found.assessment()));
        Set<StatementId> blocking =
                found.result().blocking().stream().map(UnmetStatement::id).collect(Collectors.toSet());
        Instrument instrument = found.result().instrument();
        return instrument.statements().stream()
                .flatMap(s -> Optional.ofNullable(opinions.get(s.id()))
                        .filter(GroupOpinions::differ)
                        .map(o -> difference(instrument, s, o, blocking))
                        .stream())
                .sorted(Comparator.comparing((Difference d) -> !d.blocking()))
                .toList();
    }

    private static Difference difference(
            Instrument instrument, Statement statement, GroupOpinions opinions, Set<StatementId> blocking) {
        String item = statement.id().item();
        return new Difference(
                instrument.domainOf(item).orElseThrow(),
                instrument.item(item).orElseThrow(),
                statement,
                opinions,
                blocking.contains(statement.id()));
    }

    /** The organisation may have moved on since the process's edition was confirmed. */
    private Optional<Organisation> newer(Found found) {
        return found.organisation()
                .flatMap(held -> results.newestOrganisation()
                        .filter(newest ->
                                newest.edition().id() != held.edition().id()));
    }
}
