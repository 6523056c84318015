package jp.kizahashi.survey.design.form;

import static org.assertj.core.api.Assertions.assertThat;

import jp.kizahashi.survey.answer.page.Branching;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionWordsTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    USE = 1                     | 利用の有無（USE）で「使っている」を選んだ
                    TOOL has 1 or TOOL has 2    | 道具（TOOL）で「甲」を選んだ、または道具（TOOL）で「乙」を選んだ
                    TOOL in (1, 2)              | 道具（TOOL）で「甲」「乙」のどれかを選んだ
                    COST > 1000                 | 費用（COST）が1000より大きい
                    not (USE = 1) and answered(BAND) | 利用の有無（USE）で「使っている」を選んだのではない、かつ予算の帯（BAND）に回答した
                    COST <= 2 * before(COST)    | 費用（COST）が2×前回の費用（COST）以下である
                    """)
    void a_condition_is_said_in_words_or_as_it_is_written(String formula, String words) {
        assertThat(ConditionWords.of(Branching.SURVEY, formula)).contains(words);
    }
}
