package jp.kizahashi.survey.result;

import java.util.Optional;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.result.tabulation.Frame;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.Waves;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The published figures for an asked body, with its own answers beside them. The database gives it its own view only. */
@Component
@Transactional(readOnly = true)
class TownBenchmarks {
    private final Waves waves;
    private final Invitations invitations;
    private final Submissions submissions;
    private final BenchmarkStore store;
    private final Recent<Long, PublishedView> views = new Recent<>(16);

    TownBenchmarks(Waves waves, Invitations invitations, Submissions submissions, BenchmarkStore store) {
        this.waves = waves;
        this.invitations = invitations;
        this.submissions = submissions;
        this.store = store;
    }

    /**
     * What the body sees.
     *
     * @param own its newest edition; empty sheet when it has not answered
     * @param view empty when nothing is published to it
     * @param waits whether a newer edition must wait for it
     */
    public record Seen(Wave wave, Frame.Body body, AnswerSheet own, Optional<PublishedView> view, boolean waits) {
        TownSheet sheet(String date) {
            PublishedView shown = view.orElseThrow(() -> new Refused(SurveyProblem.BENCHMARK_NOT_PUBLISHED));
            return new TownSheet(wave.questionnaire(), body, own, shown.benchmark(), shown.stamp(), date);
        }
    }

    /** Refused (SVY-041) unless the invitation is the actor's own organisation's. */
    Seen of(Actor actor, long invitationId) {
        Invitation invitation = invitations.get(invitationId);
        if (invitation.bodyId() != actor.organisationId()) throw new Refused(SurveyProblem.INVITATION_UNKNOWN);
        Wave wave = waves.get(invitation.waveId());
        AnswerSheet own = submissions
                .newest(invitationId)
                .map(Submission::sheet)
                .orElseGet(() -> new AnswerSheet(java.util.Map.of()));
        Optional<BenchmarkStore.Reading> reading = store.reading(invitationId);
        return new Seen(
                wave,
                CountedReplies.body(invitation, wave.cells()),
                own,
                reading.map(r -> views.of(r.viewId(), () -> PublishedView.parse(store.view(r.viewId())))),
                reading.filter(BenchmarkStore.Reading::waits).isPresent());
    }
}
