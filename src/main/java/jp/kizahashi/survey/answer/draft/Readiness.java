package jp.kizahashi.survey.answer.draft;

import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.Inspection;
import jp.kizahashi.survey.design.formula.Given;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether a draft can be handed in, and what is in the way. */
@Component
@Transactional(readOnly = true)
public class Readiness {
    private final Contacts contacts;
    private final EarlierAnswers earlier;

    Readiness(Contacts contacts, EarlierAnswers earlier) {
        this.contacts = contacts;
        this.earlier = earlier;
    }

    /** 点検 of the draft: what is put, what counts, what is the matter. */
    public Inspection of(Answering who, Draft draft) {
        Given before = earlier.of(who).map(EarlierAnswers.Earlier::given).orElse(Given.NOTHING);
        return Inspection.of(who.wave().questionnaire(), draft.sheet(), before);
    }

    /** Refused: SVY-080 without a contact, SVY-058 while something is wrong. An empty sheet is refused as such elsewhere. */
    void mustBeReady(Answering who, Inspection inspection) {
        // Within the town the section itself is the contact.
        if (!who.inhouse() && contacts.of(who.invitation().id()).isEmpty())
            throw new Refused(SurveyProblem.CONTACT_MISSING);
        int wrong = inspection.blocking().size();
        if (wrong > 0 && inspection.counted().size() > 0)
            throw new Refused(SurveyProblem.ANSWERS_NOT_READY, Integer.toString(wrong));
    }
}
