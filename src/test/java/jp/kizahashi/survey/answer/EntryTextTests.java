package jp.kizahashi.survey.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.Questionnaires;
import org.junit.jupiter.api.Test;

class EntryTextTests {
    private static final Question LADDER =
            Questionnaires.PEMM_SURVEY.questions().getFirst();

    @Test
    void a_choice_is_known_by_code_label_or_both_whatever_the_width() {
        for (String typed : List.of("3", "３", "E-1とE-2の間", "Ｅ−1とE-2の間".replace('−', '-'), "3 E-1とE-2の間"))
            assertThat(EntryText.read(LADDER, typed).entry()).as(typed).contains(Entry.of("3"));
    }

    @Test
    void what_is_no_choice_is_named() {
        assertThat(EntryText.read(LADDER, "9").fault())
                .hasValueSatisfying(f -> assertThat(f).contains("「9」"));
    }

    @Test
    void blank_is_no_answer_and_the_other_two_ways_of_not_answering_stay_apart() {
        assertThat(EntryText.read(LADDER, " ")).isEqualTo(EntryText.NOTHING);
        assertThat(EntryText.read(LADDER, "非該当").entry()).contains(Entry.NOT_APPLICABLE);
        assertThat(EntryText.read(LADDER, "不明").entry()).contains(Entry.UNKNOWN);
    }

    @Test
    void numbers_keep_their_digits_and_lose_their_commas() {
        Question number = of(QuestionKind.NUMBER);
        assertThat(EntryText.read(number, "１，２００.50").entry()).contains(Entry.of("1200.5"));
        assertThat(EntryText.read(number, "約100").fault()).isPresent();
    }

    @Test
    void several_choices_may_be_given_at_once_and_none_counts_twice() {
        Question several = of(QuestionKind.MULTIPLE);
        assertThat(EntryText.read(several, "a、b、a").entry()).contains(Entry.of("a", "b"));
        assertThat(EntryText.read(several, List.of("a", "", "z")).fault()).isPresent();
        assertThat(EntryText.read(LADDER, List.of("1", "2")).fault()).isPresent();
    }

    @Test
    void a_sheet_survives_its_json() {
        var sheet = new AnswerSheet(Map.of("B", Entry.of("改行\n\"引用\""), "A", Entry.UNKNOWN));
        assertThat(AnswerSheet.parse(sheet.json())).isEqualTo(sheet);
    }

    private static Question of(QuestionKind kind) {
        List<Option> options = kind.hasOptions() ? List.of(new Option("a", "甲"), new Option("b", "乙")) : List.of();
        return new Question("Q1", "q", "q", List.of(), kind, options, "");
    }
}
