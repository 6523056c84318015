package jp.kizahashi.stats.component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jp.kizahashi.stats.Column;
import jp.kizahashi.stats.Finding;
import jp.kizahashi.stats.Finding.Kind;

/**
 * How far the items of a scale measure the same.
 *
 * <p>α assumes that every item measures the same thing equally well and is else a lower bound; ω lets the loadings
 * differ. With two items neither a factor nor "without this item" exists: Spearman–Brown 2r ÷ (1 + r) stands in and the
 * others are NaN. Sources: L. J. Cronbach, Psychometrika 16 (1951); R. P. McDonald, Test Theory (1999) §6 for
 * ω = (Σ loadings)² ÷ ((Σ loadings)² + Σ uniquenesses) of one factor from the correlations; R. Eisinga et al.,
 * International Journal of Public Health 58 (2013) for two items.
 *
 * @param alpha from covariances; NaN with fewer than three items
 * @param standardizedAlpha from correlations
 * @param omega NaN with fewer than three items or when no factor was found
 * @param spearmanBrown with exactly two items, else NaN
 * @param items one an item
 * @param findings constant items, why two items have no α, Heywood cases
 */
public record Reliability(
        double alpha,
        double standardizedAlpha,
        double omega,
        double spearmanBrown,
        List<Item> items,
        List<Finding> findings) {
    /**
     * One item of the scale.
     *
     * @param name of the column
     * @param itemRest correlation with the sum of the other items; NaN with two items
     * @param alphaIfDropped α of the others; NaN with two items
     */
    public record Item(String name, double itemRest, double alphaIfDropped) {}

    /**
     * Of the varying ones among the items.
     *
     * @param all at least two columns of n ≥ 2 values
     */
    public static Reliability of(List<Column> all) {
        List<Finding> findings = new ArrayList<>(PrincipalComponents.findings(all));
        List<Column> items = all.stream().filter(c -> !c.isConstant()).toList();
        int k = items.size();
        if (k < 2) return new Reliability(Double.NaN, Double.NaN, Double.NaN, Double.NaN, List.of(), findings);
        Moments moments = Moments.of(items);
        if (k == 2) {
            findings.add(
                    new Finding(Kind.TWO_ITEMS, items.stream().map(Column::name).toList(), List.of()));
            double r = moments.correlation()[0][1];
            return new Reliability(
                    Double.NaN, Double.NaN, Double.NaN, 2 * r / (1 + r), items(items, moments), findings);
        }
        return new Reliability(
                alpha(moments.covariance(), -1),
                alpha(moments.correlation(), -1),
                omega(items, moments, findings),
                Double.NaN,
                items(items, moments),
                findings);
    }

    /** α of the items but one (−1: of all). */
    private static double alpha(double[][] covariance, int without) {
        double trace = 0;
        double sum = 0;
        int k = 0;
        for (int i = 0; i < covariance.length; i++) {
            if (i == without) continue;
            k++;
            trace += covariance[i][i];
            for (int j = 0; j < covariance.length; j++) if (j != without) sum += covariance[i][j];
        }
        return k / (k - 1.0) * (1 - trace / sum);
    }

    private static double omega(List<Column> items, Moments moments, List<Finding> findings) {
        OneFactor factor = OneFactor.of(moments.correlation());
        if (!factor.atLimit().isEmpty())
            findings.add(new Finding(
                    Kind.HEYWOOD,
                    factor.atLimit().stream().map(i -> items.get(i).name()).toList(),
                    List.of()));
        if (!factor.converged()) {
            findings.add(new Finding(
                    Kind.NOT_CONVERGED, items.stream().map(Column::name).toList(), List.of()));
            return Double.NaN;
        }
        double common = Math.pow(Arrays.stream(factor.loadings()).sum(), 2);
        return common / (common + Arrays.stream(factor.uniquenesses()).sum());
    }

    private static List<Item> items(List<Column> items, Moments moments) {
        int k = items.size();
        return IntStream.range(0, k)
                .mapToObj(i -> new Item(
                        items.get(i).name(),
                        k > 2 ? itemRest(moments.covariance(), i) : Double.NaN,
                        k > 2 ? alpha(moments.covariance(), i) : Double.NaN))
                .toList();
    }

    private static double itemRest(double[][] covariance, int item) {
        double with = 0;
        double rest = 0;
        for (int i = 0; i < covariance.length; i++) {
            if (i == item) continue;
            with += covariance[item][i];
            for (int j = 0; j < covariance.length; j++) if (j != item) rest += covariance[i][j];
        }
        return with / Math.sqrt(covariance[item][item] * rest);
    }
}
