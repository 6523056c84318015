package jp.kizahashi.survey.design.own.bank;

import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.platform.web.Paging;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.own.Draft;
import jp.kizahashi.survey.design.own.Edits;
import jp.kizahashi.survey.design.own.OwnQuestionnaires;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 設問の棚: looked through, and taken from into a draft. */
@Controller
@RequestMapping("/surveys/questionnaires")
class BankController {
    private static final String VIEW = "survey/design/own/bank";
    private static final int PAGE = 20;

    private final QuestionShelf shelf;
    private final OwnQuestionnaires own;

    BankController(QuestionShelf shelf, OwnQuestionnaires own) {
        this.shelf = shelf;
        this.own = own;
    }

    @GetMapping("/bank")
    @Allowed("survey.questionnaire.read")
    String show(
            Actor actor,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        found(actor, q, page, "/surveys/questionnaires/bank", model);
        model.addAttribute("crumbs", crumbs());
        return VIEW;
    }

    @GetMapping("/drafts/{id}/bank")
    @Allowed("survey.questionnaire.manage")
    String forDraft(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        draft(actor, id, q, page, model);
        return VIEW;
    }

    @PostMapping("/drafts/{id}/bank")
    @Allowed("survey.questionnaire.manage")
    ModelAndView take(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String section,
            Model model) {
        try {
            shelf.take(id, source, code, section);
            return new ModelAndView("redirect:/surveys/questionnaires/drafts/" + id + "#q-" + code);
        } catch (Refused refusal) {
            if (refusal.problem() != SurveyProblem.QUESTION_CODE_TAKEN) throw refusal;
            draft(actor, id, "", 1, model);
            model.addAttribute("problem", refusal.sentence());
            return new ModelAndView(VIEW, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private void draft(Actor actor, long id, String q, int page, Model model) {
        Draft draft = own.draft(id);
        String root = "/surveys/questionnaires/drafts/" + id;
        found(actor, q, page, root + "/bank", model);
        model.addAttribute("draft", draft);
        model.addAttribute("root", root);
        model.addAttribute("taken", Edits.taken(draft.content()));
        String title = draft.content().title();
        List<Crumb> crumbs = new java.util.ArrayList<>(crumbs());
        crumbs.add(1, new Crumb(title.isBlank() ? Messages.get("survey.design.untitled") : title, root));
        model.addAttribute("crumbs", crumbs);
    }

    private void found(Actor actor, String q, int page, String address, Model model) {
        List<BankEntry> found = shelf.bank(actor).find(q);
        Paging paging = Paging.of(page, found.size(), PAGE);
        model.addAttribute("q", q);
        model.addAttribute("address", address);
        model.addAttribute("count", found.size());
        model.addAttribute("entries", paging.part(found));
        model.addAttribute("paging", paging);
        model.addAttribute(
                "next",
                address + "?q=" + java.net.URLEncoder.encode(q, java.nio.charset.StandardCharsets.UTF_8) + "&page=");
    }

    private static List<Crumb> crumbs() {
        return List.of(
                new Crumb(Messages.get("survey.own.title"), "/surveys/questionnaires"),
                new Crumb(Messages.get("survey.design.tab.bank"), ""));
    }
}
