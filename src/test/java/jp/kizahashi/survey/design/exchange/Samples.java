package jp.kizahashi.survey.design.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import jp.kizahashi.platform.exchange.OutTable;
import jp.kizahashi.survey.design.QuestionnaireYamlText;
import jp.kizahashi.survey.design.Questionnaires;
import jp.kizahashi.survey.design.exchange.xlsform.XlsFormExport;

/** A sound file of each format, to be damaged. */
public final class Samples {
    private Samples() {}

    public static List<OutTable> workbook() {
        return XlsFormExport.sheets(Questionnaires.GENAI_SURVEY);
    }

    public static byte[] lss() {
        return LimeSurveyTests.FILE.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] json() {
        return SurveyJsTests.FORM.getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] yaml() {
        return QuestionnaireYamlText.of(Questionnaires.GENAI_SURVEY).getBytes(StandardCharsets.UTF_8);
    }
}
