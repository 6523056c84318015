package jp.kizahashi.survey.answer.town;

import java.time.LocalDate;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.Document.Paper;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.page.ReplyView;

/**
 * 回答文: the letter with which a town's answer goes to the host.
 *
 * @param head with addressee and sender
 * @param contact 連絡先 in words
 */
record ReplyLetter(ReplyView page, Submission edition, LetterHead head, String contact, LocalDate day) {
    /** Such as 「架空の全国調査について（回答）」. */
    String subject() {
        return Messages.get(
                edition.number() == 1 ? "survey.replyLetter.subject" : "survey.replyLetter.subjectAgain",
                page.wave().title());
    }

    Document document() {
        Document.Builder paper = Document.titled(subject())
                .paper(Paper.A4_PORTRAIT)
                .number(head.documentNumber())
                .office(head.sender())
                .date(Wareki.format(day))
                .paragraph(Messages.get("survey.replyLetter.to", head.addressee()))
                .paragraph(Messages.get("survey.replyLetter.opening", asked()));
        if (edition.number() > 1) paper.paragraph(Messages.get("survey.replyLetter.correction", edition.note()));
        return paper.subheading(Messages.get("survey.replyLetter.below"))
                .keyValues(
                        point("wave"), page.wave().title(),
                        point("edition"), Messages.get("survey.copy.edition", Integer.toString(edition.number())),
                        point("receipt"), edition.receipt(),
                        point("digest"), edition.sha256(),
                        point("annex"), Messages.get("survey.replyLetter.annex"),
                        point("contact"), contact)
                .build();
    }

    private String asked() {
        String number = page.wave().settings().documentNumber();
        return number.isBlank()
                ? Messages.get("survey.replyLetter.asked")
                : Messages.get("survey.replyLetter.askedBy", number);
    }

    private static String point(String key) {
        return Messages.get("survey.replyLetter.point." + key);
    }
}
