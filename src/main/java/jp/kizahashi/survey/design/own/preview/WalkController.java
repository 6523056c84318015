package jp.kizahashi.survey.design.own.preview;

import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.own.OwnQuestionnaires;
import jp.kizahashi.survey.design.own.preview.Walk.Step;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;

/** 回答者として見る: drafts and versions, with branching and repeated sections; nothing is saved. */
@Controller
@RequestMapping("/surveys/questionnaires")
class WalkController {
    private static final String VIEW = "survey/design/own/walk";

    private final OwnQuestionnaires own;

    WalkController(OwnQuestionnaires own) {
        this.own = own;
    }

    @GetMapping("/drafts/{id}/walk")
    @Allowed("survey.questionnaire.manage")
    String draft(@PathVariable long id, Model model) {
        return shown(Walk.begin(own.draft(id).content()), "/surveys/questionnaires/drafts/" + id, model);
    }

    @PostMapping("/drafts/{id}/walk")
    @Allowed("survey.questionnaire.manage")
    String draftOn(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "{}") String sheet,
            @RequestParam(defaultValue = "STAY") Step then,
            @RequestParam MultiValueMap<String, String> fields,
            Model model) {
        Walk walk = Walk.on(own.draft(id).content(), sheet(sheet), at, then, fields);
        return shown(walk, "/surveys/questionnaires/drafts/" + id, model);
    }

    @GetMapping("/{id}/walk")
    @Allowed("survey.questionnaire.read")
    String version(@PathVariable String id, Model model) {
        return shown(Walk.begin(own.get(id)), "/surveys/questionnaires/" + id, model);
    }

    @PostMapping("/{id}/walk")
    @Allowed("survey.questionnaire.read")
    String versionOn(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String at,
            @RequestParam(defaultValue = "{}") String sheet,
            @RequestParam(defaultValue = "STAY") Step then,
            @RequestParam MultiValueMap<String, String> fields,
            Model model) {
        return shown(Walk.on(own.get(id), sheet(sheet), at, then, fields), "/surveys/questionnaires/" + id, model);
    }

    private static String shown(Walk walk, String root, Model model) {
        Questionnaire questionnaire = walk.questionnaire();
        model.addAttribute("walk", walk);
        model.addAttribute("root", root);
        model.addAttribute("questionnaire", questionnaire);
        model.addAttribute("sections", walk.form().sections());
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(Messages.get("survey.own.title"), "/surveys/questionnaires"),
                        new Crumb(questionnaire.title(), root),
                        new Crumb(Messages.get("survey.design.walk"), "")));
        return VIEW;
    }

    /** What the page carried; somebody who wrote it otherwise begins anew. */
    private static AnswerSheet sheet(String json) {
        try {
            return AnswerSheet.parse(json);
        } catch (JacksonException | IllegalArgumentException | NullPointerException unreadable) {
            return AnswerSheet.parse("{}");
        }
    }
}
