package jp.kizahashi.survey.study.exhibit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import jp.kizahashi.survey.study.estimate.ComponentResult;
import jp.kizahashi.survey.study.estimate.LogitResult;
import jp.kizahashi.survey.study.estimate.OutcomePart;
import jp.kizahashi.survey.study.estimate.RegressionResult;
import jp.kizahashi.survey.study.estimate.RegressionResult.Line;
import jp.kizahashi.survey.study.estimate.StudyResult;
import jp.kizahashi.survey.study.estimate.StudyResult.Stratum;
import jp.kizahashi.survey.study.estimate.StudyRun;
import jp.kizahashi.survey.study.estimate.StudySample;
import jp.kizahashi.survey.study.estimate.TownSample;
import jp.kizahashi.survey.study.exhibit.Conclusions.Conclusion;
import jp.kizahashi.survey.study.exhibit.Conclusions.Kind;
import org.junit.jupiter.api.Test;

/** Sentences made from figures: each rule on figures that call for it, and on figures that do not. */
class ConclusionsTests {
    private static final StudySample SAMPLE = TownSample.whole();
    private static final StudyResult RESULT = StudyRun.of(SAMPLE, 1);

    private static List<Conclusion> of(StudyResult result) {
        return Conclusions.of(new StudyWords(SAMPLE), result);
    }

    private static List<String> rules(StudyResult result) {
        return of(result).stream().map(Conclusion::rule).toList();
    }

    private static String sentence(StudyResult result, String rule) {
        return of(result).stream()
                .filter(c -> c.rule().equals(rule))
                .map(Conclusion::sentence)
                .findFirst()
                .orElseThrow();
    }

    private static StudyResult with(List<RegressionResult> regressions) {
        return new StudyResult(
                RESULT.asked(),
                RESULT.handedIn(),
                RESULT.n(),
                RESULT.strata(),
                RESULT.gaps(),
                RESULT.dropped(),
                RESULT.components(),
                regressions,
                RESULT.logits(),
                List.of());
    }

    private static StudyResult with(Line line) {
        RegressionResult r = RESULT.regressions().getFirst();
        List<Line> lines = new ArrayList<>(r.lines());
        lines.set(1, line);
        return with(List.of(new RegressionResult(
                r.part(),
                r.label(),
                r.n(),
                lines,
                r.rSquared(),
                r.adjustedRSquared(),
                r.residualStandardDeviation(),
                r.f(),
                r.fP(),
                r.modelDegrees(),
                r.residualDegrees(),
                r.cases(),
                r.findings())));
    }

    private static Line line(double beta, double p, double robustP, double vif, double zeroOrder) {
        double half = 0.1;
        return new Line(
                "leadership",
                beta,
                0.05,
                beta / 0.05,
                p,
                beta - half,
                beta + half,
                beta,
                0.05,
                robustP,
                vif,
                zeroOrder);
    }

    @Test
    void every_study_says_who_answered_and_what_is_never_known() {
        assertThat(rules(RESULT)).contains("answered", "multiplicity", "cause", "strategy", "selfReport");
        assertThat(sentence(RESULT, "strategy")).contains("戦略の質は測っていません");
        assertThat(sentence(RESULT, "answered")).contains("1,740団体", "290団体（16.7％）");
        assertThat(sentence(RESULT, "multiplicity")).contains("検定を56回", "平均2.8回");
    }

    @Test
    void equal_figures_make_equal_sentences_and_every_sentence_is_filled() {
        assertThat(of(RESULT)).isEqualTo(of(StudyRun.of(TownSample.whole(), 1)));
        assertThat(of(RESULT))
                .allSatisfy(c -> assertThat(c.sentence())
                        .doesNotContain("{", "survey.study", "NaN")
                        .endsWith("。"));
    }

    @Test
    void kinds_stand_in_the_order_of_the_page() {
        List<Kind> kinds = of(RESULT).stream().map(Conclusion::kind).toList();
        assertThat(kinds).isSorted();
    }

    @Test
    void a_coefficient_whose_sign_is_not_that_of_its_correlation_is_named() {
        assertThat(sentence(with(line(-0.12, 0.2, 0.2, 1.3, 0.08)), "signs"))
                .contains("分野leadership：係数-0.120、単相関0.080");
        assertThat(sentenceOrNone(with(line(0.12, 0.2, 0.2, 1.3, 0.08)), "signs"))
                .doesNotContain("分野leadership");
    }

    private static String sentenceOrNone(StudyResult result, String rule) {
        return rules(result).contains(rule) ? sentence(result, rule) : "";
    }

    @Test
    void not_significant_is_told_with_what_remains_possible() {
        assertThat(sentence(with(line(0.04, 0.43, 0.43, 1.3, 0.04)), "undecided"))
                .contains("分野leadership -0.06～0.14");
        assertThat(sentenceOrNone(with(line(0.4, 0.001, 0.001, 1.3, 0.4)), "undecided"))
                .doesNotContain("分野leadership");
    }

    @Test
    void robust_errors_that_turn_a_verdict_are_named_with_both_p() {
        assertThat(sentence(with(line(0.2, 0.04, 0.07, 1.3, 0.2)), "robust")).contains("通常のp＝0.040、HC3のp＝0.070");
        assertThat(sentenceOrNone(with(line(0.2, 0.04, 0.02, 1.3, 0.2)), "robust"))
                .doesNotContain("分野leadership");
    }

    @Test
    void strong_overlap_forbids_to_tell_the_domains_apart() {
        assertThat(rules(with(line(0.1, 0.3, 0.3, 5.0, 0.1))))
                .contains("collinear")
                .doesNotContain("vif");
        assertThat(rules(with(line(0.1, 0.3, 0.3, 4.99, 0.1)))).contains("vif").doesNotContain("collinear");
    }

    @Test
    void uneven_strata_are_named_from_five_points_on() {
        StudyResult even = strata(new Stratum("小", 500, 50, 50), new Stratum("大", 500, 50, 50));
        assertThat(rules(even)).contains("even").doesNotContain("uneven");
        StudyResult uneven = strata(new Stratum("小", 800, 120, 120), new Stratum("大", 200, 80, 80));
        assertThat(sentence(uneven, "uneven")).contains("小は照会の80.0％、使った団体の60.0％");
    }

    private static StudyResult strata(Stratum... strata) {
        return new StudyResult(
                Stream.of(strata).mapToInt(Stratum::asked).sum(),
                Stream.of(strata).mapToInt(Stratum::handedIn).sum(),
                Stream.of(strata).mapToInt(Stratum::used).sum(),
                List.of(strata),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void separation_names_outcome_variables_and_study_numbers() {
        StudySample separated = TownSample.valued(SAMPLE, OutcomePart.COUNTER, n -> n > 145 ? 1 : 0);
        StudySample exact = TownSample.scored(
                TownSample.scored(separated, 8, n -> n > 145 ? 8 : 1 + n % 2), 9, n -> n > 145 ? 7 : 1 + n % 3);
        StudyResult result = StudyRun.of(exact, 1);
        assertThat(sentence(result, "separated")).contains("総合窓口の設置", "分野expertise", "研究番号1、2", "計290");
    }

    @Test
    void few_events_loose_scales_and_missing_components_are_told() {
        LogitResult rare = rare(RESULT.logits().getFirst());
        StudyResult result = new StudyResult(
                RESULT.asked(),
                RESULT.handedIn(),
                RESULT.n(),
                RESULT.strata(),
                List.of(),
                List.of(),
                RESULT.components().stream().map(ConclusionsTests::loose).toList(),
                List.of(),
                List.of(rare),
                List.of());
        assertThat(sentence(result, "fewEvents")).contains("総合窓口の設置 12団体");
        assertThat(rules(result)).contains("loose", "noComponent").doesNotContain("several", "multiplicity");
    }

    private static LogitResult rare(LogitResult l) {
        return new LogitResult(
                l.part(),
                l.label(),
                l.n(),
                12,
                true,
                l.lines(),
                l.firth(),
                l.deviance(),
                l.nullDeviance(),
                l.likelihoodRatio(),
                l.likelihoodRatioP(),
                l.modelDegrees(),
                l.residualDegrees(),
                l.mcFadden(),
                l.coxSnell(),
                l.nagelkerke(),
                l.calibrationP(),
                l.areaUnderCurve(),
                l.findings());
    }

    private static ComponentResult loose(ComponentResult c) {
        return new ComponentResult(
                c.domain(),
                c.label(),
                c.items(),
                c.itemLabels(),
                c.eigenvalues(),
                c.contributions(),
                c.thresholds(),
                c.loadings(),
                c.kaiser(),
                0,
                0.5,
                0.5,
                Double.NaN,
                c.itemRest(),
                c.alphaIfDropped(),
                c.findings());
    }

    @Test
    void p_below_a_thousandth_is_printed_as_such_and_never_as_0() {
        assertThat(StudyWords.p(0.00099).shown()).isEqualTo("0.001未満");
        assertThat(StudyWords.p(0).shown()).isEqualTo("0.001未満");
        assertThat(StudyWords.p(0.001).shown()).isEqualTo("0.001");
        assertThat(StudyWords.p(Double.NaN).shown()).isEqualTo("—");
    }
}
