package jp.kizahashi.survey.wave.board;

import java.util.List;
import java.util.Optional;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.Consents;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.Submissions;
import jp.kizahashi.survey.answer.draft.Contacts;
import jp.kizahashi.survey.answer.page.AnsweredRow;
import jp.kizahashi.survey.design.form.Form;
import jp.kizahashi.survey.query.Queries;
import jp.kizahashi.survey.wave.Invitation;
import jp.kizahashi.survey.wave.Invitations;
import jp.kizahashi.survey.wave.Wave;
import jp.kizahashi.survey.wave.Waves;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One asked body: what it handed in, edition by edition, the doubts about its cells, the way back for correction. */
@Controller
@RequestMapping("/surveys/waves/{wave}/bodies/{id}")
class BodyController {
    private final Waves waves;
    private final Invitations invitations;
    private final Submissions submissions;
    private final Consents consents;
    private final Queries queries;
    private final Contacts contacts;

    BodyController(
            Waves waves,
            Invitations invitations,
            Submissions submissions,
            Consents consents,
            Queries queries,
            Contacts contacts) {
        this.waves = waves;
        this.invitations = invitations;
        this.submissions = submissions;
        this.consents = consents;
        this.queries = queries;
        this.contacts = contacts;
    }

    @GetMapping
    @Allowed("survey.wave.read")
    @Transactional(readOnly = true)
    String show(
            Actor actor,
            @PathVariable long wave,
            @PathVariable long id,
            @RequestParam(defaultValue = "0") int edition,
            Model model) {
        Wave asked = waves.getHosted(actor, wave);
        Invitation invitation = of(asked, id);
        List<Submission> editions = submissions.editions(id);
        Optional<Submission> shown = edition == 0
                ? editions.stream().findFirst()
                : editions.stream().filter(e -> e.number() == edition).findFirst();
        if (edition != 0 && shown.isEmpty()) throw new Refused(SurveyProblem.EDITION_UNKNOWN);
        model.addAttribute("wave", asked);
        model.addAttribute("invitation", invitation);
        model.addAttribute("editions", editions);
        model.addAttribute("withdrawnAt", consents.withdrawn(wave).get(id));
        model.addAttribute("shown", shown.orElse(null));
        model.addAttribute("rows", AnsweredRow.of(asked.questionnaire(), editions, shown, queries.of(id)));
        model.addAttribute("returns", queries.returns(id));
        model.addAttribute("contact", contacts.of(id).orElse(null));
        model.addAttribute("mayManage", actor.may("survey.wave.manage"));
        return "survey/wave/board/body";
    }

    /** 疑義照会 on one cell. */
    @PostMapping("/queries")
    @Allowed("survey.wave.manage")
    String query(
            Actor actor,
            @PathVariable long wave,
            @PathVariable long id,
            @RequestParam String question,
            @RequestParam(defaultValue = "") String text) {
        Wave asked = waves.getHosted(actor, wave);
        of(asked, id);
        if (Form.whole(asked.questionnaire()).question(question).isEmpty())
            throw new Refused(SurveyProblem.ENTRY_FAULTY, question, "");
        queries.ask(id, question, text, actor.personId());
        return "redirect:/surveys/waves/" + wave + "/bodies/" + id + "#q-" + question;
    }

    /** 差戻し of the newest edition. */
    @PostMapping("/return")
    @Allowed("survey.wave.manage")
    String giveBack(
            Actor actor,
            @PathVariable long wave,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason) {
        of(waves.getHosted(actor, wave), id);
        queries.giveBack(id, reason, actor.personId());
        return "redirect:/surveys/waves/" + wave + "/bodies/" + id;
    }

    private Invitation of(Wave wave, long id) {
        Invitation invitation = invitations.get(id);
        if (invitation.waveId() != wave.id()) throw new Refused(SurveyProblem.INVITATION_UNKNOWN);
        return invitation;
    }
}
