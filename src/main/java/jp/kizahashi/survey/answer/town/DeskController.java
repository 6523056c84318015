package jp.kizahashi.survey.answer.town;

import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.draft.Desks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A section's reply to a 庁内照会: handed over, confirmed and handed in, given back, corrected. */
@Controller
@RequestMapping("/surveys/inquiries/{id}/desk")
class DeskController {
    private final Inquiries inquiries;
    private final Desks desks;

    DeskController(Inquiries inquiries, Desks desks) {
        this.inquiries = inquiries;
        this.desks = desks;
    }

    @PostMapping("/handover")
    @Allowed("survey.inquiry.fill")
    String handOver(Actor actor, @PathVariable long id) {
        desks.handOver(inquiries.answering(actor, id));
        return shown(id);
    }

    /** 該当なし. */
    @PostMapping("/nothing")
    @Allowed("survey.inquiry.fill")
    String nothing(Actor actor, @PathVariable long id) {
        desks.nothing(inquiries.answering(actor, id));
        return shown(id);
    }

    @PostMapping("/confirmation")
    @Allowed("survey.inquiry.check")
    String confirm(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String note) {
        Submission edition = desks.confirm(inquiries.answering(actor, id), note);
        return shown(id) + "/receipts/" + edition.number();
    }

    @PostMapping("/return")
    @Allowed("survey.inquiry.check")
    String giveBack(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String opinion) {
        desks.giveBack(inquiries.answering(actor, id), opinion);
        return shown(id);
    }

    @PostMapping("/correction")
    @Allowed("survey.inquiry.fill")
    String correct(Actor actor, @PathVariable long id) {
        desks.correct(inquiries.answering(actor, id));
        return shown(id);
    }

    private static String shown(long id) {
        return "redirect:/surveys/inquiries/" + id;
    }
}
