package jp.kizahashi.survey.design.own;

import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The questionnaires that a host may ask: shipped ones, own versions, drafts. */
@Controller
@RequestMapping("/surveys/questionnaires")
class OwnController {
    private final OwnQuestionnaires own;

    OwnController(OwnQuestionnaires own) {
        this.own = own;
    }

    @GetMapping
    @Allowed("survey.wave.read")
    String list(Actor actor, Model model) {
        List<OwnQuestionnaire> versions = own.all();
        model.addAttribute("shipped", Questionnaires.all());
        model.addAttribute("versions", versions);
        model.addAttribute("drafts", own.drafts());
        model.addAttribute("bases", bases(versions));
        model.addAttribute("mayManage", actor.may("survey.wave.manage"));
        return "survey/design/own/list";
    }

    private static List<Option> bases(List<OwnQuestionnaire> versions) {
        List<Option> bases = new java.util.ArrayList<>();
        for (Questionnaire shipped : Questionnaires.all()) bases.add(new Option(shipped.id(), shipped.title()));
        for (OwnQuestionnaire version : versions)
            bases.add(new Option(
                    version.questionnaire().id(),
                    Messages.get(
                            "survey.own.named", version.questionnaire().title(), Integer.toString(version.version()))));
        return bases;
    }

    @GetMapping("/{id}")
    @Allowed("survey.wave.read")
    String show(@PathVariable String id, Model model) {
        preview(own.get(id), id, model);
        return "survey/design/own/preview";
    }

    @GetMapping("/drafts/{draft}/preview")
    @Allowed("survey.wave.manage")
    String previewDraft(@PathVariable long draft, Model model) {
        preview(own.draft(draft).content(), "", model);
        model.addAttribute("draft", draft);
        return "survey/design/own/preview";
    }

    private static void preview(Questionnaire questionnaire, String id, Model model) {
        model.addAttribute("questionnaire", questionnaire);
        model.addAttribute("id", id);
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(Messages.get("survey.own.title"), "/surveys/questionnaires"),
                        new Crumb(questionnaire.title(), "")));
    }
}
