package jp.kizahashi.survey.answer.town;

import java.util.List;
import java.util.Map;
import jp.kizahashi.platform.security.Actor;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.answer.draft.Answering;
import jp.kizahashi.survey.answer.draft.Drafts.Given;
import jp.kizahashi.survey.answer.page.Place;
import jp.kizahashi.survey.answer.page.ReplyActions;
import jp.kizahashi.survey.answer.page.ReplyPages;
import jp.kizahashi.survey.answer.page.ReplySheets;
import jp.kizahashi.survey.answer.page.SectionPosts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a town was asked, and answering it section by section. */
@Controller
@RequestMapping("/surveys/inquiries")
class InquiryController {
    private final Inquiries inquiries;
    private final InquiryPages list;
    private final ReplyPages pages;
    private final SectionPosts posts;
    private final ReplyActions actions;
    private final ReplySheets sheets;

    InquiryController(
            Inquiries inquiries,
            InquiryPages list,
            ReplyPages pages,
            SectionPosts posts,
            ReplyActions actions,
            ReplySheets sheets) {
        this.inquiries = inquiries;
        this.list = list;
        this.pages = pages;
        this.posts = posts;
        this.actions = actions;
        this.sheets = sheets;
    }

    /** The pages of one invitation. */
    static Place place(long id) {
        return new Place("/surveys/inquiries/" + id, true);
    }

    @GetMapping
    @Allowed("survey.inquiry.read")
    String all(Actor actor, Model model) {
        model.addAttribute("lines", list.lines(actor));
        model.addAttribute("office", actor.may("survey.inquiry.submit"));
        return "survey/answer/list";
    }

    @GetMapping("/{id}")
    @Allowed("survey.inquiry.read")
    String show(Actor actor, @PathVariable long id, Model model) {
        model.addAttribute("page", pages.overview(inquiries.answering(actor, id), place(id)));
        return "survey/answer/show";
    }

    @GetMapping("/{id}/sections/{section}")
    @Allowed("survey.inquiry.read")
    String section(Actor actor, @PathVariable long id, @PathVariable String section, Model model) {
        model.addAttribute("page", pages.section(inquiries.answering(actor, id), place(id), section, Map.of()));
        return "survey/answer/section";
    }

    /** One answer, as the script sends it; see {@code answers.js} for the protocol. */
    @PostMapping("/{id}/entries")
    @Allowed("survey.inquiry.fill")
    @ResponseBody
    ResponseEntity<Map<String, Object>> one(
            Actor actor,
            @PathVariable long id,
            @RequestParam String question,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") String seen,
            @RequestHeader("Idempotency-Key") String key) {
        return posts.one(inquiries.answering(actor, id), question, new Given(List.of(answer), words), seen, key);
    }

    /** A whole section, for browsers without script; what cannot be taken stays on the page with its reason. */
    @PostMapping("/{id}/sections/{section}")
    @Allowed("survey.inquiry.fill")
    ModelAndView whole(
            Actor actor,
            @PathVariable long id,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            RedirectAttributes after) {
        Answering who = inquiries.answering(actor, id);
        SectionPosts.Posted posted = posts.whole(who, section, fields, files);
        if (!posted.faults().isEmpty()) {
            var page = new ModelAndView("survey/answer/section", HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("page", pages.section(who, place(id), section, posted.faults()));
        }
        return new ModelAndView(
                "redirect:" + actions.after(who, place(id), section, fields.getFirst("then"), posted, after));
    }

    /** The body's own answer sheet with what is entered so far. */
    @GetMapping("/{id}/workbook.xlsx")
    @Allowed("survey.inquiry.fill")
    ResponseEntity<byte[]> workbook(Actor actor, @PathVariable long id) {
        return sheets.workbook(inquiries.answering(actor, id));
    }

    /** A sheet that came back: all of it is taken, or each fault is named and nothing is. */
    @PostMapping("/{id}/workbook")
    @Allowed("survey.inquiry.fill")
    ModelAndView bring(
            Actor actor,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable MultipartFile file,
            RedirectAttributes after) {
        ReplySheets.Taken taken = sheets.take(inquiries.answering(actor, id), file);
        if (taken.accepted() && taken.sheet().notes().isEmpty()) {
            after.addFlashAttribute("taken", taken.changed());
            return new ModelAndView("redirect:/surveys/inquiries/" + id);
        }
        return new ModelAndView(
                        "survey/answer/workbook", taken.accepted() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("place", place(id))
                .addObject("taken", taken);
    }
}
