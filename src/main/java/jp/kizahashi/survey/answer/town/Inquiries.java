package jp.kizahashi.survey.answer.town;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.Part;
import jp.kizahashi.survey.answer.draft.Parts;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.WaveStatus;
import jp.kizahashi.survey.wave.Waves;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 回答依頼: the invitations of the actor's own body. The DX office sees all that other
 * organisations ask; everybody those in which they have a part. */
@Component
@Transactional(readOnly = true)
class Inquiries {
    private final Invitations invitations;
    private final Waves waves;
    private final Parts parts;

    Inquiries(Invitations invitations, Waves waves, Parts parts) {
        this.invitations = invitations;
        this.waves = waves;
        this.parts = parts;
    }

    /** The actor at work on one. Refused (SVY-041) when the body was not asked, or the actor has no part in it. */
    Answering answering(Actor actor, long invitationId) {
        Invitation invitation = invitations.get(invitationId);
        boolean office = isOffice(actor) && invitation.desk() == null;
        boolean own = invitation.bodyId() == actor.organisationId();
        if (!own || !(office || concerned(actor).contains(invitationId)))
            throw new Refused(SurveyProblem.INVITATION_UNKNOWN);
        return new Answering(waves.get(invitation.waveId()), invitation, actor.personId(), office);
    }

    /** Every one that the actor may see, newest first. */
    List<Answering> all(Actor actor) {
        boolean office = isOffice(actor);
        Set<Long> concerned = concerned(actor);
        return invitations.ofBody(actor.organisationId()).stream()
                .filter(i -> (office && i.desk() == null) || concerned.contains(i.id()))
                .map(i -> new Answering(waves.get(i.waveId()), i, actor.personId(), office && i.desk() == null))
                .filter(a -> a.wave().status() != WaveStatus.PREPARING)
                .toList();
    }

    private static boolean isOffice(Actor actor) {
        return actor.may("survey.inquiry.submit");
    }

    private Set<Long> concerned(Actor actor) {
        return parts.with(actor.personId()).stream().map(Part::invitationId).collect(Collectors.toSet());
    }
}
