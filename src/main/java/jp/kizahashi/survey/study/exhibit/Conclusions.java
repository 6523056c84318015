package jp.kizahashi.survey.study.exhibit;

import static jp.kizahashi.survey.study.exhibit.StudyWords.count;
import static jp.kizahashi.survey.study.exhibit.StudyWords.number;
import static jp.kizahashi.survey.study.exhibit.StudyWords.pWords;
import static jp.kizahashi.survey.study.exhibit.StudyWords.percent;
import static jp.kizahashi.survey.study.exhibit.StudyWords.word;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kizahashi.stats.Finding;
import jp.kizahashi.stats.regression.Coefficient;
import jp.kizahashi.survey.study.estimate.ComponentResult;
import jp.kizahashi.survey.study.estimate.LogitResult;
import jp.kizahashi.survey.study.estimate.RegressionResult;
import jp.kizahashi.survey.study.estimate.StudyResult;
import jp.kizahashi.survey.study.estimate.StudyResult.Stratum;
import jp.kizahashi.survey.study.estimate.StudyResult.Test;
import jp.kizahashi.survey.study.estimate.StudyRun;

/**
 * What may and may not be concluded, in sentences that rules make from the figures: equal figures, equal sentences. No
 * language model is asked.
 */
public final class Conclusions {
    /** The level of all tests. */
    static final double LEVEL = 0.05;
    /** From this variance inflation on a coefficient is called hard to tell apart (Chatterjee and Hadi: 5 to 10). */
    static final double HIGH_VIF = 5;
    /** Below this α or ω items are called loosely connected (Nunnally). */
    static final double LOW_RELIABILITY = 0.7;
    /** Above this Cook's distance a single body decides much (Cook and Weisberg). */
    static final double LARGE_COOK = 1;
    /** A share of a stratum that is this much larger or smaller among the used bodies is named. */
    static final double SHARE_GAP = 0.05;

    /** Under which heading a sentence stands. */
    public enum Kind {
        MAY,
        MAY_NOT,
        CARE
    }

    /**
     * One sentence.
     *
     * @param rule the rule that made it: the key of its words
     */
    public record Conclusion(Kind kind, String rule, String sentence) {}

    private final StudyWords words;
    private final StudyResult result;
    private final List<Conclusion> all = new ArrayList<>();

    private Conclusions(StudyWords words, StudyResult result) {
        this.words = words;
        this.result = result;
    }

    /** All sentences, by kind and then in the order of the pages. */
    public static List<Conclusion> of(StudyWords words, StudyResult result) {
        Conclusions conclusions = new Conclusions(words, result);
        conclusions.make();
        return conclusions.all.stream()
                .sorted(Comparator.comparing(Conclusion::kind))
                .toList();
    }

    static List<Exhibit> exhibits(StudyWords words, StudyResult result) {
        List<Conclusion> all = of(words, result);
        return Stream.of(Kind.values())
                .map(kind -> Exhibit.list(
                        "conclusion-" + kind.name().toLowerCase(java.util.Locale.ROOT),
                        word("conclusion.kind." + kind.name()),
                        all.stream()
                                .filter(c -> c.kind() == kind)
                                .map(Conclusion::sentence)
                                .toList()))
                .toList();
    }

    private void say(Kind kind, String rule, Object... arguments) {
        all.add(new Conclusion(kind, rule, word("conclusion." + rule, arguments)));
    }

    private void make() {
        answered();
        result.regressions().forEach(this::explained);
        supported();
        multiplicity();
        result.regressions().forEach(this::undecided);
        result.regressions().forEach(this::signs);
        result.regressions().forEach(this::robust);
        result.regressions().forEach(this::influence);
        collinear();
        result.logits().forEach(this::separated);
        fewEvents();
        result.components().forEach(this::loose);
        say(Kind.MAY_NOT, "cause");
        say(Kind.MAY_NOT, "strategy");
        say(Kind.MAY_NOT, "selfReport");
    }

    private void answered() {
        say(
                Kind.CARE,
                "answered",
                count(result.asked()),
                count(result.handedIn()),
                percent(result.handedIn(), result.asked()),
                count(result.n()));
        List<String> uneven = result.strata().stream()
                .filter(s -> Math.abs(gap(s)) >= SHARE_GAP)
                .map(s -> word(
                        "conclusion.stratum",
                        s.label(),
                        percent(s.asked(), result.asked()),
                        percent(s.used(), result.n())))
                .toList();
        if (uneven.isEmpty()) say(Kind.CARE, "even", number(100 * SHARE_GAP, 0));
        else say(Kind.MAY_NOT, "uneven", String.join("、", uneven));
    }

    private double gap(Stratum s) {
        return (double) s.used() / result.n() - (double) s.asked() / result.asked();
    }

    private void explained(RegressionResult r) {
        if (Double.isNaN(r.fP())) return;
        boolean explained = r.fP() < LEVEL;
        say(
                explained ? Kind.MAY : Kind.MAY_NOT,
                explained ? "explained" : "notExplained",
                r.part().label(),
                percent(r.rSquared()),
                pWords(r.fP()),
                percent(1 - r.rSquared()));
    }

    /** Coefficients that hold after adjustment, each with its interval. */
    private void supported() {
        for (Test test : tests().toList()) {
            if (!(test.holm() < LEVEL)) continue;
            Optional<RegressionResult.Line> line = line(test);
            if (line.isPresent())
                say(
                        Kind.MAY,
                        line.get().standardized() > 0 ? "supportedHigher" : "supportedLower",
                        words.label(test.domain()),
                        test.part().label(),
                        number(line.get().standardized(), 3),
                        pWords(test.holm()));
            else odds(test);
        }
    }

    private void odds(Test test) {
        Coefficient c = result.logits().stream()
                .filter(l -> l.part() == test.part())
                .flatMap(l -> l.lines().stream())
                .filter(l -> l.name().equals(test.domain()))
                .findFirst()
                .orElseThrow();
        say(
                Kind.MAY,
                c.estimate() > 0 ? "oddsHigher" : "oddsLower",
                words.label(test.domain()),
                test.part().label(),
                number(Math.exp(c.estimate()), 2),
                number(Math.exp(c.low()), 2),
                number(Math.exp(c.high()), 2),
                pWords(test.holm()));
    }

    private Stream<Test> tests() {
        return result.families().stream().flatMap(f -> f.tests().stream());
    }

    private Optional<RegressionResult.Line> line(Test test) {
        return result.regressions().stream()
                .filter(r -> r.part() == test.part())
                .flatMap(r -> r.slopes().stream())
                .filter(l -> l.name().equals(test.domain()))
                .findFirst();
    }

    private void multiplicity() {
        int made = result.families().stream()
                .mapToInt(StudyResult.FamilyResult::made)
                .sum();
        if (made == 0) return;
        long raw = tests().filter(t -> t.p() < LEVEL).count();
        long held = tests().filter(t -> t.holm() < LEVEL).count();
        say(
                Kind.CARE,
                "multiplicity",
                Integer.toString(made),
                number(made * LEVEL, 1),
                Long.toString(raw),
                Long.toString(held));
        String lost = tests().filter(t -> t.p() < LEVEL && !(t.holm() < LEVEL))
                .map(t -> words.label(t.domain()) + "→" + t.part().label())
                .collect(Collectors.joining("、"));
        if (!lost.isEmpty()) say(Kind.MAY_NOT, "lost", lost);
        if (held == 0) say(Kind.MAY, "none");
    }

    /** Not significant is not zero: the interval says what remains possible. */
    private void undecided(RegressionResult r) {
        String some = r.slopes().stream()
                .filter(l -> l.p() >= LEVEL && Double.isFinite(l.standardizedLow()))
                .map(l -> word(
                        "conclusion.interval",
                        words.label(l.name()),
                        number(Math.min(l.standardizedLow(), l.standardizedHigh()), 2),
                        number(Math.max(l.standardizedLow(), l.standardizedHigh()), 2)))
                .collect(Collectors.joining("、"));
        if (!some.isEmpty()) say(Kind.MAY_NOT, "undecided", r.part().label(), some);
    }

    private void signs(RegressionResult r) {
        String turned = r.slopes().stream()
                .filter(l -> l.standardized() * l.zeroOrder() < 0)
                .map(l -> word(
                        "conclusion.sign",
                        words.label(l.name()),
                        number(l.standardized(), 3),
                        number(l.zeroOrder(), 3)))
                .collect(Collectors.joining("、"));
        if (!turned.isEmpty()) say(Kind.CARE, "signs", r.part().label(), turned);
    }

    private void robust(RegressionResult r) {
        String some = r.slopes().stream()
                .filter(l -> Double.isFinite(l.robustP()) && (l.p() < LEVEL) != (l.robustP() < LEVEL))
                .map(l -> word("conclusion.twoP", words.label(l.name()), pWords(l.p()), pWords(l.robustP())))
                .collect(Collectors.joining("、"));
        if (!some.isEmpty()) say(Kind.CARE, "robust", r.part().label(), some);
    }

    private void influence(RegressionResult r) {
        List<Integer> large = r.cases().stream()
                .filter(c -> c.cook() > LARGE_COOK)
                .map(RegressionResult.Case::number)
                .toList();
        if (!large.isEmpty())
            say(Kind.CARE, "influence", r.part().label(), StudyWords.numbers(large), number(LARGE_COOK, 0));
    }

    /** The indices are the same in every model, hence their inflation too: the first tells all. */
    private void collinear() {
        if (result.regressions().isEmpty()) return;
        List<RegressionResult.Line> slopes = result.regressions().getFirst().slopes();
        double largest = slopes.stream()
                .mapToDouble(RegressionResult.Line::vif)
                .filter(Double::isFinite)
                .max()
                .orElse(Double.NaN);
        if (Double.isNaN(largest)) return;
        String high = slopes.stream()
                .filter(l -> l.vif() >= HIGH_VIF)
                .map(l -> words.label(l.name()))
                .collect(Collectors.joining("、"));
        if (high.isEmpty()) say(Kind.CARE, "vif", number(largest, 2));
        else say(Kind.MAY_NOT, "collinear", high, number(largest, 2));
    }

    private void separated(LogitResult l) {
        for (Finding f : l.findings())
            if (f.kind() == Finding.Kind.SEPARATION || f.kind() == Finding.Kind.QUASI_SEPARATION)
                say(Kind.MAY_NOT, "separated", l.part().label(), words.labels(f.names()), StudyWords.numbers(f.rows()));
    }

    private void fewEvents() {
        String few = result.logits().stream()
                .filter(l ->
                        l.rarer() < StudyRun.EVENTS_PER_VARIABLE * l.slopes().size())
                .map(l -> word("conclusion.events", l.part().label(), Integer.toString(l.rarer())))
                .collect(Collectors.joining("、"));
        if (!few.isEmpty()) say(Kind.CARE, "fewEvents", few, Integer.toString(StudyRun.EVENTS_PER_VARIABLE));
    }

    private void loose(ComponentResult c) {
        double reliability = Double.isNaN(c.spearmanBrown()) ? c.alpha() : c.spearmanBrown();
        if (reliability < LOW_RELIABILITY) say(Kind.CARE, "loose", c.label(), number(reliability, 2));
        if (c.parallel() > 1) say(Kind.CARE, "several", c.label(), Integer.toString(c.parallel()));
        if (c.parallel() == 0) say(Kind.MAY_NOT, "noComponent", c.label());
    }
}
