package jp.kizahashi.survey.person;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.database.Home;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.Sheet;
import jp.kizahashi.platform.exchange.SheetFile;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.files.CheckedFile;
import jp.kizahashi.platform.files.UploadCheck;
import jp.kizahashi.platform.files.UploadLimits;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.platform.web.Deadline;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.person.PersonLetters.Letter;
import jp.kizahashi.survey.wave.WaveStatus;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The host's side of a wave of persons. */
@Controller
@RequestMapping("/surveys/persons")
class PersonWaveController {
    private final PersonWaves waves;
    private final PersonCodes codes;
    private final PersonLetters letters;
    private final PersonWavePages pages;
    private final Path folder;
    private final UploadCheck check = new UploadCheck(UploadLimits.STANDARD);

    PersonWaveController(
            PersonWaves waves, PersonCodes codes, PersonLetters letters, PersonWavePages pages, Home home) {
        this.waves = waves;
        this.codes = codes;
        this.letters = letters;
        this.pages = pages;
        this.folder = home.files().resolve("incoming");
    }

    @GetMapping
    @Allowed("survey.person.read")
    String list(Actor actor, Model model) {
        model.addAttribute("waves", waves.all());
        model.addAttribute("mayManage", actor.may("survey.person.manage"));
        return "survey/person/list";
    }

    @GetMapping("/new")
    @Allowed("survey.person.manage")
    String fresh(Model model) {
        model.addAttribute("form", PersonWaveForm.suggested(pages.today(), pages.office()));
        model.addAttribute("questionnaires", pages.choices());
        return "survey/person/form";
    }

    @PostMapping
    @Allowed("survey.person.manage")
    ModelAndView create(
            Actor actor, @Valid @ModelAttribute("form") PersonWaveForm form, BindingResult errors, Model model) {
        if (isWrong(form, errors)) return again(null, model);
        return shown(waves.prepare(actor, form.toPlan(asked(form))));
    }

    @GetMapping("/{id}/edit")
    @Allowed("survey.person.manage")
    String edit(@PathVariable long id, Model model) {
        PersonWave wave = waves.get(id);
        wave.mustBe(WaveStatus.PREPARING);
        model.addAttribute("form", PersonWaveForm.of(wave));
        model.addAttribute("id", id);
        model.addAttribute("questionnaires", pages.choices());
        return "survey/person/form";
    }

    @PostMapping("/{id}")
    @Allowed("survey.person.manage")
    ModelAndView change(
            @PathVariable long id,
            @Valid @ModelAttribute("form") PersonWaveForm form,
            BindingResult errors,
            Model model) {
        waves.get(id);
        if (isWrong(form, errors)) return again(id, model);
        waves.change(id, form.toPlan(asked(form)));
        return shown(id);
    }

    @GetMapping("/{id}")
    @Allowed("survey.person.read")
    String show(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("page", pages.page(actor, id));
        return "survey/person/show";
    }

    @PostMapping("/{id}/opening")
    @Allowed("survey.person.manage")
    ModelAndView open(@PathVariable long id) {
        waves.open(id);
        return shown(id);
    }

    @PostMapping("/{id}/extension")
    @Allowed("survey.person.manage")
    ModelAndView extend(@PathVariable long id, @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate until) {
        waves.extend(id, Deadline.of(until));
        return shown(id);
    }

    @PostMapping("/{id}/closure")
    @Allowed("survey.person.manage")
    ModelAndView close(@PathVariable long id) {
        waves.close(id);
        return shown(id);
    }

    /** Fresh codes on letters to a list, which is read and forgotten. The answer is the letters: they exist once. */
    @PostMapping("/{id}/letters")
    @Allowed("survey.person.manage")
    void letters(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile upload,
            @RequestParam Medium medium,
            HttpServletResponse response)
            throws IOException {
        PersonWave wave = waves.get(id);
        SampleList list = SampleList.read(sheets(upload));
        PersonCodes.Fresh fresh = codes.issue(actor, id, list.sizes());
        send(wave, fresh, PersonLetters.paired(list, fresh), medium, response);
    }

    /** Fresh codes on letters without names. */
    @PostMapping("/{id}/slips")
    @Allowed("survey.person.manage")
    void slips(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String group,
            @RequestParam int count,
            @RequestParam Medium medium,
            HttpServletResponse response)
            throws IOException {
        PersonWave wave = waves.get(id);
        PersonCodes.Fresh fresh = codes.issue(actor, id, Map.of(group.strip(), count));
        send(wave, fresh, PersonLetters.nameless(fresh), medium, response);
    }

    private void send(
            PersonWave wave, PersonCodes.Fresh fresh, List<Letter> written, Medium medium, HttpServletResponse response)
            throws IOException {
        String name = Messages.get(
                "survey.person.letter.file", Integer.toString(fresh.number()), Integer.toString(written.size()));
        Attachment.announce(response, "application/zip", name);
        letters.write(wave, written, medium, response.getOutputStream());
    }

    /** Paper questionnaires that were handed out. */
    @PostMapping("/{id}/sheets")
    @Allowed("survey.person.manage")
    ModelAndView sheets(
            Actor actor,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String group,
            @RequestParam int count) {
        codes.issuePaper(actor, id, group.strip(), count);
        return shown(id);
    }

    @PostMapping("/{id}/issues/{number}/end")
    @Allowed("survey.person.manage")
    ModelAndView end(@PathVariable long id, @PathVariable int number, RedirectAttributes after) {
        after.addFlashAttribute("ended", codes.end(id, number));
        return shown(id);
    }

    @GetMapping("/list-example.xlsx")
    @Allowed("survey.person.manage")
    void example(HttpServletResponse response) throws IOException {
        Attachment.announce(response, Attachment.EXCEL, Messages.get("survey.person.list.exampleName"));
        ExcelFile.write(List.of(SampleList.example()), Unwritable.REPLACE, response.getOutputStream());
    }

    private List<Sheet> sheets(@Nullable MultipartFile upload) throws IOException {
        if (upload == null || upload.isEmpty())
            throw new Refused(SurveyProblem.PERSONS_LIST_FAULTY, Messages.get("survey.person.list.missing"));
        String name = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
        try (InputStream in = upload.getInputStream()) {
            CheckedFile file = check.receive(in, name, Files.createDirectories(folder), SheetFile.KINDS);
            try {
                return SheetFile.read(file);
            } finally {
                Files.deleteIfExists(file.path());
            }
        }
    }

    private boolean isWrong(PersonWaveForm form, BindingResult errors) {
        form.check(errors);
        if (!errors.hasErrors()) form.checkTelling(asked(form), errors);
        if (!errors.hasErrors()) form.checkFiles(asked(form), errors);
        return errors.hasErrors();
    }

    private Questionnaire asked(PersonWaveForm form) {
        return pages.questionnaire(form.questionnaire());
    }

    private ModelAndView again(@Nullable Long id, Model model) {
        if (id != null) model.addAttribute("id", id);
        model.addAttribute("questionnaires", pages.choices());
        return new ModelAndView("survey/person/form", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView shown(long id) {
        return new ModelAndView("redirect:/surveys/persons/" + id);
    }
}
