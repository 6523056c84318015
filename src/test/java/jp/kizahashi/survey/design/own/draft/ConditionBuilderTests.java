package jp.kizahashi.survey.design.own.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.design.Question.Option.Role;
import jp.kizahashi.survey.design.QuestionKind;
import jp.kizahashi.survey.design.formula.Formula;
import jp.kizahashi.survey.design.formula.Given;
import jp.kizahashi.survey.design.own.draft.ConditionBuilder.Joint;
import jp.kizahashi.survey.design.own.draft.ConditionBuilder.Manner;
import org.junit.jupiter.api.Test;

class ConditionBuilderTests {
    private static final Question TOOLS = of("Q1", QuestionKind.MULTIPLE);
    private static final Question STAFF = of("Q2", QuestionKind.NUMBER);
    private static final Question DAY = of("Q3", QuestionKind.DATE);

    @Test
    void every_manner_of_every_kind_writes_a_formula_that_can_be_read() {
        List<String> written = new ArrayList<>();
        for (QuestionKind kind : QuestionKind.values())
            for (Manner manner : ConditionBuilder.manners(kind)) {
                String typed = kind == QuestionKind.DATE
                        ? "2026-04-01"
                        : kind == QuestionKind.YEAR_MONTH ? "2026-04" : "１，０００";
                String formula = ConditionBuilder.formula(of("Q1", kind), manner, List.of("1", "02"), typed);
                assertThat(Formula.of(formula).isStatement()).as(formula).isTrue();
                written.add(formula);
            }
        assertThat(written)
                .contains("Q1 in (1, '02')", "not Q1 in (1, '02')", "Q1 has 1 and Q1 has '02'", "Q1 >= '2026-04-01'")
                .hasSizeGreaterThan(30);
    }

    @Test
    void what_is_wanting_gives_no_formula() {
        assertThat(ConditionBuilder.formula(TOOLS, Manner.ANY, List.of(), "")).isEmpty();
        assertThat(ConditionBuilder.formula(STAFF, Manner.AT_LEAST, List.of(), "多い"))
                .isEmpty();
        assertThat(ConditionBuilder.formula(DAY, Manner.AT_MOST, List.of(), "4月1日"))
                .isEmpty();
    }

    @Test
    void joined_conditions_mean_what_was_picked() {
        String either = ConditionBuilder.joined("Q1 = 1", Joint.OR, "Q2 = 1");
        String both = ConditionBuilder.joined(either, Joint.AND, "Q3 = 1");
        assertThat(both).isEqualTo("(Q1 = 1 or Q2 = 1) and Q3 = 1");
        Given onlyFirst = code -> code.equals("Q1") ? List.of("1") : List.of("0");
        assertThat(Formula.of(both).holds(onlyFirst)).isFalse();
        assertThat(ConditionBuilder.joined("Q1 = 1", Joint.REPLACE, "Q2 = 1")).isEqualTo("Q2 = 1");
    }

    @Test
    void a_share_of_the_wave_before_is_written_as_a_decimal() {
        assertThat(ConditionBuilder.nearBefore("Q2", 20)).isEqualTo("abs(Q2 - before(Q2)) <= 0.2 * abs(before(Q2))");
        assertThat(ConditionBuilder.nearBefore("Q2", 100)).contains("<= 1 *");
        Formula within = Formula.of(ConditionBuilder.nearBefore("Q2", 20));
        assertThat(within.isBroken(c -> List.of("120"), c -> List.of("100"))).isFalse();
        assertThat(within.isBroken(c -> List.of("121"), c -> List.of("100"))).isTrue();
        assertThat(within.isBroken(c -> List.of("79"), c -> List.of("100"))).isTrue();
        assertThat(within.isBroken(c -> List.of("5"), Given.NOTHING)).isFalse();
    }

    @Test
    void options_are_read_with_and_without_numbers_and_written_back() {
        assertThat(OptionLines.read("全庁で\n一部で【その他】\n\n特になし【排他】"))
                .containsExactly(
                        new Option("1", "全庁で"),
                        new Option("2", "一部で", Role.OTHER),
                        new Option("3", "特になし", Role.EXCLUSIVE));
        assertThat(OptionLines.read("1. ある\n2. ない")).containsExactly(new Option("1", "ある"), new Option("2", "ない"));
        assertThat(OptionLines.read("3：C\nA\nB")).extracting(Option::code).containsExactly("3", "1", "2");
        assertThat(OptionLines.read("5 万人以上\n5 万人未満")).extracting(Option::label).containsExactly("5 万人以上", "5 万人未満");
        List<Option> options = List.of(new Option("1", "RPA"), new Option("9", "その他", Role.OTHER));
        assertThat(OptionLines.read(OptionLines.written(options))).isEqualTo(options);
        assertThat(OptionLines.withUsual("9：その他【その他】")).isEqualTo("9：その他【その他】\n1：特になし【排他】");
    }

    private static Question of(String code, QuestionKind kind) {
        List<Option> options = kind.hasOptions() ? List.of(new Option("1", "A"), new Option("02", "B")) : List.of();
        return new Question(code, code, code, List.of(), kind, options, "");
    }
}
