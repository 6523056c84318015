package jp.kizahashi.survey.answer.page;

import java.util.UUID;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.Consent;
import jp.kizahashi.survey.answer.Consents;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.Contacts;
import jp.kizahashi.survey.answer.draft.Drafts;
import jp.kizahashi.survey.answer.draft.Drafts.Given;
import jp.kizahashi.survey.query.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What both doors to a reply do besides answering: contact, handing in, correcting, withdrawing, answering 疑義照会. */
@Component
@Transactional
public class ReplyActions {
    private final Drafts drafts;
    private final Contacts contacts;
    private final Consents consents;
    private final Queries queries;
    private final ReplyPages pages;

    ReplyActions(Drafts drafts, Contacts contacts, Consents consents, Queries queries, ReplyPages pages) {
        this.drafts = drafts;
        this.contacts = contacts;
        this.consents = consents;
        this.queries = queries;
        this.pages = pages;
    }

    /** Says how a section's post ended and where to go on; a conflict keeps one on the page. */
    public String after(
            Answering who,
            Place place,
            String section,
            @Nullable String then,
            SectionPosts.Posted posted,
            RedirectAttributes flash) {
        flash.addFlashAttribute("conflicts", posted.conflicts());
        if (posted.conflicts().isEmpty()) flash.addFlashAttribute("saved", posted.saved());
        return pages.after(who, place, section, posted.conflicts().isEmpty() ? then : null);
    }

    /** Keeps the reason for an answer that a check finds unusual; blank takes it back. */
    public void reason(Answering who, String check, String text) {
        int seen = drafts.of(who).kept(check).revision();
        Given given = text.isBlank() ? Given.of() : Given.of(text);
        drafts.save(who, check, given, seen, UUID.randomUUID().toString());
    }

    public void keep(Answering who, ContactForm form) {
        contacts.keep(who, form.toContact());
    }

    /** See {@link Drafts#submit}. */
    public Submission submit(Answering who, String note, boolean collectorMayRead) {
        return drafts.submit(who, note, collectorMayRead);
    }

    public void correct(Answering who) {
        drafts.correct(who);
    }

    public void giveUp(Answering who) {
        drafts.giveUpCorrection(who);
    }

    /** Takes back for the body that a reader reads its answers; see {@link Consents#withdraw}. */
    public void withdraw(Answering who, Consent.Reader reader) {
        if (!who.office()) throw new Refused(SurveyProblem.PART_NOT_YOURS);
        consents.withdraw(who.invitation(), reader);
    }

    /** Answers a 疑義照会 for the body, or for the section of a 庁内照会. Refused (SVY-083) when the host did not ask about the question. */
    public void answerQuery(Answering who, String question, String text) {
        long invitation = who.invitation().id();
        if (!who.corrects()) throw new Refused(SurveyProblem.PART_NOT_YOURS);
        if (!queries.of(invitation).containsKey(question)) throw new Refused(SurveyProblem.QUERY_UNKNOWN);
        queries.reply(invitation, question, text, who.personId());
    }
}
