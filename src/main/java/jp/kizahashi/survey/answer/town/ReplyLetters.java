package jp.kizahashi.survey.answer.town;

import java.time.InstantSource;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.audit.Audit;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.draft.Contact;
import jp.kizahashi.survey.answer.page.AnswerCopy;
import jp.kizahashi.survey.answer.page.ReplyView;
import jp.kizahashi.survey.wave.Invitation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes 回答文. What was typed at its head is kept for the body and the wave. */
@Component
@Transactional
class ReplyLetters {
    private final People people;
    private final LetterHeadStore heads;
    private final Audit audit;
    private final InstantSource clock;

    ReplyLetters(People people, LetterHeadStore heads, Audit audit, InstantSource clock) {
        this.people = people;
        this.heads = heads;
        this.audit = audit;
        this.clock = clock;
    }

    /** What was typed last, or what the form proposes. */
    @Transactional(readOnly = true)
    public LetterHead head(ReplyView page) {
        LetterHead usual = new LetterHead(
                "",
                page.wave().settings().sender(),
                Messages.get("survey.replyLetter.sender", page.invitation().name()));
        return heads.find(page.invitation().id()).orElse(usual);
    }

    /** Keeps what was typed. Refused (SVY-134) when a part is too long. */
    public void keep(Actor by, ReplyView page, LetterHead typed) {
        if (typed.isTooLong())
            throw new Refused(SurveyProblem.LETTER_HEAD_TOO_LONG, Integer.toString(LetterHead.LONGEST));
        LetterHead before = head(page);
        LetterHead kept = new LetterHead(
                typed.documentNumber().strip(),
                typed.addressee().isBlank()
                        ? before.addressee()
                        : typed.addressee().strip(),
                typed.sender().isBlank() ? before.sender() : typed.sender().strip());
        Invitation invitation = page.invitation();
        heads.keep(invitation, kept, by.personId(), clock.instant());
        audit.record("reply-letter.head", "invitation", invitation.id(), Map.of("number", kept.documentNumber()));
    }

    /** The letter with the head that was kept. */
    @Transactional(readOnly = true)
    public ReplyLetter of(ReplyView page, AnswerCopy copy) {
        String contact = page.contact().map(ReplyLetters::words).orElse("");
        return new ReplyLetter(page, copy.edition(), head(page), contact, people.today());
    }

    private static String words(Contact contact) {
        return Stream.of(contact.office(), contact.name(), contact.phone(), contact.mail())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("　"));
    }
}
