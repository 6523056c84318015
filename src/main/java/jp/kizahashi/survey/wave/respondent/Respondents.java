package jp.kizahashi.survey.wave.respondent;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.Consents;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.wave.DisclosureTerms;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.Waves;
import jp.kizahashi.survey.wave.respondent.RespondentStore.Line;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who answered a wave. A body that took its consent back is not named. */
@Component
@Transactional(readOnly = true)
class Respondents {
    private final Waves waves;
    private final Invitations invitations;
    private final Submissions submissions;
    private final Consents consents;
    private final RespondentStore store;
    private final InstantSource clock;

    Respondents(
            Waves waves,
            Invitations invitations,
            Submissions submissions,
            Consents consents,
            RespondentStore store,
            InstantSource clock) {
        this.waves = waves;
        this.invitations = invitations;
        this.submissions = submissions;
        this.consents = consents;
        this.store = store;
        this.clock = clock;
    }

    /** One body that answered. */
    record Body(String code, String name, String prefecture, String band) {}

    /** Whether the wave names the answering bodies to others. */
    static boolean areNamed(Wave wave) {
        return wave.settings().names() && wave.disclosure() != DisclosureTerms.HOST_ONLY;
    }

    /** As the host sees it at any time. */
    RespondentList ofHost(Actor by, long waveId) {
        Wave wave = waves.getHosted(by, waveId);
        List<Invitation> all = invitations.of(waveId);
        Set<Long> handedIn = submissions.receipts(waveId).keySet();
        Set<Long> withdrawn = consents.withdrawn(waveId).keySet();
        Map<String, Integer> asked = new LinkedHashMap<>();
        for (Invitation i : all) asked.merge(i.prefecture(), 1, Integer::sum);
        List<Body> bodies = all.stream()
                .filter(i -> handedIn.contains(i.id()) && !withdrawn.contains(i.id()))
                .map(i -> new Body(i.code(), i.name(), i.prefecture(), i.band()))
                .toList();
        return new RespondentList(wave, bodies, asked, all.size(), now());
    }

    /**
     * As an asked body sees it, once figures were published to it.
     *
     * @throws Refused SVY-041 unless the invitation is the actor's own organisation's, SVY-133 when nobody is named to it
     */
    RespondentList ofTown(Actor actor, long invitationId) {
        Invitation invitation = invitations.get(invitationId);
        if (invitation.bodyId() != actor.organisationId()) throw new Refused(SurveyProblem.INVITATION_UNKNOWN);
        List<Line> lines = store.of(invitationId);
        if (lines.isEmpty()) throw new Refused(SurveyProblem.RESPONDENTS_NOT_NAMED);
        Map<String, Integer> asked = new LinkedHashMap<>();
        for (Line line : lines) asked.put(line.body().prefecture(), line.askedInPrefecture());
        List<Body> bodies = lines.stream().map(Line::body).toList();
        return new RespondentList(
                waves.get(invitation.waveId()), bodies, asked, lines.getFirst().asked(), now());
    }

    private Instant now() {
        return clock.instant();
    }
}
