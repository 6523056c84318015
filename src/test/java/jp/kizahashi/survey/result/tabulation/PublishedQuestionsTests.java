package jp.kizahashi.survey.result.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.kizahashi.survey.answer.AnswerSheet;
import jp.kizahashi.survey.answer.Entry;
import jp.kizahashi.survey.answer.page.Branching;
import jp.kizahashi.survey.design.Asking;
import jp.kizahashi.survey.design.Publicity;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import org.junit.jupiter.api.Test;

/** Which questions an edition for others holds. */
class PublishedQuestionsTests {
    @Test
    void a_question_behind_a_branch_or_for_the_host_alone_is_in_no_edition() {
        List<Section> sections = new ArrayList<>(Branching.SURVEY.sections());
        sections.add(new Section("own", "内部", List.of(secret())));
        Questionnaire asked = new Questionnaire("x", "x", List.of(), List.of(), List.of(), sections);
        WaveReplies replies = replies(asked);
        Benchmark benchmark = Benchmark.of(replies, Disclosure.forAll(replies, 5));
        assertThat(benchmark.questions()).extracting(Tabulation::code).containsExactly("USE", "BAND");
    }

    private static Question secret() {
        return new Question(
                "OWN",
                "内部の数",
                "内部の数",
                List.of(),
                QuestionKind.NUMBER,
                List.of(),
                "件",
                Asking.PLAIN.withPublicity(Publicity.HOST_ONLY));
    }

    private static WaveReplies replies(Questionnaire asked) {
        List<Frame.Body> bodies = new ArrayList<>();
        Map<String, AnswerSheet> sheets = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            bodies.add(new Frame.Body("b" + i, "団体" + i, "県", "帯"));
            sheets.put(
                    "b" + i,
                    new AnswerSheet(Map.of(
                            "USE", Entry.of("1"),
                            "BAND", Entry.of("1"),
                            "TOOL", Entry.of("1"),
                            "OWN", Entry.of("5"))));
        }
        return new WaveReplies(asked, new Frame("区分", List.of("帯"), bodies), sheets);
    }
}
