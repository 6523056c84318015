package jp.kizahashi.survey.result;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.result.tabulation.Frame;
import jp.kizahashi.survey.result.tabulation.WaveReplies;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of a counted edition; the questionnaire stays with its wave. */
record EditionContent(
        String partition, List<String> cells, List<Frame.Body> bodies, Map<String, Map<String, Entry>> sheets) {
    private static final JsonMapper JSON = new JsonMapper();

    static String write(WaveReplies replies) {
        Map<String, Map<String, Entry>> sheets = new TreeMap<>();
        replies.sheets().forEach((code, sheet) -> sheets.put(code, sheet.entries()));
        Frame frame = replies.frame();
        return JSON.writeValueAsString(new EditionContent(frame.partition(), frame.cells(), frame.bodies(), sheets));
    }

    static WaveReplies read(String json, Questionnaire questionnaire) {
        EditionContent content = JSON.readValue(json, EditionContent.class);
        Map<String, AnswerSheet> sheets = new TreeMap<>();
        content.sheets.forEach((code, entries) -> sheets.put(code, new AnswerSheet(entries)));
        return new WaveReplies(questionnaire, new Frame(content.partition, content.cells, content.bodies), sheets);
    }
}
