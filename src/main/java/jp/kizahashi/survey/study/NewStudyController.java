package jp.kizahashi.survey.study;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.time.Wareki;
import jp.kizahashi.survey.study.Studies.Counted;
import jp.kizahashi.survey.study.Studies.Plan;
import jp.kizahashi.survey.study.estimate.OutcomePart;
import jp.kizahashi.survey.study.outcome.OutcomeColumn;
import jp.kizahashi.survey.study.outcome.OutcomeSet;
import jp.kizahashi.survey.study.outcome.Outcomes;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The two steps to a study or its next edition: which data, then which column plays which part. */
@Controller
@RequestMapping("/surveys/studies")
class NewStudyController {
    private final Studies studies;
    private final Outcomes outcomes;

    NewStudyController(Studies studies, Outcomes outcomes) {
        this.studies = studies;
        this.outcomes = outcomes;
    }

    /** Something to choose. */
    public record Option(String value, String label) {}

    /** A group of parts with the columns that can play them. */
    public record GroupChoice(String label, List<PartChoice> parts) {}

    /** A part, the columns that can play it, and the one proposed or chosen (empty: left out). */
    public record PartChoice(String id, String label, List<Option> options, String chosen) {}

    @GetMapping("/new")
    @Allowed("survey.study.manage")
    String begin(
            Actor actor,
            @RequestParam(required = false) @Nullable Long edition,
            @RequestParam(required = false) @Nullable Long set,
            @RequestParam(defaultValue = "") String name,
            Model model) {
        data(actor, null, model);
        model.addAttribute("name", name);
        if (edition != null && set != null) choose(actor, null, new Plan(edition, set, Map.of(), 1), Map.of(), model);
        return "survey/study/new";
    }

    @GetMapping("/{id}/editions/new")
    @Allowed("survey.study.manage")
    String again(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Long edition,
            @RequestParam(required = false) @Nullable Long set,
            Model model) {
        Study study = studies.get(id);
        Plan last = studies.plan(studies.edition(id, null));
        data(actor, study, model);
        model.addAttribute("name", study.name());
        boolean same = set == null || set == last.outcomeSet();
        Plan plan = new Plan(
                edition == null ? last.benchmarkEdition() : edition,
                set == null ? last.outcomeSet() : set,
                Map.of(),
                last.seed());
        choose(actor, study, plan, same ? words(last.columns()) : Map.of(), model);
        return "survey/study/new";
    }

    @PostMapping
    @Allowed("survey.study.manage")
    ModelAndView create(
            Actor actor,
            @RequestParam long edition,
            @RequestParam long set,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "1") long seed,
            @RequestParam Map<String, String> fields,
            Model model) {
        Plan plan = new Plan(edition, set, columns(fields), seed);
        try {
            return new ModelAndView("redirect:/surveys/studies/" + studies.create(actor, name, plan));
        } catch (Refused refusal) {
            data(actor, null, model);
            model.addAttribute("name", name);
            return refused(actor, null, plan, fields, refusal, model);
        }
    }

    @PostMapping("/{id}/editions")
    @Allowed("survey.study.manage")
    ModelAndView createAgain(
            Actor actor,
            @PathVariable long id,
            @RequestParam long edition,
            @RequestParam long set,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "1") long seed,
            @RequestParam Map<String, String> fields,
            Model model) {
        Study study = studies.get(id);
        Plan plan = new Plan(edition, set, columns(fields), seed);
        try {
            int number = studies.again(actor, id, note, plan);
            return new ModelAndView("redirect:/surveys/studies/" + id + "?edition=" + number);
        } catch (Refused refusal) {
            data(actor, study, model);
            model.addAttribute("name", study.name());
            model.addAttribute("note", note);
            return refused(actor, study, plan, fields, refusal, model);
        }
    }

    /** The form again with what was chosen and the sentence of the refusal. */
    private ModelAndView refused(
            Actor actor, @Nullable Study study, Plan plan, Map<String, String> fields, Refused refusal, Model model) {
        model.addAttribute("refusal", refusal.sentence());
        choose(actor, study, plan, fields, model);
        ModelAndView page = new ModelAndView("survey/study/new");
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static Map<OutcomePart, String> columns(Map<String, String> fields) {
        Map<OutcomePart, String> columns = new EnumMap<>(OutcomePart.class);
        for (OutcomePart part : OutcomePart.values()) {
            String column = fields.getOrDefault(part.column(), "");
            if (!column.isEmpty()) columns.put(part, column);
        }
        return columns;
    }

    private static Map<String, String> words(Map<OutcomePart, String> columns) {
        Map<String, String> words = new java.util.HashMap<>();
        for (OutcomePart part : OutcomePart.values()) words.put(part.column(), columns.getOrDefault(part, ""));
        return words;
    }

    /** The first step: counted editions and outcome sets. */
    private void data(Actor actor, @Nullable Study study, Model model) {
        model.addAttribute(
                "editionOptions",
                studies.counted(actor).stream()
                        .filter(c -> study == null || c.wave().id() == study.waveId())
                        .map(NewStudyController::option)
                        .toList());
        model.addAttribute(
                "setOptions",
                outcomes.own().stream().map(NewStudyController::option).toList());
        model.addAttribute("study", study);
    }

    private static Option option(Counted counted) {
        return new Option(
                Long.toString(counted.edition().id()),
                Messages.get(
                        "survey.study.editionOf",
                        counted.wave().title(),
                        Integer.toString(counted.edition().number()),
                        Integer.toString(counted.edition().handedIn())));
    }

    private static Option option(OutcomeSet set) {
        return new Option(
                Long.toString(set.id()),
                Messages.get(
                        "survey.study.setOf",
                        set.name(),
                        Integer.toString(set.number()),
                        Wareki.format(set.asOf()),
                        Integer.toString(set.bodies())));
    }

    /** The second step: the parts with the columns that can play them. */
    private void choose(Actor actor, @Nullable Study study, Plan plan, Map<String, String> chosen, Model model) {
        Sampling sampling = studies.sampling(actor, plan);
        List<GroupChoice> groups = Stream.of(OutcomePart.Group.values())
                .map(g -> new GroupChoice(
                        g.label(),
                        g.parts().stream().map(p -> part(p, sampling, chosen)).toList()))
                .toList();
        model.addAttribute("groups", groups);
        model.addAttribute("plan", plan);
        model.addAttribute("answers", sampling.replies().sheets().size());
        model.addAttribute(
                "anyColumn",
                groups.stream()
                        .flatMap(g -> g.parts().stream())
                        .anyMatch(p -> !p.options().isEmpty()));
        model.addAttribute(
                "action", study == null ? "/surveys/studies" : "/surveys/studies/" + study.id() + "/editions");
    }

    private static PartChoice part(OutcomePart part, Sampling sampling, Map<String, String> chosen) {
        List<OutcomeColumn> able = sampling.outcomes().columns().stream()
                .filter(c -> Sampling.canPlay(part, c))
                .toList();
        List<Option> options = able.stream()
                .map(c -> new Option(
                        c.code(),
                        Messages.get("survey.study.form.option", c.label(), Integer.toString(sampling.missing(c)))))
                .toList();
        String wanted = chosen.get(part.column());
        return new PartChoice(part.column(), part.label(), options, wanted == null ? proposal(part, able) : wanted);
    }

    /** The column whose label fits best, the first of equals; empty when none does. */
    private static String proposal(OutcomePart part, List<OutcomeColumn> able) {
        for (int fit = 2; fit > 0; fit--)
            for (OutcomeColumn column : able) if (part.fit(column.label()) == fit) return column.code();
        return "";
    }
}
