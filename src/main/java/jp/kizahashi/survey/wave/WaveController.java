package jp.kizahashi.survey.wave;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
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

/** Preparing a wave and moving it from step to step. */
@Controller
@RequestMapping("/surveys/waves")
class WaveController {
    private final Waves waves;
    private final WavePages pages;

    WaveController(Waves waves, WavePages pages) {
        this.waves = waves;
        this.pages = pages;
    }

    @GetMapping("/new")
    @Allowed("survey.wave.manage")
    String fresh(Actor actor, Model model) {
        model.addAttribute("form", WaveForm.suggested(pages.today(), pages.office()));
        pages.choices(actor, null, model);
        return "survey/wave/form";
    }

    @PostMapping
    @Allowed("survey.wave.manage")
    ModelAndView create(Actor actor, @Valid @ModelAttribute("form") WaveForm form, BindingResult errors, Model model) {
        form.check(errors);
        if (errors.hasErrors()) return again(actor, null, model);
        return shown(waves.prepare(actor, form.toNewWave(pages.questionnaire(form.questionnaire()))));
    }

    @GetMapping("/{id}/edit")
    @Allowed("survey.wave.manage")
    String edit(Actor actor, @PathVariable long id, Model model) {
        Wave wave = waves.getHosted(actor, id);
        wave.mustBe(WaveStatus.PREPARING);
        model.addAttribute("form", WaveForm.of(wave));
        model.addAttribute("id", id);
        pages.choices(actor, id, model);
        return "survey/wave/form";
    }

    @PostMapping("/{id}")
    @Allowed("survey.wave.manage")
    ModelAndView change(
            Actor actor,
            @PathVariable long id,
            @Valid @ModelAttribute("form") WaveForm form,
            BindingResult errors,
            Model model) {
        waves.getHosted(actor, id);
        form.check(errors);
        if (errors.hasErrors()) return again(actor, id, model);
        waves.change(id, form.toNewWave(pages.questionnaire(form.questionnaire())));
        return shown(id);
    }

    @GetMapping("/{id}")
    @Allowed("survey.wave.read")
    String show(Actor actor, @PathVariable long id, Model model) {
        Wave wave = waves.getHosted(actor, id);
        model.addAttribute("wave", wave);
        if (wave.status() != WaveStatus.PREPARING) return "redirect:/surveys/waves/" + id + "/board";
        model.addAttribute("mayManage", actor.may("survey.wave.manage"));
        model.addAttribute("selection", waves.selection(wave.targets(), wave.asOf()));
        model.addAttribute("aimsOpen", wave.questionnaire().aimsWithoutQuestion());
        return "survey/wave/preparation";
    }

    @PostMapping("/{id}/opening")
    @Allowed("survey.wave.manage")
    String open(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate collectorDue) {
        waves.getHosted(actor, id);
        waves.open(actor, id, collectorDue == null ? null : Deadline.of(collectorDue));
        return "redirect:/surveys/waves/" + id;
    }

    @PostMapping("/{id}/extension")
    @Allowed("survey.wave.manage")
    String extend(
            Actor actor,
            @PathVariable long id,
            @RequestParam(name = "body", required = false) @Nullable List<Long> bodies,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "") String reason) {
        waves.getHosted(actor, id);
        waves.extend(actor, id, bodies == null ? List.of() : bodies, Deadline.of(until), reason);
        return "redirect:/surveys/waves/" + id + "/bodies";
    }

    @PostMapping("/{id}/closure")
    @Allowed("survey.wave.manage")
    String close(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        waves.getHosted(actor, id);
        waves.close(actor, id, reason);
        return "redirect:/surveys/waves/" + id;
    }

    @PostMapping("/{id}/reopening")
    @Allowed("survey.wave.manage")
    String reopen(
            Actor actor,
            @PathVariable long id,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate until,
            @RequestParam(defaultValue = "") String reason) {
        waves.getHosted(actor, id);
        waves.reopen(actor, id, Deadline.of(until), reason);
        return "redirect:/surveys/waves/" + id;
    }

    /** A new edition of the sheets: older ones are named and not taken when they come back. */
    @PostMapping("/{id}/sheet-version")
    @Allowed("survey.wave.manage")
    String renewSheets(Actor actor, @PathVariable long id, @RequestParam(defaultValue = "") String reason) {
        waves.getHosted(actor, id);
        waves.renewSheets(actor, id, reason);
        return "redirect:/surveys/waves/" + id;
    }

    @PostMapping("/{id}/document-number")
    @Allowed("survey.wave.manage")
    String documentNumber(Actor actor, @PathVariable long id, @RequestParam String number) {
        waves.documentNumber(actor, id, number);
        return "redirect:/surveys/waves/" + id + "/letters";
    }

    private ModelAndView again(Actor actor, @Nullable Long id, Model model) {
        if (id != null) model.addAttribute("id", id);
        pages.choices(actor, id, model);
        return new ModelAndView("survey/wave/form", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView shown(long id) {
        return new ModelAndView("redirect:/surveys/waves/" + id);
    }
}
