package jp.kizahashi.survey.assessment.outcome;

import java.util.Optional;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.assessment.Assessments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one stands, and exactly what blocks the next step. */
@Controller
@RequestMapping("/surveys/assessments/{id}")
class ResultController {
    private final Assessments assessments;
    private final ResultPages pages;

    ResultController(Assessments assessments, ResultPages pages) {
        this.assessments = assessments;
        this.pages = pages;
    }

    @GetMapping("/result")
    @Allowed("survey.assessment.read")
    String result(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer edition,
            Model model) {
        Optional<ResultPage> page = pages.page(actor, id, edition);
        if (page.isEmpty()) return empty(id, model);
        model.addAttribute("page", page.get());
        return "survey/assessment/result";
    }

    /** Confirmed results over the years; they are for every reader. */
    @GetMapping("/history")
    @Allowed("survey.assessment.read")
    String history(@PathVariable long id, Model model) {
        model.addAttribute("page", pages.history(assessments.get(id), Optional.empty()));
        return "survey/assessment/history";
    }

    private String empty(long id, Model model) {
        model.addAttribute("assessment", assessments.get(id));
        return "survey/assessment/result-empty";
    }
}
