package jp.kizahashi.survey.answer.town;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.survey.answer.draft.Contact;
import jp.kizahashi.survey.answer.page.AnswerCopy;
import jp.kizahashi.survey.answer.page.ReplyView;
import org.springframework.stereotype.Component;

/** Writes 回答文. */
@Component
class ReplyLetters {
    private final People people;

    ReplyLetters(People people) {
        this.people = people;
    }

    /** What the form proposes. */
    public record Suggested(String addressee, String sender) {}

    Suggested suggested(ReplyView page) {
        return new Suggested(
                page.wave().settings().sender(),
                Messages.get("survey.replyLetter.sender", page.invitation().name()));
    }

    /** A blank addressee or sender is the proposed one. */
    ReplyLetter of(ReplyView page, AnswerCopy copy, String documentNumber, String addressee, String sender) {
        Suggested usual = suggested(page);
        return new ReplyLetter(
                page,
                copy.edition(),
                documentNumber.strip(),
                addressee.isBlank() ? usual.addressee() : addressee.strip(),
                sender.isBlank() ? usual.sender() : sender.strip(),
                page.contact().map(ReplyLetters::words).orElse(""),
                people.today());
    }

    private static String words(Contact contact) {
        return Stream.of(contact.office(), contact.name(), contact.phone(), contact.mail())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("　"));
    }
}
