package jp.kizahashi.survey.answer.intake;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.survey.answer.sheet.IssuedForms;
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

/** The answer sheets of a wave as files: all of them out, and what comes back in. */
@Controller
@RequestMapping("/surveys/waves/{id}")
class IntakeController {
    private final IssuedForms issued;
    private final ReturnedFiles returned;
    private final Intakes intakes;
    private final IntakePages pages;

    IntakeController(IssuedForms issued, ReturnedFiles returned, Intakes intakes, IntakePages pages) {
        this.issued = issued;
        this.returned = returned;
        this.intakes = intakes;
        this.pages = pages;
    }

    @GetMapping("/workbooks.zip")
    @Allowed("survey.wave.manage")
    void workbooks(Actor actor, @PathVariable long id, HttpServletResponse response) throws IOException {
        IssuedForms.Issue issue = issued.of(actor, id);
        String name = Messages.get(
                "survey.intake.zipName", Integer.toString(issue.bodies().size()));
        Attachment.announce(response, "application/zip", name);
        issued.zip(issue, response.getOutputStream());
    }

    @GetMapping("/returns")
    @Allowed("survey.wave.manage")
    String list(Actor actor, @PathVariable long id, Model model) {
        pages.list(actor, id, model);
        return "survey/answer/intake/list";
    }

    @PostMapping("/returns")
    @Allowed("survey.wave.manage")
    ModelAndView receive(
            Actor actor,
            @PathVariable long id,
            @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> files,
            @RequestParam(defaultValue = "") String note,
            Model model)
            throws IOException {
        try {
            long intake = intakes.receive(actor, id, returned.open(files == null ? List.of() : files), note);
            return new ModelAndView("redirect:/surveys/waves/" + id + "/returns/" + intake);
        } catch (Refused refusal) {
            pages.list(actor, id, model);
            model.addAttribute("problem", refusal.sentence());
            model.addAttribute("note", note);
            return new ModelAndView("survey/answer/intake/list", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/returns/{intake}")
    @Allowed("survey.wave.manage")
    String show(Actor actor, @PathVariable long id, @PathVariable long intake, Model model) {
        pages.show(actor, id, intake, model);
        return "survey/answer/intake/show";
    }

    @GetMapping("/returns/{intake}/files.xlsx")
    @Allowed("survey.wave.manage")
    void files(Actor actor, @PathVariable long id, @PathVariable long intake, HttpServletResponse response)
            throws IOException {
        IntakeLists lists = pages.lists(actor, id, intake);
        Attachment.announce(response, Attachment.EXCEL, Messages.get("survey.intake.listName"));
        lists.write(response.getOutputStream());
    }
}
