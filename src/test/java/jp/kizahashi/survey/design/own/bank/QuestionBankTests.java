package jp.kizahashi.survey.design.own.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaire;
import jp.kizahashi.survey.design.Questionnaire.Section;
import jp.kizahashi.survey.design.Questionnaires;
import org.junit.jupiter.api.Test;

class QuestionBankTests {
    @Test
    void a_question_keeps_its_place_under_its_code_while_its_label_drifts() {
        QuestionBank bank = QuestionBank.of(List.of(
                source("own-2", "own-1", choice("Q01", "議事録作成支援", "はい", "いいえ")),
                source("own-1", "own-1", choice("Q01", "議事録の要約", "はい", "いいえ"))));
        assertThat(bank.find("")).singleElement().satisfies(entry -> {
            assertThat(entry.labels()).containsExactly("議事録作成支援", "議事録の要約");
            assertThat(entry.comparable()).isTrue();
        });
        assertThat(bank.find("要約")).hasSize(1);
        assertThat(bank.find("議事録 q01")).hasSize(1);
        assertThat(bank.find("議事録 費用")).isEmpty();
    }

    @Test
    void the_same_code_of_unrelated_questionnaires_is_two_questions() {
        QuestionBank bank = QuestionBank.of(List.of(
                source("own-2", "own-2", choice("Q01", "棚卸し", "はい", "いいえ")),
                source("own-1", "own-1", choice("Q01", "職員数", "多い", "少ない"))));
        assertThat(bank.find("")).hasSize(2);
    }

    @Test
    void a_question_taken_elsewhere_joins_the_lines_and_changed_options_are_told() {
        QuestionBank bank = QuestionBank.of(List.of(
                source("own-3", "own-3", choice("Q01", "棚卸し", "はい", "一部", "いいえ")),
                source("own-2", "own-1", choice("Q01", "業務の棚卸し", "はい", "いいえ")),
                source("own-1", "own-1", choice("Q01", "棚卸し", "はい", "いいえ"))));
        assertThat(bank.find("")).singleElement().satisfies(entry -> {
            assertThat(entry.occurrences()).hasSize(3);
            assertThat(entry.comparable()).isFalse();
            assertThat(entry.newest().source().questionnaire().id()).isEqualTo("own-3");
        });
    }

    @Test
    void the_shipped_questionnaires_fill_the_shelf() {
        List<Source> shipped = new ArrayList<>();
        Questionnaires.all().forEach(q -> shipped.add(new Source(q, q.id(), q.title(), List.of())));
        int questions = Questionnaires.all().stream()
                .mapToInt(q -> q.questions().size())
                .sum();
        assertThat(QuestionBank.of(shipped).find("")).hasSize(questions);
    }

    private static Source source(String id, String line, Question question) {
        Questionnaire q = new Questionnaire(
                id, "調査", List.of(), List.of(), List.of(), List.of(new Section("a", "体制", List.of(question))));
        return new Source(q, line, "調査", List.of());
    }

    private static Question choice(String code, String label, String... labels) {
        List<Option> options = new ArrayList<>();
        for (String each : labels) options.add(new Option(Integer.toString(options.size() + 1), each));
        return new Question(code, label, label + "について", List.of(), QuestionKind.SINGLE, options, "");
    }
}
