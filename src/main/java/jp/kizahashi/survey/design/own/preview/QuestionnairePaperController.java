package jp.kizahashi.survey.design.own.preview;

import java.util.List;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.report.Medium;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.own.OwnQuestionnaire;
import jp.kizahashi.survey.design.own.OwnQuestionnaires;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A questionnaire on paper: PDF to print, Word to go on with. */
@Controller
@RequestMapping("/surveys/questionnaires")
class QuestionnairePaperController {
    private final OwnQuestionnaires own;

    QuestionnairePaperController(OwnQuestionnaires own) {
        this.own = own;
    }

    @GetMapping("/drafts/{id}/paper.pdf")
    @Allowed("survey.questionnaire.manage")
    ResponseEntity<byte[]> draftPdf(@PathVariable long id) {
        return draft(id, Medium.PDF);
    }

    @GetMapping("/drafts/{id}/paper.docx")
    @Allowed("survey.questionnaire.manage")
    ResponseEntity<byte[]> draftWord(@PathVariable long id) {
        return draft(id, Medium.DOCX);
    }

    @GetMapping("/{id}/paper.pdf")
    @Allowed("survey.questionnaire.read")
    ResponseEntity<byte[]> pdf(@PathVariable String id) {
        return version(id, Medium.PDF);
    }

    @GetMapping("/{id}/paper.docx")
    @Allowed("survey.questionnaire.read")
    ResponseEntity<byte[]> word(@PathVariable String id) {
        return version(id, Medium.DOCX);
    }

    private ResponseEntity<byte[]> draft(long id, Medium medium) {
        Questionnaire content = own.draft(id).content();
        return medium.download(PaperQuestionnaire.of(content, Messages.get("survey.own.draft")), name(content));
    }

    private ResponseEntity<byte[]> version(String id, Medium medium) {
        Questionnaire content = own.get(id);
        List<OwnQuestionnaire> versions = own.all();
        String version = versions.stream()
                .filter(v -> v.questionnaire().id().equals(id))
                .findFirst()
                .map(v -> Messages.get("survey.sheet.version.value", v.version()))
                .orElse(id);
        return medium.download(PaperQuestionnaire.of(content, version), name(content));
    }

    private static String name(Questionnaire content) {
        return content.title().isBlank() ? Messages.get("survey.design.untitled") : content.title();
    }
}
