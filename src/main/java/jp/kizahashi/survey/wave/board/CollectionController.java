package jp.kizahashi.survey.wave.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.EntryText;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.Submissions;
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

/**
 * 取りまとめ: a prefecture sees how far its municipalities are; what they answered only where the municipality agreed. The
 * database shows it no more than that.
 */
@Controller
@RequestMapping("/surveys/collections")
class CollectionController {
    private final Waves waves;
    private final Invitations invitations;
    private final WaveBoard board;
    private final Submissions submissions;
    private final Queries queries;

    CollectionController(
            Waves waves, Invitations invitations, WaveBoard board, Submissions submissions, Queries queries) {
        this.waves = waves;
        this.invitations = invitations;
        this.board = board;
        this.submissions = submissions;
        this.queries = queries;
    }

    /** One wave that the prefecture collects for. */
    record Collected(Wave wave, int answered, int asked) {
        public String rate() {
            return WaveBoard.rate(answered, asked);
        }
    }

    @GetMapping
    @Allowed("survey.collection.read")
    @Transactional(readOnly = true)
    String list(Actor actor, Model model) {
        Map<Long, List<Invitation>> byWave = new LinkedHashMap<>();
        for (Invitation i : invitations.collectedBy(actor.organisationId()))
            byWave.computeIfAbsent(i.waveId(), w -> new ArrayList<>()).add(i);
        List<Collected> lines = new ArrayList<>();
        byWave.forEach((wave, asked) -> lines.add(
                new Collected(waves.get(wave), submissions.receipts(wave).size(), asked.size())));
        model.addAttribute("lines", lines);
        return "survey/wave/board/collections";
    }

    @GetMapping("/{wave}")
    @Allowed("survey.collection.read")
    @Transactional(readOnly = true)
    String show(Actor actor, @PathVariable long wave, Model model) {
        Wave asked = waves.get(wave);
        List<WaveBoard.Body> bodies = board.bodies(asked).stream()
                .filter(b -> isCollector(actor, b.invitation()))
                .toList();
        if (bodies.isEmpty()) throw new Refused(SurveyProblem.WAVE_UNKNOWN);
        model.addAttribute("wave", asked);
        model.addAttribute("bodies", bodies);
        model.addAttribute("answered", (int)
                bodies.stream().filter(WaveBoard.Body::answered).count());
        model.addAttribute("due", bodies.getFirst().invitation().effectiveDueAt());
        model.addAttribute("readable", submissions.inForce(wave).keySet());
        model.addAttribute("mayReturn", actor.may("survey.collection.return"));
        return "survey/wave/board/collection";
    }

    /** What a municipality answered, where it agreed that the prefecture reads it. */
    @GetMapping("/{wave}/bodies/{id}")
    @Allowed("survey.collection.read")
    @Transactional(readOnly = true)
    String body(Actor actor, @PathVariable long wave, @PathVariable long id, Model model) {
        Invitation invitation = collected(actor, wave, id);
        Submission newest = submissions.newest(id).orElseThrow(() -> new Refused(SurveyProblem.CONTENTS_NOT_AGREED));
        Map<String, String> shown = new LinkedHashMap<>();
        Wave asked = waves.get(wave);
        asked.questionnaire()
                .questions()
                .forEach(q -> shown.put(
                        q.code() + "　" + q.label(),
                        newest.sheet()
                                .entry(q.code())
                                .map(e -> EntryText.shown(q, e))
                                .orElse("")));
        model.addAttribute("wave", asked);
        model.addAttribute("invitation", invitation);
        model.addAttribute("edition", newest);
        model.addAttribute("shown", shown);
        return "survey/wave/board/collected-body";
    }

    @PostMapping("/{wave}/bodies/{id}/return")
    @Allowed("survey.collection.return")
    String giveBack(
            Actor actor,
            @PathVariable long wave,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String reason) {
        collected(actor, wave, id);
        queries.giveBack(id, reason, actor.personId());
        return "redirect:/surveys/collections/" + wave;
    }

    private Invitation collected(Actor actor, long wave, long id) {
        Invitation invitation = invitations.get(id);
        if (invitation.waveId() != wave || !isCollector(actor, invitation))
            throw new Refused(SurveyProblem.INVITATION_UNKNOWN);
        return invitation;
    }

    private static boolean isCollector(Actor actor, Invitation invitation) {
        return invitation.collectorId() != null && invitation.collectorId() == actor.organisationId();
    }
}
