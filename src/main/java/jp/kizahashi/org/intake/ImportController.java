package jp.kizahashi.org.intake;

import jakarta.validation.Valid;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.kizahashi.org.OrgProblem;
import jp.kizahashi.org.intake.Intake.Occasion;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Dates;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way of every file: choose it, look at its columns and rows, commit it, get the refused rows back. */
@Controller
class ImportController {
    private final Imports imports;
    private final Incoming incoming;
    private final ImportPage page;
    private final InstantSource clock;

    ImportController(Imports imports, Incoming incoming, ImportPage page, InstantSource clock) {
        this.imports = imports;
        this.incoming = incoming;
        this.page = page;
        this.clock = clock;
    }

    @GetMapping("/org/imports/new/{kind}")
    @Allowed("org.import")
    String choose(@PathVariable String kind, Actor actor, Model model) {
        choose(imports.intake(kind, actor), model);
        model.addAttribute("form", new ImportForm(null, "", today()));
        model.addAttribute("reading", new ReadingForm(today()));
        return "org/intake/new";
    }

    private void choose(Intake intake, Model model) {
        page.choose(intake, imports.origin(intake).flatMap(Origin::address), model);
    }

    private LocalDate today() {
        return clock.instant().atZone(Dates.TOKYO).toLocalDate();
    }

    @PostMapping("/org/imports/new/{kind}")
    @Allowed("org.import")
    Object upload(
            @PathVariable String kind,
            @Valid @ModelAttribute("form") ImportForm form,
            BindingResult errors,
            Actor actor,
            Model model)
            throws IOException {
        Intake intake = imports.intake(kind, actor);
        if (form.fileName().isEmpty()) errors.rejectValue("upload", "blank", Messages.get("org.import.noFile"));
        if (intake.asksSource() && form.sourceText().isEmpty())
            errors.rejectValue("source", "blank", Messages.get("org.form.blank.source"));
        if (!errors.hasErrors()) {
            try {
                return "redirect:/org/imports/" + stage(kind, form, actor);
            } catch (Refused refusal) {
                errors.rejectValue("upload", "refused", refusal.sentence());
            }
        }
        model.addAttribute("reading", new ReadingForm(form.asOf()));
        return chooseAgain(intake, model);
    }

    private ModelAndView chooseAgain(Intake intake, Model model) {
        choose(intake, model);
        return new ModelAndView("org/intake/new", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** Reads the table from its origin in place of a file. */
    @PostMapping("/org/imports/new/{kind}/reading")
    @Allowed("org.import")
    Object read(
            @PathVariable String kind,
            @Valid @ModelAttribute("reading") ReadingForm reading,
            BindingResult errors,
            Actor actor,
            Model model) {
        Intake intake = imports.intake(kind, actor);
        Origin origin = imports.origin(intake).orElseThrow(() -> new Refused(OrgProblem.NO_ORIGIN));
        if (!errors.hasErrors()) {
            try {
                return "redirect:/org/imports/" + stage(origin, Objects.requireNonNull(reading.day()), actor);
            } catch (Refused refusal) {
                errors.reject("refused", refusal.sentence());
            }
        }
        model.addAttribute("form", new ImportForm(null, "", reading.day()));
        return chooseAgain(intake, model);
    }

    private long stage(Origin origin, LocalDate day, Actor actor) {
        var found = origin.read(day);
        var occasion = new Occasion(found.sheet().file(), found.source(), day);
        return imports.stage(origin.kind(), occasion, List.of(found.sheet()), actor);
    }

    private long stage(String kind, ImportForm form, Actor actor) throws IOException {
        var upload = Objects.requireNonNull(form.upload());
        var sheets = incoming.sheets(upload.getInputStream(), form.fileName());
        var occasion = new Occasion(form.fileName(), form.sourceText(), Objects.requireNonNull(form.asOf()));
        return imports.stage(kind, occasion, sheets, actor);
    }

    @GetMapping("/org/imports/{id}")
    @Allowed("org.import")
    String look(@PathVariable long id, Actor actor, Model model) {
        StagedFile file = imports.file(id, actor);
        Intake intake = imports.intake(file.kind(), actor);
        ImportResult result = file.result();
        if (result != null) {
            page.done(intake, file, result, model);
            return "org/intake/done";
        }
        page.preview(intake, file, () -> imports.read(file, actor), model);
        return "org/intake/preview";
    }

    /** Parameters named {@code column.<field>} hold the chosen columns, written {@code #3}. */
    @PostMapping("/org/imports/{id}/columns")
    @Allowed("org.import")
    String columns(@PathVariable long id, @RequestParam Map<String, String> chosen, Actor actor) {
        Intake intake = imports.intake(imports.file(id, actor).kind(), actor);
        Map<String, String> columns = new LinkedHashMap<>();
        for (var field : intake.fields()) {
            String column = chosen.getOrDefault("column." + field.key(), "");
            if (column.matches("#[0-9]{1,4}")) columns.put(field.key(), column);
        }
        imports.columns(id, columns, actor);
        return "redirect:/org/imports/" + id;
    }

    @PostMapping("/org/imports/{id}/commit")
    @Allowed("org.import")
    String commit(@PathVariable long id, @RequestParam(defaultValue = "false") boolean confirmed, Actor actor) {
        imports.commit(id, confirmed, actor);
        return "redirect:/org/imports/" + id;
    }

    @PostMapping("/org/imports/{id}/withdrawal")
    @Allowed("org.import")
    String withdraw(@PathVariable long id, Actor actor) {
        String kind = imports.intake(imports.file(id, actor).kind(), actor).kind();
        imports.discard(id, actor);
        return "redirect:/org/imports/new/" + kind;
    }

    @GetMapping("/org/imports/{id}/refused.xlsx")
    @Allowed("org.import")
    ResponseEntity<byte[]> refused(@PathVariable long id, Actor actor) throws IOException {
        StagedFile file = imports.file(id, actor);
        imports.intake(file.kind(), actor);
        ImportResult committed = file.result();
        ImportResult result = committed != null ? committed : ImportResult.of(imports.read(file, actor));
        return RefusedFile.of(file.kind(), result);
    }
}
