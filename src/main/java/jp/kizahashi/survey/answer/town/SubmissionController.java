package jp.kizahashi.survey.answer.town;

import jakarta.validation.Valid;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.answer.Consent;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.page.AnswerCopy;
import jp.kizahashi.survey.answer.page.ContactForm;
import jp.kizahashi.survey.answer.page.ReplyActions;
import jp.kizahashi.survey.answer.page.ReplyPages;
import jp.kizahashi.survey.answer.page.ReplyView;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Handing a town's reply in, and what follows: receipt, copy, 回答文, correction, consent, 疑義照会. */
@Controller
@RequestMapping("/surveys/inquiries/{id}")
class SubmissionController {
    private final Inquiries inquiries;
    private final ReplyPages pages;
    private final ReplyActions actions;
    private final ReplyLetters letters;

    SubmissionController(Inquiries inquiries, ReplyPages pages, ReplyActions actions, ReplyLetters letters) {
        this.inquiries = inquiries;
        this.pages = pages;
        this.actions = actions;
        this.letters = letters;
    }

    @GetMapping("/contact")
    @Allowed("survey.inquiry.submit")
    String contact(Actor actor, @PathVariable long id, Model model) {
        ReplyView page = page(actor, id);
        model.addAttribute("page", page);
        model.addAttribute("form", ContactForm.of(page.contact()));
        return "survey/answer/contact";
    }

    @PostMapping("/contact")
    @Allowed("survey.inquiry.submit")
    ModelAndView keepContact(
            Actor actor, @PathVariable long id, @Valid @ModelAttribute("form") ContactForm form, BindingResult errors) {
        form.check(errors);
        if (errors.hasErrors())
            return new ModelAndView("survey/answer/contact", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addAllObjects(errors.getModel())
                    .addObject("page", page(actor, id));
        actions.keep(inquiries.answering(actor, id), form);
        return new ModelAndView("redirect:/surveys/inquiries/" + id + "/submission");
    }

    @GetMapping("/submission")
    @Allowed("survey.inquiry.submit")
    String review(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("page", page(actor, id));
        return "survey/answer/submission";
    }

    @PostMapping("/submission")
    @Allowed("survey.inquiry.submit")
    String submit(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean collectorMayRead) {
        Submission edition = actions.submit(inquiries.answering(actor, id), note, collectorMayRead);
        return "redirect:/surveys/inquiries/" + id + "/receipts/" + edition.number();
    }

    /** The reason for an answer that a check finds unusual. */
    @PostMapping("/reasons/{check}")
    @Allowed("survey.inquiry.fill")
    String reason(
            Actor actor,
            @PathVariable long id,
            @PathVariable String check,
            @RequestParam(defaultValue = "") String text) {
        Answering who = inquiries.answering(actor, id);
        actions.reason(who, check, text);
        return shown(id) + (who.office() ? "/submission" : "");
    }

    @GetMapping("/receipts/{number}")
    @Allowed("survey.inquiry.read")
    String receipt(Actor actor, @PathVariable long id, @PathVariable int number, Model model) {
        ReplyView page = page(actor, id);
        model.addAttribute("page", page);
        model.addAttribute("copy", AnswerCopy.of(page, number));
        model.addAttribute("letter", letters.head(page));
        return "survey/answer/receipt";
    }

    @GetMapping("/receipts/{number}/copy.{medium}")
    @Allowed("survey.inquiry.read")
    ResponseEntity<byte[]> copy(
            Actor actor, @PathVariable long id, @PathVariable int number, @PathVariable Medium medium) {
        AnswerCopy copy = AnswerCopy.of(page(actor, id), number);
        return medium.download(copy.document(), copy.fileName());
    }

    /** Keeps the head of the 回答文 and goes on to the letter. */
    @PostMapping("/receipts/{number}/letter")
    @Allowed("survey.inquiry.submit")
    String letterHead(
            Actor actor,
            @PathVariable long id,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String documentNumber,
            @RequestParam(defaultValue = "") String addressee,
            @RequestParam(defaultValue = "") String sender) {
        letters.keep(actor, page(actor, id), new LetterHead(documentNumber, addressee, sender));
        return shown(id) + "/receipts/" + number + "/letter.docx";
    }

    /** 回答文 to file and send in the town's own ways. */
    @GetMapping("/receipts/{number}/letter.docx")
    @Allowed("survey.inquiry.submit")
    ResponseEntity<byte[]> letter(Actor actor, @PathVariable long id, @PathVariable int number) {
        ReplyView page = page(actor, id);
        ReplyLetter letter = letters.of(page, AnswerCopy.of(page, number));
        return Medium.DOCX.download(letter.document(), letter.subject());
    }

    @PostMapping("/correction")
    @Allowed("survey.inquiry.submit")
    String correct(Actor actor, @PathVariable long id) {
        actions.correct(inquiries.answering(actor, id));
        return shown(id);
    }

    @PostMapping("/correction/end")
    @Allowed("survey.inquiry.submit")
    String giveUp(Actor actor, @PathVariable long id) {
        actions.giveUp(inquiries.answering(actor, id));
        return shown(id);
    }

    /** Who may read the answers, and the way to take that back. */
    @GetMapping("/consent")
    @Allowed("survey.inquiry.submit")
    String consent(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("page", page(actor, id));
        return "survey/answer/consent";
    }

    @PostMapping("/consent/withdrawal")
    @Allowed("survey.inquiry.submit")
    String withdraw(Actor actor, @PathVariable long id, @RequestParam Consent.Reader reader) {
        actions.withdraw(inquiries.answering(actor, id), reader);
        return shown(id) + "/consent";
    }

    @PostMapping("/queries/{question}")
    @Allowed("survey.inquiry.submit")
    String answer(
            Actor actor,
            @PathVariable long id,
            @PathVariable String question,
            @RequestParam(defaultValue = "") String text) {
        actions.answerQuery(inquiries.answering(actor, id), question, text);
        return shown(id);
    }

    private ReplyView page(Actor actor, long id) {
        return pages.overview(inquiries.answering(actor, id), InquiryController.place(id));
    }

    private static String shown(long id) {
        return "redirect:/surveys/inquiries/" + id;
    }
}
