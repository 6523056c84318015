package jp.kizahashi.survey.study.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.kizahashi.platform.Refused;
import jp.kizahashi.stats.Column;
import jp.kizahashi.stats.Family;
import jp.kizahashi.stats.Finding;
import jp.kizahashi.stats.Tail;
import jp.kizahashi.stats.component.PrincipalComponents;
import jp.kizahashi.stats.component.Reliability;
import jp.kizahashi.stats.regression.Calibration;
import jp.kizahashi.stats.regression.Coefficient;
import jp.kizahashi.stats.regression.Firth;
import jp.kizahashi.stats.regression.Influence;
import jp.kizahashi.stats.regression.Logit;
import jp.kizahashi.stats.regression.LogitFit;
import jp.kizahashi.stats.regression.Ols;
import jp.kizahashi.stats.regression.OlsFit;
import jp.kizahashi.survey.SurveyProblem;
import jp.kizahashi.survey.study.estimate.OutcomePart.Group;
import jp.kizahashi.survey.study.estimate.StudyResult.FamilyResult;
import jp.kizahashi.survey.study.estimate.StudySample.Case;
import jp.kizahashi.survey.study.estimate.StudySample.Domain;
import jp.kizahashi.survey.study.estimate.StudySample.Item;
import jp.kizahashi.survey.study.estimate.StudySample.Outcome;

/** Computes the recipe on a sample: the same sample and seed give the same figures. */
public final class StudyRun {
    private static final int DRAWS = 1000;
    private static final int GROUPS = 10;
    /** Fewer of the rarer outcome than this a variable: maximum likelihood is biased, Firth stands beside it. */
    public static final int EVENTS_PER_VARIABLE = 10;

    private final StudySample sample;
    private final long seed;
    private final List<Case> cases;
    private final List<ComponentResult> components = new ArrayList<>();
    private final List<Column> indices = new ArrayList<>();

    private StudyRun(StudySample sample, long seed) {
        this.sample = sample;
        this.seed = seed;
        this.cases = sample.complete();
    }

    /**
     * All figures of the study.
     *
     * @param seed of the parallel analysis
     * @throws Refused SVY-112 when no domain or no outcome is left, SVY-113 when there are too few complete cases
     */
    public static StudyResult of(StudySample sample, long seed) {
        return new StudyRun(sample, seed).result();
    }

    private StudyResult result() {
        if (sample.domains().isEmpty() || sample.outcomes().isEmpty()) throw new Refused(SurveyProblem.STUDY_EMPTY);
        int coefficients = sample.domains().size() + 1;
        if (cases.size() <= coefficients)
            throw new Refused(
                    SurveyProblem.STUDY_TOO_FEW,
                    Integer.toString(sample.cases().size()),
                    Integer.toString(cases.size()),
                    Integer.toString(coefficients),
                    worstGaps());
        for (Domain domain : sample.domains()) component(domain);
        if (indices.isEmpty()) throw new Refused(SurveyProblem.STUDY_EMPTY);
        List<RegressionResult> regressions =
                outcomes(false).stream().map(this::regression).toList();
        List<LogitResult> logits = outcomes(true).stream().map(this::logit).toList();
        return new StudyResult(
                sample.strata().stream().mapToInt(StudySample.Stratum::asked).sum(),
                sample.cases().size(),
                cases.size(),
                strata(),
                gaps(),
                dropped(),
                components,
                regressions,
                logits,
                families(regressions, logits));
    }

    private List<Outcome> outcomes(boolean yesNo) {
        return sample.outcomes().stream()
                .filter(o -> o.part().group().takesYesNo() == yesNo)
                .toList();
    }

    private String worstGaps() {
        return String.join(
                "、",
                gaps().stream()
                        .filter(g -> g.missing() > 0)
                        .sorted((a, b) -> Integer.compare(b.missing(), a.missing()))
                        .limit(3)
                        .map(g -> g.label() + " " + g.missing())
                        .toList());
    }

    private List<StudyResult.Stratum> strata() {
        return sample.strata().stream()
                .map(s -> new StudyResult.Stratum(s.label(), s.asked(), s.handedIn(), (int) cases.stream()
                        .filter(c -> c.stratum().equals(s.label()))
                        .count()))
                .toList();
    }

    private List<StudyResult.Gap> gaps() {
        List<String> names = sample.columns();
        List<String> labels = sample.labels();
        List<StudyResult.Gap> gaps = new ArrayList<>();
        for (int j = 0; j < names.size(); j++) {
            int missing = 0;
            int alone = 0;
            for (Case one : sample.cases()) {
                if (sample.has(one, j)) continue;
                missing++;
                if (lacking(one).size() == 1) alone++;
            }
            gaps.add(new StudyResult.Gap(names.get(j), labels.get(j), missing, alone));
        }
        return gaps;
    }

    private List<String> lacking(Case one) {
        List<String> labels = sample.labels();
        return IntStream.range(0, labels.size())
                .filter(j -> !sample.has(one, j))
                .mapToObj(labels::get)
                .toList();
    }

    private List<StudyResult.Dropped> dropped() {
        return sample.cases().stream()
                .filter(c -> !c.complete())
                .map(c -> new StudyResult.Dropped(c.number(), lacking(c)))
                .toList();
    }

    private void component(Domain domain) {
        List<Column> all = domain.items().stream().map(sample::scores).toList();
        List<Item> varying = sample.varying(domain);
        if (varying.isEmpty()) return;
        PrincipalComponents pca = PrincipalComponents.ofCorrelation(all);
        Reliability reliability = Reliability.of(all);
        double[] thresholds = pca.parallelThresholds(DRAWS, seed);
        double[] eigenvalues = pca.eigenvalues();
        int parallel = 0;
        while (parallel < eigenvalues.length && eigenvalues[parallel] > thresholds[parallel]) parallel++;
        indices.add(Column.of(domain.id(), pca.scores(0)));
        components.add(new ComponentResult(
                domain.id(),
                domain.label(),
                varying.stream().map(Item::code).toList(),
                varying.stream().map(Item::label).toList(),
                list(eigenvalues),
                list(pca.contributions()),
                list(thresholds),
                Arrays.stream(pca.loadings()).map(StudyRun::list).toList(),
                pca.kaiser(),
                parallel,
                reliability.alpha(),
                reliability.omega(),
                reliability.spearmanBrown(),
                reliability.items().stream().map(Reliability.Item::itemRest).toList(),
                reliability.items().stream()
                        .map(Reliability.Item::alphaIfDropped)
                        .toList(),
                reliability.findings()));
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private RegressionResult regression(Outcome outcome) {
        Column y = sample.values(outcome);
        OlsFit fit = Ols.fit(indices, y, true);
        Influence influence = fit.influence();
        List<Finding> findings = new ArrayList<>(fit.findings());
        findings.addAll(influence.findings());
        return new RegressionResult(
                outcome.part(),
                outcome.label(),
                fit.n(),
                lines(fit, influence, y),
                fit.rSquared(),
                fit.adjustedRSquared(),
                fit.residualStandardDeviation(),
                fit.f(),
                fit.fP(),
                fit.modelDegrees(),
                fit.residualDegrees(),
                cases(y, influence),
                numbered(findings));
    }

    private List<RegressionResult.Line> lines(OlsFit fit, Influence influence, Column y) {
        double[] robust = influence.robustStandardErrors();
        List<Coefficient> coefficients = fit.coefficients();
        List<RegressionResult.Line> lines = new ArrayList<>();
        for (int j = 0; j < coefficients.size(); j++) {
            Coefficient c = coefficients.get(j);
            lines.add(new RegressionResult.Line(
                    c.name(),
                    c.estimate(),
                    c.standardError(),
                    c.statistic(),
                    c.p(),
                    c.low(),
                    c.high(),
                    fit.standardized(j),
                    robust[j],
                    Tail.twoSidedT(c.estimate() / robust[j], fit.residualDegrees()),
                    fit.varianceInflation(j),
                    j == 0 ? Double.NaN : correlation(indices.get(j - 1), y)));
        }
        return lines;
    }

    /** With one variable the standardised coefficient is the correlation. */
    private static double correlation(Column x, Column y) {
        return Ols.fit(List.of(x), y, true).standardized(1);
    }

    private List<RegressionResult.Case> cases(Column y, Influence influence) {
        double[] values = y.doubles();
        double[] residuals = influence.residuals();
        double[] leverages = influence.leverages();
        double[] studentized = influence.studentizedResiduals();
        double[] cook = influence.cooksDistances();
        return IntStream.range(0, values.length)
                .mapToObj(i -> new RegressionResult.Case(
                        cases.get(i).number(),
                        values[i] - residuals[i],
                        residuals[i],
                        leverages[i],
                        studentized[i],
                        cook[i]))
                .toList();
    }

    private LogitResult logit(Outcome outcome) {
        Column y = sample.values(outcome);
        LogitFit fit = Logit.fit(indices, y, true);
        int ones = (int) Arrays.stream(y.doubles()).sum();
        int rarer = Math.min(ones, fit.n() - ones);
        boolean needsFirth = !fit.isConverged() || rarer < EVENTS_PER_VARIABLE * indices.size();
        Calibration calibration = fit.calibration();
        return new LogitResult(
                outcome.part(),
                outcome.label(),
                fit.n(),
                ones,
                fit.isConverged(),
                fit.coefficients(),
                needsFirth && !y.isConstant() ? Firth.fit(indices, y, true) : List.of(),
                fit.deviance(),
                fit.nullDeviance(),
                fit.likelihoodRatio(),
                fit.likelihoodRatioP(),
                fit.modelDegrees(),
                fit.residualDegrees(),
                fit.mcFadden(),
                fit.coxSnell(),
                fit.nagelkerke(),
                fit.isConverged() ? calibration.hosmerLemeshow(GROUPS).p() : Double.NaN,
                fit.isConverged() ? calibration.areaUnderCurve() : Double.NaN,
                numbered(fit.findings()));
    }

    /** The findings with study numbers in place of rows. */
    private List<Finding> numbered(List<Finding> findings) {
        return findings.stream()
                .map(f -> new Finding(
                        f.kind(),
                        f.names(),
                        f.rows().stream().map(r -> cases.get(r).number()).toList()))
                .toList();
    }

    private static List<FamilyResult> families(List<RegressionResult> regressions, List<LogitResult> logits) {
        List<FamilyResult> families = new ArrayList<>();
        for (Group group : Group.values()) {
            List<StudyResult.Test> raw = new ArrayList<>();
            for (RegressionResult r : regressions)
                if (r.part().group() == group)
                    for (var line : r.slopes()) raw.add(new StudyResult.Test(r.part(), line.name(), line.p(), 0, 0));
            for (LogitResult l : logits)
                if (l.part().group() == group)
                    for (var line : l.slopes()) raw.add(new StudyResult.Test(l.part(), line.name(), line.p(), 0, 0));
            if (!raw.isEmpty()) families.add(adjusted(group, raw));
        }
        return families;
    }

    private static FamilyResult adjusted(Group group, List<StudyResult.Test> raw) {
        double[] p = raw.stream().mapToDouble(StudyResult.Test::p).toArray();
        double[] holm = Family.holm(p);
        double[] bh = Family.benjaminiHochberg(p);
        return new FamilyResult(
                group,
                IntStream.range(0, p.length)
                        .mapToObj(i -> new StudyResult.Test(
                                raw.get(i).part(), raw.get(i).domain(), p[i], holm[i], bh[i]))
                        .toList());
    }
}
