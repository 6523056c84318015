package jp.kizahashi.survey.design.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FormulaWordsTests {
    private static final Map<String, String> LABELS = Map.of("A1", "国", "A2", "県", "A3", "計");
    private static final Naming NAMES = new Naming() {
        @Override
        public Optional<String> question(String code) {
            return Optional.ofNullable(LABELS.get(code));
        }

        @Override
        public Optional<String> option(String code, String value) {
            return Optional.empty();
        }
    };

    @Test
    void checks_read_as_sentences() {
        assertThat(words("A1 + A2 = A3")).isEqualTo("国（A1）＋県（A2）が計（A3）に等しい");
        assertThat(words("A1 <= 1.5 * before(A1)")).isEqualTo("国（A1）が1.5×前回の国（A1）以下である");
        assertThat(words("abs(A1 - before(A1)) <= 0.2 * abs(before(A1))"))
                .isEqualTo("国（A1）－前回の国（A1）の大きさ（正負を問わない）が0.2×前回の国（A1）の大きさ（正負を問わない）以下である");
        assertThat(words("sum(A1, A2) > Z9")).isEqualTo("sum(A1, A2) > Z9");
    }

    @Test
    void a_formula_tells_what_it_compares_and_whether_it_says_anything() {
        assertThat(Formula.of("Q9 in (1, 2) or Q9 = 3 or Q2 > 5").compared())
                .isEqualTo(Map.of("Q9", Set.of("1", "2", "3")));
        assertThat(Formula.of("A1 <= before(A1)").readsBefore()).isTrue();
        assertThat(Formula.of("A1 <= A2").readsBefore()).isFalse();
        assertThat(Formula.of("answered(A1) and not A2 = 1").isStatement()).isTrue();
        assertThat(Formula.of("A1 + A2").isStatement()).isFalse();
        assertThat(Formula.of("count(A1)").isStatement()).isFalse();
        assertThat(Formula.of("A1 = 1 and A2").isStatement()).isFalse();
    }

    private static String words(String formula) {
        return FormulaWords.of(Formula.of(formula), NAMES);
    }
}
