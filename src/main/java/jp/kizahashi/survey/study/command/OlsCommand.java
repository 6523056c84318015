package jp.kizahashi.survey.study.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.platform.Command;
import jp.kizahashi.stats.Column;
import jp.kizahashi.stats.regression.Coefficient;
import jp.kizahashi.stats.regression.Influence;
import jp.kizahashi.stats.regression.Ols;
import jp.kizahashi.stats.regression.OlsFit;

/** {@code ./tool stats ols}: least squares of one column of a CSV file on others. */
final class OlsCommand implements Command {
    @Override
    public String words() {
        return "stats ols";
    }

    @Override
    public String summary() {
        return "least squares of one column of a CSV file on others, solved exactly";
    }

    @Override
    public String help() {
        return """
            ./tool stats ols DATA.csv --y COL --x COL,COL,... [--no-intercept] [--poly COL:D]

            Fits COL on the columns by ordinary least squares. The decimals are taken as written and the equations are
            solved without rounding. Needs no database.

            --no-intercept   no constant; R squared is then about zero (rSquaredKind "uncentred")
            --poly COL:D     replaces COL of --x by COL, COL^2 ... COL^D, formed without rounding (may be repeated)

            Empty cells and NA are missing; such lines are left out and listed. JSON: n, dropped {count, lines},
            coefficients[] {name, estimate, standardError, statistic, p, low, high, standardized, vif,
            robustStandardError (HC3)}, rSquared, rSquaredKind, adjustedRSquared, residualStandardDeviation,
            residualDegrees, f, fDegrees, fP, warnings[] {code, message}.
            Exit 2 with line and column for letters in a column or too few lines.
            """;
    }

    @Override
    public void run(List<String> words, PrintStream out, PrintStream err) throws IOException {
        Arguments arguments = new Arguments(words, Set.of("--y", "--x", "--poly"), Set.of("--no-intercept"));
        Sample sample = predictorsAndResponse(arguments);
        List<Column> x = sample.columns(arguments.predictors(), arguments.powers());
        boolean intercept = !arguments.has("--no-intercept");
        sample.requireMoreThan(coefficientNames(x, intercept));
        OlsFit fit = Ols.fit(x, sample.column(arguments.one("--y")), intercept);
        Influence influence = fit.influence();
        new Reply()
                .cases(sample.n(), sample.dropped())
                .put("coefficients", lines(fit, influence))
                .put("rSquared", fit.rSquared())
                .put("rSquaredKind", fit.isCentred() ? "centred" : "uncentred")
                .put("adjustedRSquared", fit.adjustedRSquared())
                .put("residualStandardDeviation", fit.residualStandardDeviation())
                .put("residualDegrees", fit.residualDegrees())
                .put("f", fit.f())
                .put("fDegrees", fit.modelDegrees())
                .put("fP", fit.fP())
                .warnings(fit.findings(), sample.lines())
                .warnings(influence.findings(), sample.lines())
                .print(out);
    }

    /** The complete lines of the columns that --x and --y name. */
    static Sample predictorsAndResponse(Arguments arguments) throws IOException {
        List<String> columns = new ArrayList<>(arguments.predictors());
        columns.add(arguments.one("--y"));
        return DataFile.read(arguments.file()).numbers(columns);
    }

    static List<String> coefficientNames(List<Column> x, boolean intercept) {
        List<String> names = new ArrayList<>(x.stream().map(Column::name).toList());
        if (intercept) names.addFirst(Coefficient.INTERCEPT);
        return names;
    }

    /** What every coefficient shows. */
    static Map<String, Object> line(Coefficient c) {
        return Reply.map(
                "name", c.name(),
                "estimate", c.estimate(),
                "standardError", c.standardError(),
                "statistic", c.statistic(),
                "p", c.p(),
                "low", c.low(),
                "high", c.high());
    }

    private static List<Map<String, Object>> lines(OlsFit fit, Influence influence) {
        List<Map<String, Object>> lines = new ArrayList<>();
        double[] robust = influence.robustStandardErrors();
        for (Coefficient c : fit.coefficients()) {
            int j = lines.size();
            Map<String, Object> line = line(c);
            line.put("robustStandardError", robust[j]);
            if (!c.name().equals(Coefficient.INTERCEPT)) {
                line.put("standardized", fit.standardized(j));
                line.put("vif", fit.varianceInflation(j));
            }
            lines.add(line);
        }
        return lines;
    }
}
