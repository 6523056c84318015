package jp.kizahashi.survey.assessment;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.Instruments;
import jp.kizahashi.survey.design.StatementId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes answers one by one. What was acknowledged is in the database; a request sent again counts once; a change that
 * has not seen the newest answer is not stored but shown beside it.
 */
@Component
@Transactional
class Answers {
    private final AnswerStore store;
    private final AssessmentStore assessments;
    private final InstantSource clock;

    Answers(AnswerStore store, AssessmentStore assessments, InstantSource clock) {
        this.store = store;
        this.assessments = assessments;
        this.clock = clock;
    }

    /** How a change ended; the revision is what the next change must have seen. */
    sealed interface Outcome {
        int revision();

        /** Stored, now or by the same request before. */
        record Saved(int revision) implements Outcome {}

        /** Another answer was stored meanwhile. */
        record Conflict(int revision, @Nullable Answer theirs) implements Outcome {}
    }

    /**
     * Changes the answer to one statement.
     *
     * @param answer null for 未回答
     * @param seen the revision the answerer saw, 0 for none
     * @param requestKey the same on every repeat of one request
     */
    Outcome save(
            Actor actor, long answererId, StatementId statement, @Nullable Answer answer, int seen, String requestKey) {
        var standing = store.standing(answererId, statement, requestKey)
                .filter(s -> s.personId() == actor.personId())
                .orElseThrow(() -> new Refused(SurveyProblem.ASSESSMENT_UNKNOWN));
        if (standing.alreadyStored() != null) return new Outcome.Saved(standing.alreadyStored());
        if (standing.status() != AssessmentStatus.ANSWERING) throw new Refused(SurveyProblem.ANSWERS_CLOSED);
        if (Instruments.get(standing.instrumentId()).statement(statement).isEmpty())
            throw new Refused(SurveyProblem.ANSWER_UNKNOWN);
        if (standing.answer() == answer && standing.revision() > 0) return new Outcome.Saved(standing.revision());
        if (standing.revision() != seen) return new Outcome.Conflict(standing.revision(), standing.answer());
        int next = standing.revision() + 1;
        store.save(actor.organisationId(), answererId, statement, answer, next, requestKey, clock.instant());
        return new Outcome.Saved(next);
    }

    /** The person's part in an assessment. */
    @Transactional(readOnly = true)
    Optional<Answerer> own(Actor actor, long assessmentId) {
        return assessments.answererships(actor.personId()).stream()
                .filter(a -> a.assessmentId() == assessmentId)
                .findFirst();
    }

    @Transactional(readOnly = true)
    Map<StatementId, AnswerStore.Kept> of(Answerer answerer) {
        return store.of(answerer.id());
    }

    /** The notice before the first question was read. */
    void start(Answerer answerer) {
        store.started(answerer.id(), clock.instant());
    }

    /** The person is through, or takes that back. */
    void finish(Answerer answerer, boolean through) {
        store.finished(answerer.id(), through ? clock.instant() : null);
    }
}
