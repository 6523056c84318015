package jp.kizahashi.survey.design.exchange.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import jp.kizahashi.platform.Messages;
import jp.kizahashi.platform.exchange.ExcelFile;
import jp.kizahashi.platform.exchange.Unwritable;
import jp.kizahashi.platform.security.Allowed;
import jp.kizahashi.platform.web.Attachment;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.QuestionnaireYamlText;
import jp.kizahashi.survey.design.exchange.xlsform.XlsFormExport;
import jp.kizahashi.survey.design.own.OwnQuestionnaires;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A questionnaire to take away, as an XLSForm for other tools or as our own YAML. */
@Controller
@RequestMapping("/surveys/questionnaires/{id}")
class QuestionnaireExportController {
    private final OwnQuestionnaires own;

    QuestionnaireExportController(OwnQuestionnaires own) {
        this.own = own;
    }

    @GetMapping("/xlsform.xlsx")
    @Allowed("survey.questionnaire.read")
    void xlsForm(@PathVariable String id, HttpServletResponse response) throws IOException {
        Questionnaire questionnaire = own.get(id);
        Attachment.announce(
                response, Attachment.EXCEL, Messages.get("survey.exchange.xlsFormName", questionnaire.title()));
        ExcelFile.write(XlsFormExport.sheets(questionnaire), Unwritable.REPLACE, response.getOutputStream());
    }

    @GetMapping("/questionnaire.yaml")
    @Allowed("survey.questionnaire.read")
    ResponseEntity<byte[]> yaml(@PathVariable String id) {
        Questionnaire questionnaire = own.get(id);
        byte[] text = QuestionnaireYamlText.of(questionnaire).getBytes(StandardCharsets.UTF_8);
        return Attachment.of(text, "application/yaml", Messages.get("survey.exchange.yamlName", questionnaire.title()));
    }
}
