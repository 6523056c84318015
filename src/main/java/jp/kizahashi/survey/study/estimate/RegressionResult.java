package jp.kizahashi.survey.study.estimate;

import java.util.Comparator;
import java.util.List;
import jp.kizahashi.stats.Finding;

/**
 * Least squares of one rate on the indices.
 *
 * @param label of the column in the outcome set
 * @param lines the constant first
 * @param f of the whole model, with {@code modelDegrees} and {@code residualDegrees}
 * @param cases one a used body, by study number
 */
public record RegressionResult(
        OutcomePart part,
        String label,
        int n,
        List<Line> lines,
        double rSquared,
        double adjustedRSquared,
        double residualStandardDeviation,
        double f,
        double fP,
        int modelDegrees,
        int residualDegrees,
        List<Case> cases,
        List<Finding> findings) {
    /**
     * One coefficient.
     *
     * @param name {@code (Intercept)} or a domain's id
     * @param standardized β; NaN for the constant
     * @param low lower end of the raw coefficient's 95 % interval
     * @param robustError HC3
     * @param robustP two-sided, of estimate ÷ HC3 with the residual degrees of freedom
     * @param vif variance inflation
     * @param zeroOrder correlation with the outcome alone
     */
    public record Line(
            String name,
            double estimate,
            double standardError,
            double t,
            double p,
            double low,
            double high,
            double standardized,
            double robustError,
            double robustP,
            double vif,
            double zeroOrder) {
        /** β at the lower end of the interval: the raw end in standard deviations. */
        public double standardizedLow() {
            return low * standardized / estimate;
        }

        /** β at the upper end. */
        public double standardizedHigh() {
            return high * standardized / estimate;
        }
    }

    /** One body in the fit. */
    public record Case(int number, double fitted, double residual, double leverage, double studentized, double cook) {}

    /** The lines of the indices. */
    public List<Line> slopes() {
        return lines.subList(1, lines.size());
    }

    /** √R². */
    public double r() {
        return Math.sqrt(rSquared);
    }

    /** The bodies that move the fit most. */
    public List<Case> mostInfluential(int most) {
        return cases.stream()
                .filter(c -> !Double.isNaN(c.cook()))
                .sorted(Comparator.comparingDouble(Case::cook).reversed())
                .limit(most)
                .toList();
    }
}
