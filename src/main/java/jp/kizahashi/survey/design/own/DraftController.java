package jp.kizahashi.survey.design.own;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.survey.SurveyProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Putting a questionnaire together: what of the base is asked, questions from a list, aims. */
@Controller
@RequestMapping("/surveys/questionnaires/drafts")
class DraftController {
    private final OwnQuestionnaires own;
    private final DraftPages pages;
    private final Path folder;
    private final UploadCheck check = new UploadCheck(UploadLimits.STANDARD);

    DraftController(OwnQuestionnaires own, DraftPages pages, Home home) {
        this.own = own;
        this.pages = pages;
        this.folder = home.files().resolve("incoming");
    }

    @PostMapping
    @Allowed("survey.wave.manage")
    String begin(Actor actor, @RequestParam String base) {
        return shown(own.begin(actor, base));
    }

    @GetMapping("/{id}")
    @Allowed("survey.wave.manage")
    String show(@PathVariable long id, Model model) {
        pages.show(id, model);
        return "survey/design/own/draft";
    }

    @PostMapping("/{id}")
    @Allowed("survey.wave.manage")
    ModelAndView change(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(name = "question", required = false) @Nullable List<String> questions,
            Model model) {
        if (title.isBlank()) return again(id, new Refused(SurveyProblem.QUESTIONNAIRE_EMPTY), model);
        own.change(id, title, set(questions));
        return new ModelAndView(shown(id));
    }

    @PostMapping("/{id}/aims")
    @Allowed("survey.wave.manage")
    ModelAndView addAim(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(name = "question", required = false) @Nullable List<String> questions,
            Model model) {
        if (text.isBlank()) return again(id, new Refused(SurveyProblem.AIM_EMPTY), model);
        own.addAim(id, text, set(questions));
        return new ModelAndView(shown(id));
    }

    @PostMapping("/{id}/aims/{at}/removal")
    @Allowed("survey.wave.manage")
    String removeAim(@PathVariable long id, @PathVariable int at) {
        own.removeAim(id, at);
        return shown(id);
    }

    @PostMapping("/{id}/questions")
    @Allowed("survey.wave.manage")
    ModelAndView addQuestions(
            @PathVariable long id, @RequestParam(required = false) @Nullable MultipartFile upload, Model model)
            throws IOException {
        try {
            own.addQuestions(id, sheets(upload));
            return new ModelAndView(shown(id));
        } catch (Refused refusal) {
            return again(id, refusal, model);
        }
    }

    private List<Sheet> sheets(@Nullable MultipartFile upload) throws IOException {
        if (upload == null || upload.isEmpty()) throw new Refused(SurveyProblem.NO_QUESTION_LIST);
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

    @GetMapping("/{id}/refused.xlsx")
    @Allowed("survey.wave.manage")
    void refused(@PathVariable long id, HttpServletResponse response) throws IOException {
        ListReport report = own.draft(id).report();
        if (report == null) throw new Refused(SurveyProblem.QUESTIONNAIRE_DRAFT_UNKNOWN);
        Attachment.announce(response, Attachment.EXCEL, Messages.get("survey.own.refusedName"));
        ExcelFile.write(List.of(report.sheet()), Unwritable.REPLACE, response.getOutputStream());
    }

    /** An example of the list, to be filled. */
    @GetMapping("/example.xlsx")
    @Allowed("survey.wave.manage")
    void example(HttpServletResponse response) throws IOException {
        Attachment.announce(response, Attachment.EXCEL, Messages.get("survey.own.exampleName"));
        ExcelFile.write(List.of(pages.example()), Unwritable.REPLACE, response.getOutputStream());
    }

    @PostMapping("/{id}/confirmation")
    @Allowed("survey.wave.manage")
    ModelAndView confirm(Actor actor, @PathVariable long id, Model model) {
        try {
            return new ModelAndView("redirect:/surveys/questionnaires/" + own.confirm(actor, id));
        } catch (Refused refusal) {
            return again(id, refusal, model);
        }
    }

    @PostMapping("/{id}/removal")
    @Allowed("survey.wave.manage")
    String remove(@PathVariable long id) {
        own.remove(id);
        return "redirect:/surveys/questionnaires";
    }

    private ModelAndView again(long id, Refused refusal, Model model) {
        pages.show(id, model);
        model.addAttribute("problem", refusal.sentence());
        return new ModelAndView("survey/design/own/draft", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static Set<String> set(@Nullable List<String> values) {
        return values == null ? Set.of() : new HashSet<>(values);
    }

    private static String shown(long id) {
        return "redirect:/surveys/questionnaires/drafts/" + id;
    }
}
