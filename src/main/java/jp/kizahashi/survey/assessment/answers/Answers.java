package jp.kizahashi.survey.assessment.answers;

import java.time.InstantSource;
import java.util.Map;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.assessment.Answerer;
import jp.kizahashi.survey.assessment.AssessmentStatus;
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
public class Answers {
    private final AnswerStore store;
    private final InstantSource clock;

    Answers(AnswerStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** How a change ended; the revision is what the next change must have seen. */
    public sealed interface Outcome {
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
    public Outcome save(
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

    @Transactional(readOnly = true)
    Map<StatementId, AnswerStore.Kept> of(Answerer answerer) {
        return store.of(answerer.id());
    }

    /** The notice before the first question was read. */
    public void start(Answerer answerer) {
        store.started(answerer.id(), clock.instant());
    }

    /** The person is through, or takes that back. */
    public void finish(Answerer answerer, boolean through) {
        store.finished(answerer.id(), through ? clock.instant() : null);
    }
}
