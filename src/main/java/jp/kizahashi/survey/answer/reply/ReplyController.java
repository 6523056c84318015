package jp.kizahashi.survey.answer.reply;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.security.Open;
import jp.kizahashi.survey.answer.Consent;
import jp.kizahashi.survey.answer.Submission;
import jp.kizahashi.survey.answer.draft.Drafts.Given;
import jp.kizahashi.survey.answer.page.AnswerCopy;
import jp.kizahashi.survey.answer.page.ContactForm;
import jp.kizahashi.survey.answer.page.Place;
import jp.kizahashi.survey.answer.page.ReplyActions;
import jp.kizahashi.survey.answer.page.ReplyPages;
import jp.kizahashi.survey.answer.page.ReplySheets;
import jp.kizahashi.survey.answer.page.ReplyView;
import jp.kizahashi.survey.answer.page.SectionPosts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answering by the code of a letter. No path holds an id: the session's questionnaire is the only one there is. */
@Controller
@RequestMapping("/reply")
class ReplyController {
    private static final String REASON = "RespondentFilter lets only the holder of a code in, to one questionnaire";
    private static final Place PLACE = new Place("/reply", false);

    private final ReplyPages pages;
    private final SectionPosts posts;
    private final ReplyActions actions;
    private final ReplySheets sheets;

    ReplyController(ReplyPages pages, SectionPosts posts, ReplyActions actions, ReplySheets sheets) {
        this.pages = pages;
        this.posts = posts;
        this.actions = actions;
        this.sheets = sheets;
    }

    @GetMapping("/form")
    @Open(REASON)
    String show(Respondent respondent, Model model) {
        model.addAttribute("page", page(respondent));
        return "survey/answer/show";
    }

    @GetMapping("/sections/{section}")
    @Open(REASON)
    String section(Respondent respondent, @PathVariable String section, Model model) {
        model.addAttribute("page", pages.section(respondent.answering(), PLACE, section, Map.of()));
        return "survey/answer/section";
    }

    @PostMapping("/entries")
    @Open(REASON)
    @ResponseBody
    ResponseEntity<Map<String, Object>> one(
            Respondent respondent,
            @RequestParam String question,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") String seen,
            @RequestHeader("Idempotency-Key") String key) {
        return posts.one(respondent.answering(), question, new Given(List.of(answer), words), seen, key);
    }

    @PostMapping("/sections/{section}")
    @Open(REASON)
    ModelAndView whole(
            Respondent respondent,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            RedirectAttributes after) {
        var who = respondent.answering();
        SectionPosts.Posted posted = posts.whole(who, section, fields, files);
        if (!posted.faults().isEmpty()) {
            var page = new ModelAndView("survey/answer/section", HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("page", pages.section(who, PLACE, section, posted.faults()));
        }
        return new ModelAndView(
                "redirect:" + actions.after(who, PLACE, section, fields.getFirst("then"), posted, after));
    }

    @GetMapping("/contact")
    @Open(REASON)
    String contact(Respondent respondent, Model model) {
        ReplyView page = page(respondent);
        model.addAttribute("page", page);
        model.addAttribute("form", ContactForm.of(page.contact()));
        return "survey/answer/contact";
    }

    @PostMapping("/contact")
    @Open(REASON)
    ModelAndView keepContact(
            Respondent respondent, @Valid @ModelAttribute("form") ContactForm form, BindingResult errors) {
        form.check(errors);
        if (errors.hasErrors())
            return new ModelAndView("survey/answer/contact", HttpStatus.UNPROCESSABLE_CONTENT)
                    .addAllObjects(errors.getModel())
                    .addObject("page", page(respondent));
        actions.keep(respondent.answering(), form);
        return new ModelAndView("redirect:/reply/submission");
    }

    @GetMapping("/submission")
    @Open(REASON)
    String review(Respondent respondent, Model model) {
        model.addAttribute("page", page(respondent));
        return "survey/answer/submission";
    }

    @PostMapping("/submission")
    @Open(REASON)
    String submit(
            Respondent respondent,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "false") boolean collectorMayRead) {
        Submission edition = actions.submit(respondent.answering(), note, collectorMayRead);
        return "redirect:/reply/receipts/" + edition.number();
    }

    @PostMapping("/reasons/{check}")
    @Open(REASON)
    String reason(Respondent respondent, @PathVariable String check, @RequestParam(defaultValue = "") String text) {
        actions.reason(respondent.answering(), check, text);
        return "redirect:/reply/submission";
    }

    @GetMapping("/receipts/{number}")
    @Open(REASON)
    String receipt(Respondent respondent, @PathVariable int number, Model model) {
        ReplyView page = page(respondent);
        model.addAttribute("page", page);
        model.addAttribute("copy", AnswerCopy.of(page, number));
        return "survey/answer/receipt";
    }

    @GetMapping("/receipts/{number}/copy.{medium}")
    @Open(REASON)
    ResponseEntity<byte[]> copy(Respondent respondent, @PathVariable int number, @PathVariable Medium medium) {
        AnswerCopy copy = AnswerCopy.of(page(respondent), number);
        return medium.download(copy.document(), copy.fileName());
    }

    @PostMapping("/correction")
    @Open(REASON)
    String correct(Respondent respondent) {
        actions.correct(respondent.answering());
        return "redirect:/reply/form";
    }

    @PostMapping("/correction/end")
    @Open(REASON)
    String giveUp(Respondent respondent) {
        actions.giveUp(respondent.answering());
        return "redirect:/reply/form";
    }

    @GetMapping("/consent")
    @Open(REASON)
    String consent(Respondent respondent, Model model) {
        model.addAttribute("page", page(respondent));
        return "survey/answer/consent";
    }

    @PostMapping("/consent/withdrawal")
    @Open(REASON)
    String withdraw(Respondent respondent, @RequestParam Consent.Reader reader) {
        actions.withdraw(respondent.answering(), reader);
        return "redirect:/reply/consent";
    }

    @PostMapping("/queries/{question}")
    @Open(REASON)
    String answer(Respondent respondent, @PathVariable String question, @RequestParam(defaultValue = "") String text) {
        actions.answerQuery(respondent.answering(), question, text);
        return "redirect:/reply/form";
    }

    /** The body's own answer sheet with what is entered so far. */
    @GetMapping("/workbook.xlsx")
    @Open(REASON)
    ResponseEntity<byte[]> workbook(Respondent respondent) {
        return sheets.workbook(respondent.answering());
    }

    /** A sheet that came back: all of it is taken, or each fault is named and nothing is. */
    @PostMapping("/workbook")
    @Open(REASON)
    ModelAndView bring(
            Respondent respondent,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes after) {
        ReplySheets.Taken taken = sheets.take(respondent.answering(), file);
        if (taken.accepted() && taken.sheet().notes().isEmpty()) {
            after.addFlashAttribute("taken", taken.changed());
            return new ModelAndView("redirect:/reply/form");
        }
        return new ModelAndView(
                        "survey/answer/workbook", taken.accepted() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("place", PLACE)
                .addObject("taken", taken);
    }

    private ReplyView page(Respondent respondent) {
        return pages.overview(respondent.answering(), PLACE);
    }
}
