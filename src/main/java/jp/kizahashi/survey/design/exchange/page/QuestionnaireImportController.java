package jp.kizahashi.survey.design.exchange.page;

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
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.platform.web.Blocks.Crumb;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.design.exchange.QuestionnaireFile;
import jp.kizahashi.survey.design.exchange.fidelity.Fate;
import jp.kizahashi.survey.design.exchange.fidelity.FidelityReport;
import jp.kizahashi.survey.design.exchange.fidelity.Imported;
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

/** A questionnaire out of a file: upload, account, draft. */
@Controller
@RequestMapping("/surveys/questionnaires/imports")
class QuestionnaireImportController {
    private static final String LIST = "/surveys/questionnaires";
    private static final String HERE = "/surveys/questionnaires/imports";

    private final QuestionnaireImports imports;
    private final Path folder;

    QuestionnaireImportController(QuestionnaireImports imports, Home home) {
        this.imports = imports;
        this.folder = home.files().resolve("incoming");
    }

    @GetMapping
    @Allowed("survey.questionnaire.manage")
    String begin(Model model) {
        model.addAttribute("imports", imports.newest());
        model.addAttribute("crumbs", crumbs(Messages.get("survey.exchange.title")));
        return "survey/design/exchange/upload";
    }

    private static List<Crumb> crumbs(String page) {
        return List.of(new Crumb(Messages.get("survey.own.title"), LIST), new Crumb(page, ""));
    }

    @PostMapping
    @Allowed("survey.questionnaire.manage")
    ModelAndView read(Actor actor, @RequestParam(required = false) @Nullable MultipartFile upload, Model model)
            throws IOException {
        try {
            if (upload == null || upload.isEmpty()) throw new Refused(SurveyProblem.NO_QUESTIONNAIRE_FILE);
            String name = name(upload);
            return new ModelAndView("redirect:" + HERE + "/" + imports.keep(actor, name, read(upload, name)));
        } catch (Refused refusal) {
            String view = begin(model);
            model.addAttribute("problem", refusal.sentence());
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    private static String name(MultipartFile upload) {
        String sent = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
        String bare = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        return bare.replaceAll("\\p{Cntrl}", "").strip();
    }

    private Imported read(MultipartFile upload, String name) throws IOException {
        Path copy = Files.createTempFile(Files.createDirectories(folder), "questionnaire-", ".part");
        try (InputStream in = upload.getInputStream()) {
            Files.write(copy, in.readNBytes((int) QuestionnaireFile.LARGEST + 1));
            return QuestionnaireFile.read(copy, name);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    @GetMapping("/{id}")
    @Allowed("survey.questionnaire.manage")
    String show(@PathVariable long id, Model model) {
        QuestionnaireImport imported = imports.get(id);
        FidelityReport report = imported.content().report();
        model.addAttribute("read", imported);
        model.addAttribute("questionnaire", imported.content().questionnaire());
        model.addAttribute("format", report.format());
        model.addAttribute("items", report.lines().size());
        model.addAttribute("keptCount", report.count(Fate.KEPT));
        model.addAttribute("changedCount", report.count(Fate.CHANGED));
        model.addAttribute("leftOutCount", report.count(Fate.LEFT_OUT));
        model.addAttribute("differing", FidelityPages.differing(report));
        model.addAttribute("kept", FidelityPages.kept(report));
        model.addAttribute(
                "crumbs",
                List.of(
                        new Crumb(Messages.get("survey.own.title"), LIST),
                        new Crumb(Messages.get("survey.exchange.title"), HERE),
                        new Crumb(imported.fileName(), "")));
        return "survey/design/exchange/account";
    }

    @GetMapping("/{id}/account.xlsx")
    @Allowed("survey.questionnaire.manage")
    void excel(@PathVariable long id, HttpServletResponse response) throws IOException {
        QuestionnaireImport imported = imports.get(id);
        Attachment.announce(
                response, Attachment.EXCEL, Messages.get("survey.exchange.reportFile", imported.fileName()));
        ExcelFile.write(
                List.of(FidelityPages.sheet(imported.content().report())),
                Unwritable.REPLACE,
                response.getOutputStream());
    }

    @PostMapping("/{id}/draft")
    @Allowed("survey.questionnaire.manage")
    String draft(Actor actor, @PathVariable long id) {
        return "redirect:/surveys/questionnaires/drafts/" + imports.draft(actor, id);
    }

    @PostMapping("/{id}/removal")
    @Allowed("survey.questionnaire.manage")
    String remove(@PathVariable long id) {
        imports.remove(id);
        return "redirect:" + HERE;
    }
}
