package jp.kizahashi.survey.assessment.answers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.assessment.Answerer;
import jp.kizahashi.survey.assessment.Assessment;
import jp.kizahashi.survey.assessment.AssessmentStatus;
import jp.kizahashi.survey.assessment.Assessments;
import jp.kizahashi.survey.assessment.answers.Answers.Outcome;
import jp.kizahashi.survey.design.Answer;
import jp.kizahashi.survey.design.Instrument;
import jp.kizahashi.survey.design.StatementId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answering: the notice, one page a domain, single answers sent by script, whole sections without it. */
@Controller
class AnswerController {
    private final Assessments assessments;
    private final Answers answers;
    private final AnswerPages pages;

    AnswerController(Assessments assessments, Answers answers, AnswerPages pages) {
        this.assessments = assessments;
        this.answers = answers;
        this.pages = pages;
    }

    @GetMapping("/surveys/assessments/{id}/answers")
    @Allowed("survey.assessment.answer")
    String start(Actor actor, @PathVariable long id, Model model) {
        Answerer own = own(actor, id);
        model.addAttribute("page", pages.start(assessments.get(id), own));
        return own.started() ? "survey/assessment/answers" : "survey/assessment/notice";
    }

    @PostMapping("/surveys/assessments/{id}/answers/start")
    @Allowed("survey.assessment.answer")
    String begin(Actor actor, @PathVariable long id) {
        Assessment assessment = assessments.get(id);
        answers.start(own(actor, id));
        return "redirect:/surveys/assessments/" + id + "/answers/"
                + assessment.instrument().domains().getFirst().id();
    }

    @GetMapping("/surveys/assessments/{id}/answers/{domain}")
    @Allowed("survey.assessment.answer")
    String section(Actor actor, @PathVariable long id, @PathVariable String domain, Model model) {
        Answerer own = own(actor, id);
        if (!own.started()) return "redirect:/surveys/assessments/" + id + "/answers";
        model.addAttribute("page", pages.section(assessments.get(id), own, domain));
        return "survey/assessment/section";
    }

    /** One answer, as the script sends it; see {@code answers.js} for the protocol. */
    @PostMapping("/surveys/answerers/{answerer}/answers")
    @Allowed("survey.assessment.answer")
    @ResponseBody
    ResponseEntity<Map<String, Object>> one(
            Actor actor,
            @PathVariable long answerer,
            @RequestParam String question,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "0") String seen,
            @RequestHeader("Idempotency-Key") String key) {
        return switch (answers.save(actor, answerer, statement(question), answer(answer), seen(seen), key)) {
            case Outcome.Saved saved -> ResponseEntity.ok(Map.of("version", Integer.toString(saved.revision())));
            case Outcome.Conflict c ->
                ResponseEntity.status(409)
                        .body(Map.of("version", Integer.toString(c.revision()), "answer", code(c.theirs())));
        };
    }

    /** A whole section, for browsers without script. What another page has stored meanwhile is shown, not overwritten. */
    @PostMapping("/surveys/assessments/{id}/answers/{domain}")
    @Allowed("survey.assessment.answer")
    String whole(
            Actor actor,
            @PathVariable long id,
            @PathVariable String domain,
            @RequestParam Map<String, String> fields,
            RedirectAttributes after) {
        Assessment assessment = assessments.get(id);
        Answerer own = own(actor, id);
        Map<StatementId, Optional<Answer>> changed = changed(assessment.instrument(), answers.of(own), domain, fields);
        List<String> conflicts = new ArrayList<>();
        changed.forEach((statement, answer) -> {
            int seen = seen(fields.getOrDefault("seen." + statement, "0"));
            var outcome = answers.save(
                    actor,
                    own.id(),
                    statement,
                    answer.orElse(null),
                    seen,
                    UUID.randomUUID().toString());
            if (outcome instanceof Outcome.Conflict) conflicts.add(pages.name(assessment.instrument(), statement));
        });
        after.addFlashAttribute("conflicts", conflicts);
        if (conflicts.isEmpty()) after.addFlashAttribute("saved", changed.size());
        return "redirect:" + pages.after(assessment, domain, conflicts.isEmpty() ? fields.get("then") : null);
    }

    /** 「回答を終える」, or taking that back. */
    @PostMapping("/surveys/assessments/{id}/answers/completion")
    @Allowed("survey.assessment.answer")
    String finish(Actor actor, @PathVariable long id, @RequestParam boolean through) {
        assessments.get(id).mustBe(AssessmentStatus.ANSWERING);
        answers.finish(own(actor, id), through);
        return "redirect:/surveys/assessments/" + id + "/answers";
    }

    /** The statements of the domain whose posted answer differs from the one stored. */
    private static Map<StatementId, Optional<Answer>> changed(
            Instrument instrument, Map<StatementId, AnswerStore.Kept> kept, String domain, Map<String, String> fields) {
        Map<StatementId, Optional<Answer>> changed = new LinkedHashMap<>();
        var statements = instrument.domains().stream()
                .filter(d -> d.id().equals(domain))
                .flatMap(d -> d.items().stream())
                .flatMap(i -> i.statements().stream())
                .toList();
        for (var statement : statements) {
            String name = statement.id().toString();
            var stored = kept.get(statement.id());
            Answer before = stored == null ? null : stored.answer();
            boolean cleared = name.equals(fields.get("clear"));
            if (!cleared && !fields.containsKey(name)) continue;
            Answer posted = cleared ? null : answer(Objects.requireNonNull(fields.get(name)));
            if (posted != before) changed.put(statement.id(), Optional.ofNullable(posted));
        }
        return changed;
    }

    private Answerer own(Actor actor, long assessment) {
        return assessments.own(actor, assessment).orElseThrow(() -> new Refused(SurveyProblem.ASSESSMENT_UNKNOWN));
    }

    private static StatementId statement(String name) {
        int dash = name.lastIndexOf('-');
        try {
            return new StatementId(name.substring(0, dash), Integer.parseInt(name.substring(dash + 1)));
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
            throw new Refused(SurveyProblem.ANSWER_UNKNOWN);
        }
    }

    private static @Nullable Answer answer(String code) {
        if (code.isEmpty()) return null;
        return code.length() == 1
                ? Answer.ofCode(code.charAt(0) - '0').orElseThrow(() -> new Refused(SurveyProblem.ANSWER_UNKNOWN))
                : unknown();
    }

    private static Answer unknown() {
        throw new Refused(SurveyProblem.ANSWER_UNKNOWN);
    }

    private static int seen(String revision) {
        try {
            return revision.isBlank() ? 0 : Integer.parseInt(revision);
        } catch (NumberFormatException e) {
            throw new Refused(SurveyProblem.ANSWER_UNKNOWN);
        }
    }

    private static String code(@Nullable Answer answer) {
        return answer == null ? "" : Integer.toString(answer.code());
    }
}
