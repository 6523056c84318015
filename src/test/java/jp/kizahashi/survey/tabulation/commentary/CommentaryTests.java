package jp.kizahashi.survey.tabulation.commentary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.kizahashi.survey.tabulation.CaseUnit;
import jp.kizahashi.survey.tabulation.CountTable;
import jp.kizahashi.survey.tabulation.Divisor;
import jp.kizahashi.survey.tabulation.ThirtyNineTowns;
import jp.kizahashi.survey.tabulation.WaveVariables;
import jp.kizahashi.survey.tabulation.WaveVariables.Ask;
import org.junit.jupiter.api.Test;

/** What the prose of a published report passed over is said here: ties, small numbers, bases, and claims that do not hold. */
class CommentaryTests {
    private final WaveVariables towns =
            new WaveVariables(ThirtyNineTowns.columns(), Map.of("S01Q09", ThirtyNineTowns.introduced()), CaseUnit.BODY);

    @Test
    void the_tie_of_security_and_budget_among_adopters_is_said() {
        assertThat(said("S021Q10", false))
                .contains("最も多いのは「生成AIの精度や信頼性への懸念」（19自治体、73.1％）")
                .contains("「職員のリテラシー不足」（16自治体、61.5％）")
                .contains("「セキュリティや個人情報保護に関する懸念」「予算面での制約」（同数、各14自治体、53.8％）が続く。");
    }

    @Test
    void the_tie_of_security_and_budget_among_the_others_is_said() {
        assertThat(said("S023Q02", false))
                .contains("最も多いのは「専門知識を持った人材の不足」（8自治体、61.5％）")
                .contains("「セキュリティや個人情報保護に関する懸念」「予算面での制約」（同数、各6自治体、46.2％）が続く。");
    }

    @Test
    void small_towns_without_it_name_people_before_literacy_before_four_tied_obstacles() {
        assertThat(said("S023Q02", true))
                .contains("小規模（n=10）では、最も多いのは「専門知識を持った人材の不足」（8自治体、80.0％）"
                        + "で、次いで「職員のリテラシー不足」（6自治体、60.0％）、"
                        + "「セキュリティや個人情報保護に関する懸念」「予算面での制約」「生成AIの精度や信頼性への懸念」"
                        + "「ガイドラインや活用ルールの未整備」（同数、各5自治体、50.0％）が続く。");
    }

    @Test
    void every_small_column_is_named_with_what_its_size_means() {
        assertThat(said("S023Q02", true))
                .contains("大規模（n=1）、中規模（n=2）は5に満たないため、割合は比べず、件数で読む。")
                .contains("全体（n=13）、小規模（n=10）は30に満たない。1自治体の違いで割合が3ポイント以上動く。");
    }

    @Test
    void adoption_does_not_rise_with_size_and_both_ways_of_counting_it_are_said() {
        assertThat(said("S01Q09", true))
                .contains("「導入」は26自治体（66.7％）で、内訳は「導入している」21自治体、「試験的に導入している」5自治体である。")
                .contains("「大規模」→「中規模」→「小規模」の順に一様に動かないもの")
                .contains("「導入」80.0％→90.5％→23.1％")
                .contains("傾向とはいえない");
    }

    @Test
    void majorities_and_halves_are_told_apart() {
        assertThat(said("S01Q09", false)).contains("回答者の過半数を占めるのは「導入」（39自治体中26自治体）である。");
        assertThat(said("S023Q02", false)).contains("「職員のリテラシー不足」（13自治体中7自治体）である。");
    }

    @Test
    void who_was_not_asked_and_who_left_it_out_is_said_first() {
        assertThat(said("S021Q10", false)).startsWith("回答した39自治体のうち、この設問の対象は26自治体である。対象の26自治体すべてが回答した。");
        assertThat(said("S023Q03", false)).contains("対象の13自治体のうち12自治体が回答した（無回答1）。");
    }

    @Test
    void tables_that_differ_in_base_or_first_place_are_set_against_each_other() {
        Map<String, CountTable> tables = new LinkedHashMap<>();
        tables.put("図表1", table("S023Q02", false));
        tables.put("図表2", table("S023Q03", false));
        tables.put("図表3", table("S023Q02", true));
        assertThat(Crosscheck.of(ThirtyNineTowns.questionnaire(), tables))
                .contains("図表2（N=12）は、もとの設問の図表1（N=13）と基数が違う。")
                .contains("図表2で最も多いのは「予算面での制約」だが、もとの設問の図表1では「専門知識を持った人材の不足」である。")
                .anyMatch(s -> s.startsWith("図表3は、全体では「専門知識を持った人材の不足」が最も多いが、大規模（n=1）では"));
    }

    private String said(String code, boolean byBand) {
        List<String> sentences = Commentary.of(table(code, byBand), Divisor.ANSWERED);
        return String.join("", sentences);
    }

    private CountTable table(String code, boolean byBand) {
        return towns.counts(new Ask(code, byBand ? Optional.of(WaveVariables.BAND) : Optional.empty(), false));
    }
}
