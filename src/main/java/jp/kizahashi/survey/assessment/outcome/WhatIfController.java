package jp.kizahashi.survey.assessment.outcome;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.assessment.Results.Found;
import jp.kizahashi.survey.design.StatementId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** 「もしも」: tick statements and see the levels move. */
@Controller
@RequestMapping("/surveys/assessments/{id}/what-if")
class WhatIfController {
    private final ResultPages pages;

    WhatIfController(ResultPages pages) {
        this.pages = pages;
    }

    @GetMapping
    @Allowed("survey.assessment.read")
    String whatIf(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer edition,
            @RequestParam(required = false) @Nullable List<String> made,
            Model model) {
        Optional<WhatIfPage> page = page(actor, id, edition, made);
        if (page.isEmpty()) return "redirect:/surveys/assessments/" + id + "/result";
        model.addAttribute("page", page.get());
        return "survey/assessment/what-if";
    }

    /** Ticks what is still needed for the next level; the address it leads to can be kept and sent. */
    @GetMapping("/raised")
    @Allowed("survey.assessment.read")
    String raised(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Integer edition,
            @RequestParam(required = false) @Nullable List<String> made) {
        Optional<WhatIfPage> page = page(actor, id, edition, made);
        if (page.isEmpty()) return "redirect:/surveys/assessments/" + id + "/result";
        return "redirect:"
                + UriComponentsBuilder.fromPath("/surveys/assessments/" + id + "/what-if")
                        .queryParamIfPresent("edition", Optional.ofNullable(edition))
                        .queryParam(
                                "made",
                                page.get().withRaisingSet().stream()
                                        .map(StatementId::toString)
                                        .toList())
                        .toUriString();
    }

    private Optional<WhatIfPage> page(Actor actor, long id, @Nullable Integer edition, @Nullable List<String> made) {
        Optional<Found> found = pages.found(actor, id, edition);
        return found.map(f -> WhatIfPage.of(f, Objects.requireNonNullElse(made, List.of())));
    }
}
