package jp.kizahashi.process.effect;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import jp.kizahashi.org.people.People;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.report.Document;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.time.FiscalYear;
import jp.kizahashi.platform.web.Blocks.Option;
import jp.kizahashi.process.effect.Observation.Phase;
import jp.kizahashi.process.effort.Time;
import jp.kizahashi.process.work.Sections;
import jp.kizahashi.process.work.Works;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 効果測定: the effects of a 年度 by stage, one improvement with its figures and its time study, the report. */
@Controller
@RequestMapping("/processes/effects")
class EffectController {
    private static final int MOST = 200;

    private final Effects effects;
    private final EffectPages pages;
    private final Works works;
    private final Sections sections;
    private final People people;

    EffectController(Effects effects, EffectPages pages, Works works, Sections sections, People people) {
        this.effects = effects;
        this.pages = pages;
        this.works = works;
        this.sections = sections;
        this.people = people;
    }

    @GetMapping
    @Allowed("process.effect.read")
    String all(
            Actor actor,
            @RequestParam(defaultValue = "0") int year,
            @RequestParam(defaultValue = "0") long section,
            Model model) {
        List<EffectLine> lines = pages.lines(actor, section);
        int shown = year > 1999 && year < 3000 ? year : newest(lines);
        model.addAttribute("year", shown);
        model.addAttribute("years", years());
        model.addAttribute("section", section);
        model.addAttribute("sections", sections.all());
        model.addAttribute("stages", EffectStage.values());
        model.addAttribute("tables", pages.tables(lines, shown));
        model.addAttribute(
                "lines",
                Arrays.stream(EffectStage.values())
                        .map(s -> pages.of(lines, s, shown))
                        .toList());
        model.addAttribute("improvements", effects.all(actor));
        model.addAttribute("calibration", pages.calibration(actor));
        model.addAttribute("share", actor.may("process.effect.all") ? pages.share(actor, shown) : null);
        return "process/effect/list";
    }

    @GetMapping("/report.{medium}")
    @Allowed("process.effect.read")
    ResponseEntity<byte[]> report(
            Actor actor,
            @PathVariable Medium medium,
            @RequestParam int year,
            @RequestParam(defaultValue = "0") long section) {
        Document report = pages.report(actor, Math.clamp(year, 2000, 2999), section);
        return medium.download(report, report.front().title());
    }

    @PostMapping
    @Allowed("process.effect.edit")
    String add(
            Actor actor,
            @RequestParam long work,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String method) {
        String given = name.isBlank() ? works.get(work).name() : name.strip();
        long id = effects.add(actor, new Improvement(0, work, cut(given), cut(method.strip())));
        return "redirect:/processes/effects/" + id;
    }

    @GetMapping("/{id}")
    @Allowed("process.effect.read")
    String show(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute(
                "form", EffectForm.empty(FiscalYear.of(people.today()).year()));
        return page(actor, effects.get(actor, id), "", model);
    }

    @PostMapping("/{id}/figures")
    @Allowed("process.effect.edit")
    Object figures(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") EffectForm form,
            BindingResult errors,
            Model model) {
        form.check(errors);
        if (!errors.hasErrors()) {
            effects.add(actor, form.toEffect(id));
            return shown(id);
        }
        page(actor, effects.get(actor, id), "", model);
        return new ModelAndView("process/effect/show", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Times of cases, one a line or separated by 、 or a space, in minutes as {@link Time} reads them. */
    @PostMapping("/{id}/observations")
    @Allowed("process.effect.edit")
    Object observe(
            Actor actor,
            @PathVariable long id,
            @RequestParam Phase phase,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "") String times,
            Model model) {
        LocalDate day = on == null ? people.today() : on;
        List<Observation> observations = new ArrayList<>();
        String fault = times.isBlank() ? Messages.get("process.effect.times.none") : "";
        for (String time : times.strip().split("[\\s、，]+")) {
            if (time.isEmpty()) continue;
            Optional<Long> seconds = Time.parse(time, Time.MINUTE).filter(s -> s > 0 && s < 1_000_000);
            if (seconds.isEmpty()) fault = Messages.get("process.effect.times.wrong", time);
            else observations.add(new Observation(phase, day, seconds.get().intValue(), ""));
        }
        if (observations.size() > MOST) fault = Messages.get("process.effect.times.many", MOST);
        if (fault.isEmpty()) {
            effects.observe(actor, id, observations);
            return shown(id);
        }
        model.addAttribute(
                "form", EffectForm.empty(FiscalYear.of(people.today()).year()));
        model.addAttribute("times", times);
        page(actor, effects.get(actor, id), fault, model);
        return new ModelAndView("process/effect/show", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private String page(Actor actor, Improvement improvement, String fault, Model model) {
        List<Observation> observations = effects.observations(improvement);
        model.addAttribute("improvement", improvement);
        model.addAttribute("work", works.get(improvement.workId()));
        model.addAttribute("effects", effects.of(List.of(improvement)));
        model.addAttribute("before", Observation.describe(observations, Phase.BEFORE));
        model.addAttribute("after", Observation.describe(observations, Phase.AFTER));
        model.addAttribute("calibration", pages.calibration(actor));
        model.addAttribute("mayEdit", effects.mayEdit(actor, improvement));
        model.addAttribute("years", years());
        model.addAttribute(
                "stages",
                Arrays.stream(EffectStage.values())
                        .map(s -> new Option(s.name(), s.label(), Messages.get("process.effect.stageTitle." + s)))
                        .toList());
        model.addAttribute("fault", fault);
        return "process/effect/show";
    }

    private List<Option> years() {
        int now = FiscalYear.of(people.today()).year();
        return IntStream.rangeClosed(now - 4, now + 2)
                .mapToObj(y -> new Option(Integer.toString(y), new FiscalYear(y).labelBoth()))
                .toList();
    }

    private int newest(List<EffectLine> lines) {
        return lines.stream()
                .mapToInt(l -> l.effect().fiscalYear().year())
                .max()
                .orElse(FiscalYear.of(people.today()).year());
    }

    private static String cut(String text) {
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    private static String shown(long id) {
        return "redirect:/processes/effects/" + id;
    }
}
