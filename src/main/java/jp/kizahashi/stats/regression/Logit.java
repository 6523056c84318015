package jp.kizahashi.stats.regression;

import java.util.List;
import java.util.stream.IntStream;
import jp.kizahashi.stats.Column;

/**
 * Logistic regression: log odds of a one as a linear function of the variables, by maximum likelihood.
 *
 * <p>Assumes independent rows. Wald statistics and intervals are large-sample approximations. Where the variables
 * separate ones from zeros the maximum lies at infinity; that is found ({@link Separation}), named, and no estimate is
 * given. Source: McCullagh &amp; Nelder, Generalized Linear Models (2nd ed.) chapter 4; R's {@code glm(family =
 * binomial)} iterated until nothing changes.
 */
public final class Logit {
    private Logit() {}

    /**
     * Fits the response on the columns.
     *
     * @param x k ≥ 0 columns of n values
     * @param y n values, each 0 or 1
     * @param intercept whether a constant is estimated too
     * @throws IllegalArgumentException when a response is neither 0 nor 1, or n is not larger than the number of
     *     coefficients
     */
    public static LogitFit fit(List<Column> x, Column y, boolean intercept) {
        double[] response = binary(y);
        List<Column> model = Ols.model(x, y.size(), intercept);
        if (y.size() <= model.size())
            throw new IllegalArgumentException(y.size() + " rows for " + model.size() + " coefficients");
        CrossProducts products = new CrossProducts(model, y);
        List<Integer> kept = IntStream.range(0, model.size())
                .filter(j -> !products.isDependent(j))
                .boxed()
                .toList();
        return new LogitFit(model, y, intercept, kept, search(model, response, intercept, kept));
    }

    /** The response as 0 and 1. */
    static double[] binary(Column y) {
        double[] response = y.doubles();
        for (double value : response)
            if (value != 0 && value != 1) throw new IllegalArgumentException(y.name() + ": " + value);
        return response;
    }

    private static LogitFit.Outcome search(
            List<Column> model, double[] response, boolean intercept, List<Integer> kept) {
        List<Column> columns = kept.stream().map(model::get).toList();
        Standardized z = new Standardized(columns, intercept);
        LikelihoodSearch search = new LikelihoodSearch(new OrthonormalDesign(z.values()), response);
        boolean settled = search.run();
        Separation separation = settled
                ? new Separation(List.of(), List.of(), false)
                : Separation.search(z.values(), response, intercept ? 0 : -1);
        return new LogitFit.Outcome(
                z.coefficients(search.coefficients()),
                z.covariance(search.covariance()),
                separation.complete() ? 0 : search.deviance(),
                search.probabilities(),
                settled,
                separation);
    }
}
