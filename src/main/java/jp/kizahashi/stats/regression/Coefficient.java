package jp.kizahashi.stats.regression;

/**
 * One line of a regression table. A number that does not exist (a dependent column, a perfect fit, an infinite
 * estimate) is NaN.
 *
 * @param name the variable, {@code (Intercept)} for the constant
 * @param estimate the change of the response (logit: of the log odds) per unit of the variable
 * @param standardError of the estimate
 * @param statistic t (least squares) or z (likelihood): estimate ÷ standard error
 * @param p two-sided probability of a statistic at least as large if the true coefficient is 0
 * @param low lower end of the 95 % interval
 * @param high upper end of the 95 % interval
 */
public record Coefficient(
        String name, double estimate, double standardError, double statistic, double p, double low, double high) {
    /** How the constant of a model is called, as in R. */
    public static final String INTERCEPT = "(Intercept)";

    /** A line whose numbers do not exist. */
    static Coefficient missing(String name) {
        return new Coefficient(name, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
    }
}
