package jp.kizahashi.survey.design.own.layout;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.answer.sheet.layout.KeptLayout;
import jp.kizahashi.survey.answer.sheet.layout.SheetLayouts;
import jp.kizahashi.survey.answer.sheet.layout.SheetLayouts.Checked;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.own.OwnQuestionnaires;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 独自の様式: a workbook is sent, what was found is shown, and only then it can be used. */
@Controller
@RequestMapping("/surveys/questionnaires")
class LayoutController {
    private static final String PAGE = "survey/design/own/layout";

    private final OwnQuestionnaires own;
    private final SheetLayouts layouts;
    private final LayoutPages pages;

    LayoutController(OwnQuestionnaires own, SheetLayouts layouts, LayoutPages pages) {
        this.own = own;
        this.layouts = layouts;
        this.pages = pages;
    }

    @GetMapping("/{id}/layout")
    @Allowed("survey.questionnaire.manage")
    String show(@PathVariable String id, Model model) {
        pages.version(own.get(id), model);
        return PAGE;
    }

    /** Nothing is used yet; a workbook with a fault is not even kept. */
    @PostMapping("/{id}/layout")
    @Allowed("survey.questionnaire.manage")
    ModelAndView check(
            Actor actor,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable MultipartFile upload,
            Model model)
            throws IOException {
        Questionnaire questionnaire = own.get(id);
        pages.version(questionnaire, model);
        return found(model, upload, (in, name) -> layouts.check(actor, questionnaire, in, name));
    }

    @PostMapping("/{id}/layout/{layout}/use")
    @Allowed("survey.questionnaire.manage")
    String use(Actor actor, @PathVariable String id, @PathVariable long layout) {
        layouts.use(actor, own.get(id).id(), layout);
        return "redirect:/surveys/questionnaires/" + id + "/layout";
    }

    /** The product's own sheet again. */
    @PostMapping("/{id}/layout/end")
    @Allowed("survey.questionnaire.manage")
    String stop(Actor actor, @PathVariable String id) {
        layouts.stop(actor, own.get(id).id());
        return "redirect:/surveys/questionnaires/" + id + "/layout";
    }

    @GetMapping("/{id}/layout/{layout}/original.xlsx")
    @Allowed("survey.questionnaire.manage")
    ResponseEntity<Resource> original(@PathVariable String id, @PathVariable long layout) {
        KeptLayout kept = layouts.get(own.get(id).id(), layout);
        return Attachment.of(new FileSystemResource(layouts.file(kept)), Attachment.EXCEL, kept.name());
    }

    /** As a respondent gets it. */
    @GetMapping("/{id}/layout/{layout}/sample.xlsx")
    @Allowed("survey.questionnaire.manage")
    ResponseEntity<byte[]> sample(@PathVariable String id, @PathVariable long layout) {
        Questionnaire questionnaire = own.get(id);
        byte[] sample = layouts.sample(layouts.get(questionnaire.id(), layout), questionnaire);
        return Attachment.of(sample, Attachment.EXCEL, Messages.get("survey.layout.sampleName") + ".xlsx");
    }

    /** Every mark with its question, to be copied into the host's workbook. */
    @GetMapping("/{id}/layout/marks.xlsx")
    @Allowed("survey.questionnaire.manage")
    void marks(@PathVariable String id, HttpServletResponse response) throws IOException {
        Attachment.announce(response, Attachment.EXCEL, Messages.get("survey.layout.marksName") + ".xlsx");
        ExcelFile.write(List.of(LayoutPages.marks(own.get(id))), Unwritable.REPLACE, response.getOutputStream());
    }

    @GetMapping("/drafts/{id}/layout")
    @Allowed("survey.questionnaire.manage")
    String showForDraft(@PathVariable long id, Model model) {
        pages.draft(id, own.draft(id).content(), model);
        return PAGE;
    }

    /** Tries a workbook on a draft; nothing is kept, for the questions may still change. */
    @PostMapping("/drafts/{id}/layout")
    @Allowed("survey.questionnaire.manage")
    ModelAndView tryOn(
            @PathVariable long id, @RequestParam(required = false) @Nullable MultipartFile upload, Model model)
            throws IOException {
        Questionnaire content = own.draft(id).content();
        pages.draft(id, content, model);
        return found(model, upload, (in, name) -> layouts.look(content, in, name));
    }

    @GetMapping("/drafts/{id}/layout/marks.xlsx")
    @Allowed("survey.questionnaire.manage")
    void marksOfDraft(@PathVariable long id, HttpServletResponse response) throws IOException {
        Attachment.announce(response, Attachment.EXCEL, Messages.get("survey.layout.marksName") + ".xlsx");
        ExcelFile.write(
                List.of(LayoutPages.marks(own.draft(id).content())), Unwritable.REPLACE, response.getOutputStream());
    }

    private interface Look {
        Checked at(InputStream workbook, String name);
    }

    private static ModelAndView found(Model model, @Nullable MultipartFile upload, Look look) throws IOException {
        try {
            if (upload == null || upload.isEmpty()) throw new Refused(SurveyProblem.LAYOUT_MISSING);
            String name = upload.getOriginalFilename() == null ? "" : upload.getOriginalFilename();
            try (InputStream in = upload.getInputStream()) {
                Checked checked = look.at(in, name);
                model.addAttribute("checked", checked);
                model.addAttribute("name", name);
                boolean faulty = !checked.isSound();
                return new ModelAndView(PAGE, model.asMap(), faulty ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
            }
        } catch (Refused refusal) {
            model.addAttribute("problem", refusal.sentence());
            return new ModelAndView(PAGE, model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }
}
