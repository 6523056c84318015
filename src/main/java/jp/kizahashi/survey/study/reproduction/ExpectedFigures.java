package jp.kizahashi.survey.study.reproduction;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import jp.kizahashi.stats.regression.Coefficient;
import jp.kizahashi.survey.study.estimate.BootstrapResult;
import jp.kizahashi.survey.study.estimate.ComponentResult;
import jp.kizahashi.survey.study.estimate.LogitResult;
import jp.kizahashi.survey.study.estimate.RegressionResult;
import jp.kizahashi.survey.study.exhibit.StudyPart.Shown;

/** The figures of a study by name, as {@code reproduce.R} computes them, with all their digits. */
record ExpectedFigures(Shown shown) {
    /** {@code name,value,low,high}: the interval is the bootstrap's, empty when it was not computed; NA does not exist. */
    String csv() {
        Map<String, BootstrapResult.Figure> intervals = new HashMap<>();
        shown.bootstrap().ifPresent(b -> b.figures().forEach(f -> intervals.put(f.name(), f)));
        StringBuilder text = new StringBuilder("name,value,low,high\n");
        figures().forEach((name, value) -> {
            BootstrapResult.Figure interval = intervals.get(name);
            text.append(name).append(',').append(text(value)).append(',');
            if (interval != null) text.append(text(interval.low()));
            text.append(',');
            if (interval != null) text.append(text(interval.high()));
            text.append('\n');
        });
        return text.toString();
    }

    private static String text(double value) {
        return Double.isFinite(value) ? Double.toString(value) : "NA";
    }

    private Map<String, Double> figures() {
        Map<String, Double> figures = new LinkedHashMap<>();
        shown.result().components().forEach(c -> component(c, figures));
        shown.result().regressions().stream()
                .filter(r -> r.residualStandardDeviation() > 0)
                .forEach(r -> regression(r, figures));
        shown.result().logits().stream().filter(l -> l.rarer() > 0).forEach(l -> logit(l, figures));
        return figures;
    }

    private static void component(ComponentResult c, Map<String, Double> figures) {
        figures.put(c.domain() + ":eigenvalue", c.eigenvalues().getFirst());
        for (int v = 0; v < c.items().size(); v++)
            figures.put(
                    c.domain() + ":loading:" + c.items().get(v),
                    c.loadings().get(v).getFirst());
    }

    private static void regression(RegressionResult r, Map<String, Double> figures) {
        String name = r.part().column() + ":";
        for (var line : r.lines()) {
            figures.put(name + line.name(), line.estimate());
            figures.put(name + "standardError:" + line.name(), line.standardError());
            figures.put(name + "t:" + line.name(), line.t());
            figures.put(name + "p:" + line.name(), line.p());
            figures.put(name + "hc3:" + line.name(), line.robustError());
        }
        for (var line : r.slopes()) {
            figures.put(name + "standardized:" + line.name(), line.standardized());
            figures.put(name + "vif:" + line.name(), line.vif());
        }
        figures.put(name + "rSquared", r.rSquared());
        figures.put(name + "f", r.f());
        figures.put(name + "fP", r.fP());
    }

    private static void logit(LogitResult l, Map<String, Double> figures) {
        String name = l.part().column() + ":";
        for (Coefficient line : l.lines()) {
            figures.put(name + line.name(), line.estimate());
            figures.put(name + "standardError:" + line.name(), line.standardError());
            figures.put(name + "p:" + line.name(), line.p());
        }
        if (l.converged()) figures.put(name + "deviance", l.deviance());
    }
}
