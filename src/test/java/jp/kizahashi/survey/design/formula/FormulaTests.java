package jp.kizahashi.survey.design.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTests {
    private static final Map<String, List<String>> NOW = Map.of(
            "Q1", List.of("2"),
            "Q3", List.of("1", "5"),
            "A1", List.of("120"),
            "A2", List.of("30.5"),
            "A3", List.of("150.50"),
            "D1", List.of("2025-04-01"),
            "T1", List.of("なし"));

    private static Given of(Map<String, List<String>> values) {
        return code -> values.getOrDefault(code, List.of());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    Q1 = 2                               | true
                    Q1 = '2'                             | true
                    Q1 = 2.0                             | true
                    Q1 != 2                              | false
                    Q1 in (1, 3)                         | false
                    Q1 in (1, 2)                         | true
                    Q3 has 5                             | true
                    Q3 has 2                             | false
                    Q3 in (2, 5)                         | true
                    not (Q3 has 5)                       | false
                    not not Q3 has 5                     | true
                    A1 + A2 = A3                         | true
                    A1 + A2 * 2 = 181                    | true
                    (A1 + A2) * 2 = 301                  | true
                    -A1 < 0                              | true
                    A1 - A2 - A2 = 59                    | true
                    A1 / 0 = 1                           | missing
                    sum(A1, A2, A9) = A3                 | true
                    min(A1, A2) = A2 and max(A1, A2) = A1| true
                    abs(A2 - A1) = 89.5                  | true
                    count(Q3) >= 2                       | true
                    count(Q9) = 0                        | true
                    answered(Q9)                         | false
                    A9 > 1                               | missing
                    A9 > 1 or Q1 = 2                     | true
                    A9 > 1 and Q1 = 2                    | missing
                    A9 > 1 and Q1 = 3                    | false
                    not (A9 > 1)                         | missing
                    D1 >= '2025-04-01'                   | true
                    D1 < '2025-03-31'                    | false
                    T1 = 'なし'                           | true
                    A1 <= 1.5 * before(A1)               | false
                    """)
    void a_formula_comes_to_what_an_office_would_say(String formula, String result) {
        Value value = Formula.of(formula).under(of(NOW), of(Map.of("A1", List.of("60"))));
        assertThat(value.truth().map(String::valueOf).orElse("missing")).isEqualTo(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    Q1 =          | 5
                    Q1 ~ 2        | 4
                    q1 = 2        | 1
                    Q1 = 2 Q2 = 3 | 8
                    (Q1 = 2       | 8
                    Q1 in 2       | 7
                    exec(Q1)      | 1
                    Q1 = 'open    | 6
                    """)
    void what_cannot_be_read_is_named_with_its_place(String formula, int place) {
        assertThatThrownBy(() -> Formula.of(formula))
                .isInstanceOfSatisfying(
                        FormulaFault.class, f -> assertThat(f.place()).isEqualTo(place))
                .hasMessageContaining(place + "文字目");
    }

    @Test
    void it_names_the_questions_that_it_reads() {
        assertThat(Formula.of("A1 <= 1.5 * before(A2) and Q3 has 5").codes()).containsExactly("A1", "A2", "Q3");
    }

    @Test
    void no_text_makes_reading_hang_or_fail_in_another_way() {
        String letters = "Q19()+-*/='<>!, andornotinhascountsumbeforeanswered あ😀\n";
        Random random = new Random(5);
        for (int n = 0; n < 20_000; n++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) text.append(letters.charAt(random.nextInt(letters.length())));
            try {
                Formula.of(text.toString()).under(of(NOW), Given.NOTHING);
            } catch (FormulaFault named) {
                assertThat(named.place()).isBetween(1, 100);
            }
        }
        assertThatThrownBy(() -> Formula.of("(".repeat(3000) + "Q1")).isInstanceOf(FormulaFault.class);
        assertThatThrownBy(() -> Formula.of("sum(".repeat(900) + "Q1")).isInstanceOf(FormulaFault.class);
    }
}
