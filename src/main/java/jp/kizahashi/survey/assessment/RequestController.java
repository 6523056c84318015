package jp.kizahashi.survey.assessment;

import java.util.List;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.assessment.RequestTexts.Kind;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The letters that ask for answers, to copy or as Word. */
@Controller
@RequestMapping("/surveys/assessments/{id}")
class RequestController {
    private final Assessments assessments;
    private final AssessmentPages pages;
    private final Offices offices;

    RequestController(Assessments assessments, AssessmentPages pages, Offices offices) {
        this.assessments = assessments;
        this.pages = pages;
        this.offices = offices;
    }

    @GetMapping("/request")
    @Allowed("survey.assessment.manage")
    String show(@PathVariable long id, Model model) {
        RequestTexts texts = texts(id);
        List<String> open = pages.answerers(id).asked().stream()
                .filter(a -> !a.answerer().finished())
                .map(a -> a.post() + "　" + a.name())
                .toList();
        model.addAttribute("assessment", texts.assessment());
        model.addAttribute("requestText", texts.text(Kind.REQUEST));
        model.addAttribute("reminderText", texts.text(Kind.REMINDER));
        model.addAttribute("open", open);
        return "survey/assessment/request";
    }

    @GetMapping("/request.docx")
    @Allowed("survey.assessment.manage")
    ResponseEntity<byte[]> word(@PathVariable long id, @RequestParam(defaultValue = "REQUEST") Kind kind) {
        RequestTexts texts = texts(id);
        return Medium.DOCX.download(texts.document(kind), texts.subject(kind));
    }

    private RequestTexts texts(long id) {
        Assessment assessment = assessments.get(id);
        return new RequestTexts(
                assessment,
                offices.of(assessment, offices.today()),
                offices.name(assessment.facilitatorId()),
                offices.today());
    }
}
