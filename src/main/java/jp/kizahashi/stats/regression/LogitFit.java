package jp.kizahashi.stats.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.kizahashi.stats.Column;
import jp.kizahashi.stats.Finding;
import jp.kizahashi.stats.Finding.Kind;
import jp.kizahashi.stats.Tail;

/** A fitted logistic model. Numbers that do not exist are NaN and a {@link Finding} says why. */
public final class LogitFit {
    /** What the search brought, for the columns that are not dependent on others. */
    record Outcome(
            double[] estimates,
            double[][] covariance,
            double deviance,
            double[] probabilities,
            boolean converged,
            Separation separation) {}

    private static final double Z = Tail.quantileNormal(0.975);

    private final List<Column> model;
    private final Column y;
    private final boolean intercept;
    private final List<Integer> kept;
    private final Outcome outcome;

    LogitFit(List<Column> model, Column y, boolean intercept, List<Integer> kept, Outcome outcome) {
        this.model = model;
        this.y = y;
        this.intercept = intercept;
        this.kept = kept;
        this.outcome = outcome;
    }

    /** The lines of the table with Wald statistics and intervals (log odds), the constant first. */
    public List<Coefficient> coefficients() {
        return IntStream.range(0, model.size()).mapToObj(this::coefficient).toList();
    }

    private Coefficient coefficient(int j) {
        String name = model.get(j).name();
        int at = kept.indexOf(j);
        if (at < 0 || !outcome.converged()) return Coefficient.missing(name);
        double beta = outcome.estimates()[at];
        double se = Math.sqrt(outcome.covariance()[at][at]);
        return new Coefficient(name, beta, se, beta / se, Tail.twoSidedNormal(beta / se), beta - Z * se, beta + Z * se);
    }

    /** Number of rows used. */
    public int n() {
        return y.size();
    }

    /** False when no finite estimates exist or the iteration did not settle. */
    public boolean isConverged() {
        return outcome.converged();
    }

    /** −2 log likelihood; the limit it tends to when the data are separated. */
    public double deviance() {
        return outcome.deviance();
    }

    /** −2 log likelihood of the constant alone (of probability ½ without a constant). */
    public double nullDeviance() {
        double n = y.size();
        double ones = 0;
        for (double value : y.doubles()) ones += value;
        if (!intercept) return 2 * n * Math.log(2);
        return -2 * (term(ones, ones / n) + term(n - ones, 1 - ones / n));
    }

    private static double term(double count, double probability) {
        return count == 0 ? 0 : count * Math.log(probability);
    }

    /** Number of estimated coefficients without the constant. */
    public int modelDegrees() {
        return kept.size() - (intercept ? 1 : 0);
    }

    /** n minus the number of estimated coefficients. */
    public int residualDegrees() {
        return y.size() - kept.size();
    }

    /** Likelihood ratio χ² of the whole model: null deviance − deviance, with {@link #modelDegrees()}. */
    public double likelihoodRatio() {
        return nullDeviance() - deviance();
    }

    /** P(χ² ≥ likelihood ratio). */
    public double likelihoodRatioP() {
        return modelDegrees() == 0 ? Double.NaN : Tail.upperChiSquared(likelihoodRatio(), modelDegrees());
    }

    /** McFadden: 1 − deviance ÷ null deviance. */
    public double mcFadden() {
        return nullDeviance() == 0 ? Double.NaN : 1 - deviance() / nullDeviance();
    }

    /** Cox &amp; Snell: 1 − exp(−likelihood ratio ÷ n). */
    public double coxSnell() {
        return -Math.expm1(-likelihoodRatio() / n());
    }

    /** Nagelkerke: Cox &amp; Snell divided by the largest value it can take. */
    public double nagelkerke() {
        return nullDeviance() == 0 ? Double.NaN : coxSnell() / -Math.expm1(-nullDeviance() / n());
    }

    /** The fitted probability of a one, row after row. */
    public double[] probabilities() {
        return outcome.probabilities().clone();
    }

    /** How well the fitted probabilities agree with the data and tell ones from zeros. */
    public Calibration calibration() {
        return new Calibration(outcome.probabilities(), y.doubles());
    }

    /** What the reader must know: constant and dependent columns, separation (which variables, which rows). */
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        CrossProducts products = new CrossProducts(model, y);
        for (int j = intercept ? 1 : 0; j < model.size(); j++) {
            if (model.get(j).isConstant())
                findings.add(Finding.of(Kind.CONSTANT_COLUMN, model.get(j).name()));
            else if (!kept.contains(j))
                findings.add(new Finding(Kind.COLLINEAR, products.dependence(j, model), List.of()));
        }
        if (y.isConstant()) findings.add(Finding.of(Kind.CONSTANT_COLUMN, y.name()));
        Separation separation = outcome.separation();
        if (separation.isFound() && !y.isConstant())
            findings.add(new Finding(
                    separation.complete() ? Kind.SEPARATION : Kind.QUASI_SEPARATION,
                    separation.columns().stream()
                            .map(c -> model.get(kept.get(c)).name())
                            .toList(),
                    separation.rows()));
        else if (!outcome.converged() && !y.isConstant()) findings.add(Finding.of(Kind.NOT_CONVERGED, y.name()));
        return findings;
    }
}
