package jp.kizahashi.survey.result.tabulation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.org.body.Lineage.Forebear;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.result.tabulation.Panel.Apart;
import jp.kizahashi.survey.result.tabulation.Panel.Beside;
import jp.kizahashi.survey.wave.Lineages;

/**
 * An earlier wave told in the codes of a later one. Bodies that stayed themselves under another code or name are there under
 * today's; bodies that merged or were divided are not there but named.
 *
 * @param earlier the bodies of the later wave that were the same then, with what they answered then
 * @param apart those of the later wave that were not, as far as one of the bodies before them was asked
 */
public record SameBodies(WaveReplies earlier, List<Apart> apart) {
    public static SameBodies of(WaveReplies earlier, WaveReplies later, Lineages lineages) {
        Map<String, Frame.Body> asked = new HashMap<>();
        for (Frame.Body body : earlier.frame().bodies()) asked.put(body.code(), body);
        List<Frame.Body> bodies = new ArrayList<>();
        Map<String, AnswerSheet> sheets = new HashMap<>();
        List<Apart> apart = new ArrayList<>();
        for (Frame.Body body : later.frame().bodies()) {
            Optional<String> code = lineages.earlierCode(body.code(), body.name());
            Frame.Body then = code.map(asked::get).orElse(null);
            if (then != null) bodies.add(new Frame.Body(body.code(), body.name(), body.prefecture(), then.cell()));
            AnswerSheet sheet = code.map(earlier.sheets()::get).orElse(null);
            if (sheet != null) sheets.put(body.code(), sheet);
            List<Forebear> forebears = lineages.forebears(body.code(), body.name()).stream()
                    .filter(f -> asked.containsKey(f.code().text()))
                    .toList();
            if (!forebears.isEmpty()) apart.add(apart(earlier, later, body, forebears));
        }
        Frame frame = new Frame(earlier.frame().partition(), earlier.frame().cells(), bodies);
        return new SameBodies(new WaveReplies(earlier.questionnaire(), frame, sheets), apart);
    }

    private static Apart apart(WaveReplies earlier, WaveReplies later, Frame.Body body, List<Forebear> forebears) {
        List<Beside> questions = Panel.common(earlier, later)
                .map(q -> new Beside(
                        q.label(),
                        score(later, body.code(), q),
                        forebears.stream()
                                .map(f -> score(earlier, f.code().text(), q))
                                .toList()))
                .toList();
        List<String> names = forebears.stream().map(Forebear::name).toList();
        return new Apart(body.code(), body.name(), names, questions);
    }

    private static Optional<Integer> score(WaveReplies replies, String body, Question question) {
        return replies.answering(question).contains(body)
                ? Optional.of(replies.score(body, question))
                : Optional.empty();
    }
}
