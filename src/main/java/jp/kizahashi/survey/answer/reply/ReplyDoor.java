package jp.kizahashi.survey.answer.reply;

import java.util.Map;
import java.util.Optional;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.database.Tenant;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.wave.Entrance;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.ReplyCodes;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.WaveStatus;
import jp.kizahashi.survey.wave.Waves;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets the holder of a code in, and says at each request whether the code still opens what it opened. */
@Component
class ReplyDoor {
    private final Invitations invitations;
    private final Waves waves;
    private final GuessLimit limit;
    private final Audit audit;
    private final TransactionTemplate transaction;

    ReplyDoor(Invitations invitations, Waves waves, GuessLimit limit, Audit audit, TransactionTemplate transaction) {
        this.invitations = invitations;
        this.waves = waves;
        this.limit = limit;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * What the typed code opens.
     *
     * @throws Refused SVY-048 when it opens nothing, SVY-085 after too many wrong ones
     */
    ReplySession enter(String typed, String address) {
        Entrance opened = limit.opened(
                address, () -> ReplyCodes.digest(typed).flatMap(invitations::entrance), SurveyProblem.REPLY_CODE_WRONG);
        return inside(opened.bodyId(), () -> {
            Invitation invitation = invitations.get(opened.invitationId());
            audit.record("reply.enter", "invitation", invitation.id(), Map.of("code", invitation.codeNumber()));
            return new ReplySession(invitation.id(), invitation.bodyId(), invitation.codeNumber());
        });
    }

    /** Who is behind the session, while the wave is open and no newer code was issued. */
    Optional<Respondent> respondent(ReplySession session) {
        return inside(session.bodyId(), () -> {
            Invitation invitation = invitations.get(session.invitationId());
            Wave wave = waves.get(invitation.waveId());
            boolean still = invitation.bodyId() == session.bodyId()
                    && invitation.codeNumber() == session.codeNumber()
                    && wave.status() == WaveStatus.OPEN;
            return still ? Optional.of(new Respondent(new Answering(wave, invitation, null, true))) : Optional.empty();
        });
    }

    private <T> T inside(long body, java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(Tenant.as(
                body, () -> Audit.by(null, () -> transaction.execute(status -> work.get()))));
    }
}
