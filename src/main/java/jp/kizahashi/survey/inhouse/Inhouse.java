package jp.kizahashi.survey.inhouse;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.Desks;
import jp.kizahashi.survey.design.form.Form;
import jp.kizahashi.survey.query.Queries;
import jp.kizahashi.survey.query.QueryMessage;
import jp.kizahashi.survey.wave.Desk;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.NewWave;
import jp.kizahashi.survey.wave.SectionTarget;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.Waves;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The life of a 庁内照会: asked, moved to other hands, extended, given back, closed. */
@Component
@Transactional
class Inhouse {
    private final Waves waves;
    private final Invitations invitations;
    private final Desks desks;
    private final Queries queries;
    private final Audit audit;

    Inhouse(Waves waves, Invitations invitations, Desks desks, Queries queries, Audit audit) {
        this.waves = waves;
        this.invitations = invitations;
        this.desks = desks;
        this.queries = queries;
        this.audit = audit;
    }

    /** Asks the sections and lays the questionnaire on their desks; returns the id. */
    long ask(Actor by, NewWave fresh, List<SectionTarget> sections) {
        long id = waves.ask(by, fresh, sections);
        Wave wave = waves.get(id);
        for (Invitation invitation : invitations.of(id)) lay(by, wave, invitation, desk(invitation));
        return id;
    }

    /** One of the own town. Refused (SVY-040) when there is none. */
    @Transactional(readOnly = true)
    Wave get(Actor by, long id) {
        Wave wave = waves.getHosted(by, id);
        if (!wave.inhouse()) throw new Refused(SurveyProblem.WAVE_UNKNOWN);
        return wave;
    }

    /** The section's part in it. Refused (SVY-041) when the section was not asked in this one. */
    @Transactional(readOnly = true)
    Invitation section(Wave wave, long invitation) {
        Invitation found = invitations.get(invitation);
        if (found.waveId() != wave.id()) throw new Refused(SurveyProblem.INVITATION_UNKNOWN);
        return found;
    }

    /** Gives the section's questionnaire into other hands, as after a transfer; what is entered stays. */
    void move(Actor by, long id, long invitation, Desk desk) {
        Wave wave = get(by, id);
        Invitation section = section(wave, invitation);
        invitations.move(section.id(), desk);
        lay(by, wave, section, desk);
        audit.record(
                "inhouse.move",
                "invitation",
                invitation,
                Map.of("department", desk.departmentId(), "filler", desk.fillerId(), "head", desk.headId()));
    }

    void extend(Actor by, long id, List<Long> sections, Instant dueAt, String reason) {
        waves.extend(by, get(by, id).id(), sections, dueAt, reason);
    }

    void close(Actor by, long id) {
        waves.close(by, get(by, id).id(), "");
    }

    void reopen(Actor by, long id, Instant dueAt, String reason) {
        waves.reopen(by, get(by, id).id(), dueAt, reason);
    }

    /** 疑義照会 on one answer. Refused (SVY-082) when the section was not asked the question. */
    void doubt(Actor by, long id, long invitation, String question, String text) {
        Wave wave = get(by, id);
        if (Form.whole(wave.questionnaire()).question(question).isEmpty())
            throw new Refused(SurveyProblem.SECTION_UNKNOWN, question);
        queries.ask(section(wave, invitation).id(), question, text, by.personId());
    }

    /** What was said about the answers of a section, by question. */
    @Transactional(readOnly = true)
    Map<String, List<QueryMessage>> doubts(Invitation section) {
        return queries.of(section.id());
    }

    /** 差戻し of the newest edition, with a reason. */
    void giveBack(Actor by, long id, long invitation, String reason) {
        queries.giveBack(section(get(by, id), invitation).id(), reason, by.personId());
    }

    /** Notes that the answers were written to a file. */
    void exported(InhouseBoard board, int rows) {
        audit.record("inhouse.export", "wave", board.wave().id(), Map.of("in", board.in(), "rows", rows));
    }

    private void lay(Actor by, Wave wave, Invitation invitation, Desk desk) {
        desks.lay(new Answering(wave, invitation, by.personId(), true), desk);
    }

    private static Desk desk(Invitation invitation) {
        return java.util.Objects.requireNonNull(invitation.desk());
    }
}
