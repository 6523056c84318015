package jp.kizahashi.survey.design.own.draft;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.own.ListReport;
import jp.kizahashi.survey.design.own.OwnQuestionnaires;
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

/** Questions of a list in Excel or CSV: read, refused lines handed back, an example to fill. */
@Controller
@RequestMapping("/surveys/questionnaires/drafts")
class ListController {
    private final OwnQuestionnaires own;
    private final DraftPages pages;
    private final Path folder;
    private final UploadCheck check = new UploadCheck(UploadLimits.STANDARD);

    ListController(OwnQuestionnaires own, DraftPages pages, Home home) {
        this.own = own;
        this.pages = pages;
        this.folder = home.files().resolve("incoming");
    }

    @GetMapping("/{id}/list")
    @Allowed("survey.questionnaire.manage")
    String show(@PathVariable long id, Model model) {
        pages.list(id, model);
        return "survey/design/own/question-list";
    }

    @PostMapping("/{id}/list")
    @Allowed("survey.questionnaire.manage")
    ModelAndView read(
            @PathVariable long id, @RequestParam(required = false) @Nullable MultipartFile upload, Model model)
            throws IOException {
        try {
            own.addQuestions(id, sheets(upload));
            return new ModelAndView("redirect:" + DraftPages.path(id) + "/list");
        } catch (Refused refusal) {
            pages.list(id, model);
            model.addAttribute("problem", refusal.sentence());
            return new ModelAndView("survey/design/own/question-list", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
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
    @Allowed("survey.questionnaire.manage")
    void refused(@PathVariable long id, HttpServletResponse response) throws IOException {
        ListReport report = own.draft(id).report();
        if (report == null) throw new Refused(SurveyProblem.QUESTIONNAIRE_DRAFT_UNKNOWN);
        Attachment.announce(response, Attachment.EXCEL, Messages.get("survey.own.refusedName"));
        ExcelFile.write(List.of(report.sheet()), Unwritable.REPLACE, response.getOutputStream());
    }

    /** An example of the list, to be filled. */
    @GetMapping("/example.xlsx")
    @Allowed("survey.questionnaire.manage")
    void example(HttpServletResponse response) throws IOException {
        Attachment.announce(response, Attachment.EXCEL, Messages.get("survey.own.exampleName"));
        ExcelFile.write(List.of(pages.example()), Unwritable.REPLACE, response.getOutputStream());
    }
}
