package jp.kizahashi.survey.answer.town;

import java.util.List;
import java.util.function.BiConsumer;
import jp.kizahashi.org.approval.Approvals.Decision;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.Draft;
import jp.kizahashi.survey.answer.draft.Drafts;
import jp.kizahashi.survey.answer.draft.Parts;
import jp.kizahashi.survey.answer.draft.Parts.Hands;
import jp.kizahashi.survey.answer.page.ReplyPages;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 分担: sections go to departments, from 担当 to 所属長, and back to the DX office. */
@Controller
@RequestMapping("/surveys/inquiries/{id}")
class PartController {
    private final Inquiries inquiries;
    private final Drafts drafts;
    private final Parts parts;
    private final PartChoices choices;
    private final ReplyPages pages;

    PartController(Inquiries inquiries, Drafts drafts, Parts parts, PartChoices choices, ReplyPages pages) {
        this.inquiries = inquiries;
        this.drafts = drafts;
        this.parts = parts;
        this.choices = choices;
        this.pages = pages;
    }

    /** First the department is chosen, then its people are offered. */
    @GetMapping("/parts")
    @Allowed("survey.inquiry.assign")
    String choose(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "0") long department, Model model) {
        model.addAttribute("page", pages.overview(inquiries.answering(actor, id), InquiryController.place(id)));
        model.addAttribute("choices", choices.of(department));
        return "survey/answer/parts";
    }

    @PostMapping("/parts")
    @Allowed("survey.inquiry.assign")
    String assign(
            Actor actor,
            @PathVariable long id,
            @RequestParam(name = "section", defaultValue = "") List<String> sections,
            @RequestParam(defaultValue = "0") long department,
            @RequestParam(defaultValue = "0") long filler,
            @RequestParam(defaultValue = "0") long head) {
        Hands hands = choices.checked(new Hands(department, filler, head));
        in(actor, id, (who, draft) -> parts.assign(who, draft, sections, hands));
        return "redirect:/surveys/inquiries/" + id + "/parts?department=" + department;
    }

    @PostMapping("/parts/{section}/removal")
    @Allowed("survey.inquiry.assign")
    String takeBack(Actor actor, @PathVariable long id, @PathVariable String section) {
        in(actor, id, (who, draft) -> parts.takeBack(who, draft, section));
        return "redirect:/surveys/inquiries/" + id + "/parts";
    }

    @PostMapping("/parts/{section}/reopening")
    @Allowed("survey.inquiry.assign")
    String reopen(Actor actor, @PathVariable long id, @PathVariable String section) {
        in(actor, id, (who, draft) -> parts.reopen(who, draft, section));
        return "redirect:/surveys/inquiries/" + id;
    }

    @PostMapping("/parts/{section}/handover")
    @Allowed("survey.inquiry.fill")
    String handOver(Actor actor, @PathVariable long id, @PathVariable String section) {
        in(actor, id, (who, draft) -> parts.handOver(who, draft, section));
        return "redirect:/surveys/inquiries/" + id;
    }

    @PostMapping("/parts/{section}/check")
    @Allowed("survey.inquiry.check")
    String check(
            Actor actor,
            @PathVariable long id,
            @PathVariable String section,
            @RequestParam Decision decision,
            @RequestParam(defaultValue = "") String opinion) {
        in(actor, id, (who, draft) -> parts.check(who, draft, section, decision, opinion));
        return "redirect:/surveys/inquiries/" + id;
    }

    private void in(Actor actor, long id, BiConsumer<Answering, Draft> step) {
        Answering who = inquiries.answering(actor, id);
        step.accept(who, drafts.of(who));
    }
}
