package jp.kizahashi.survey.study.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.platform.Command;
import jp.kizahashi.stats.Column;
import jp.kizahashi.stats.regression.Calibration;
import jp.kizahashi.stats.regression.Coefficient;
import jp.kizahashi.stats.regression.Firth;
import jp.kizahashi.stats.regression.Logit;
import jp.kizahashi.stats.regression.LogitFit;

/** {@code ./tool stats logit}: logistic regression of a 0/1 column of a CSV file on others. */
final class LogitCommand implements Command {
    private static final int GROUPS = 10;
    private static final int MOST_ROWS_UNASKED = 1000;

    @Override
    public String words() {
        return "stats logit";
    }

    @Override
    public String summary() {
        return "logistic regression of a 0/1 column of a CSV file on others";
    }

    @Override
    public String help() {
        return """
            ./tool stats logit DATA.csv --y COL --x COL,COL,... [--no-intercept] [--poly COL:D] [--firth]

            Fits the log odds of COL = 1 on the columns by maximum likelihood. Needs no database. When the columns separate
            ones from zeros no finite estimates exist: converged is false, the estimates are null, a warning names the
            columns and lines, and firth[] holds Firth's penalised estimates with profile intervals.

            --no-intercept, --poly   as in ./tool stats ols
            --firth                  adds firth[] in any case

            JSON: n, dropped {count, lines}, converged, coefficients[] {name, estimate, standardError, statistic (Wald z), p,
            low, high, oddsRatio, oddsRatioLow, oddsRatioHigh}, deviance, nullDeviance, residualDegrees,
            likelihoodRatio {statistic, degrees, p}, pseudoRSquared {mcFadden, coxSnell, nagelkerke},
            hosmerLemeshow {statistic, degrees, p, grouping, groups[]} (with three groups or more), areaUnderCurve, warnings[] {code, message}.
            """;
    }

    @Override
    public void run(List<String> words, PrintStream out, PrintStream err) throws IOException {
        Arguments arguments = new Arguments(words, Set.of("--y", "--x", "--poly"), Set.of("--no-intercept", "--firth"));
        Sample sample = OlsCommand.predictorsAndResponse(arguments);
        List<Column> x = sample.columns(arguments.predictors(), arguments.powers());
        boolean intercept = !arguments.has("--no-intercept");
        sample.requireMoreThan(OlsCommand.coefficientNames(x, intercept));
        sample.requireBinary(arguments.one("--y"));
        Column y = sample.column(arguments.one("--y"));
        LogitFit fit = Logit.fit(x, y, intercept);
        Reply reply = new Reply()
                .cases(sample.n(), sample.dropped())
                .put("converged", fit.isConverged())
                .put("coefficients", lines(fit.coefficients()));
        quality(reply, fit);
        boolean wanted = !fit.isConverged() && !y.isConstant() && sample.n() <= MOST_ROWS_UNASKED;
        if (arguments.has("--firth") || wanted) reply.put("firth", lines(Firth.fit(x, y, intercept)));
        reply.warnings(fit.findings(), sample.lines()).print(out);
    }

    private static void quality(Reply reply, LogitFit fit) {
        reply.put("deviance", fit.deviance())
                .put("nullDeviance", fit.nullDeviance())
                .put("residualDegrees", fit.residualDegrees())
                .put(
                        "likelihoodRatio",
                        Reply.map(
                                "statistic", fit.likelihoodRatio(),
                                "degrees", fit.modelDegrees(),
                                "p", fit.likelihoodRatioP()))
                .put(
                        "pseudoRSquared",
                        Reply.map(
                                "mcFadden", fit.mcFadden(),
                                "coxSnell", fit.coxSnell(),
                                "nagelkerke", fit.nagelkerke()));
        if (!fit.isConverged()) return;
        Calibration.HosmerLemeshow test = fit.calibration().hosmerLemeshow(GROUPS);
        if (test.degrees() > 0) reply.put("hosmerLemeshow", hosmerLemeshow(test));
        reply.put("areaUnderCurve", fit.calibration().areaUnderCurve());
    }

    private static Map<String, Object> hosmerLemeshow(Calibration.HosmerLemeshow test) {
        return Reply.map(
                "statistic", test.statistic(),
                "degrees", test.degrees(),
                "p", test.p(),
                "grouping", "deciles (type 7) of the fitted probability, ties together",
                "groups",
                        test.groups().stream()
                                .map(g -> Reply.map("n", g.n(), "observed", g.observed(), "expected", g.expected()))
                                .toList());
    }

    private static List<Map<String, Object>> lines(List<Coefficient> coefficients) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (Coefficient c : coefficients) {
            Map<String, Object> line = OlsCommand.line(c);
            line.put("oddsRatio", Math.exp(c.estimate()));
            line.put("oddsRatioLow", Math.exp(c.low()));
            line.put("oddsRatioHigh", Math.exp(c.high()));
            lines.add(line);
        }
        return lines;
    }
}
