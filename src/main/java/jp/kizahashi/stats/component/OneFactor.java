package jp.kizahashi.stats.component;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * One common factor behind at least three items, by maximum likelihood from their correlations.
 *
 * <p>Given unique variances ψ the loadings follow from the largest eigenvalue of ψ^-½ R ψ^-½; ψ is then 1 − loading²,
 * and so on until nothing changes. ψ is kept at 0.005 or more; an item at that limit (Heywood case) is listed. Source:
 * D. N. Lawley &amp; A. E. Maxwell, Factor Analysis as a Statistical Method (2nd ed.) §4; R's {@code factanal}.
 *
 * @param loadings one an item, their sum positive
 * @param uniquenesses one an item
 * @param atLimit the items whose uniqueness is at the limit
 * @param converged whether the loadings settled
 */
record OneFactor(double[] loadings, double[] uniquenesses, List<Integer> atLimit, boolean converged) {
    private static final double LOWEST = 0.005;
    private static final int ITERATIONS = 20_000;

    static OneFactor of(double[][] correlation) {
        int k = correlation.length;
        double[] psi = new double[k];
        Arrays.fill(psi, 0.5);
        double[] loadings = new double[k];
        boolean converged = false;
        for (int iteration = 0; iteration < ITERATIONS && !converged; iteration++) {
            loadings = loadings(correlation, psi);
            double change = 0;
            for (int i = 0; i < k; i++) {
                double next = Math.max(LOWEST, 1 - loadings[i] * loadings[i]);
                change = Math.max(change, Math.abs(next - psi[i]));
                psi[i] = next;
            }
            converged = change < 1e-13;
        }
        List<Integer> atLimit = new ArrayList<>();
        for (int i = 0; i < k; i++) if (psi[i] == LOWEST) atLimit.add(i);
        return new OneFactor(loadings, psi, atLimit, converged);
    }

    private static double[] loadings(double[][] correlation, double[] psi) {
        int k = psi.length;
        double[][] scaled = new double[k][k];
        for (int i = 0; i < k; i++)
            for (int j = 0; j < k; j++) scaled[i][j] = correlation[i][j] / Math.sqrt(psi[i] * psi[j]);
        var eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(scaled, false));
        double[] vector = eigen.getEigenvector(0).toArray();
        double size = Math.sqrt(Math.max(0, eigen.getEigenvalues()[0] - 1));
        double sum = 0;
        double[] loadings = new double[k];
        for (int i = 0; i < k; i++) {
            loadings[i] = vector[i] * size * Math.sqrt(psi[i]);
            sum += loadings[i];
        }
        if (sum < 0) for (int i = 0; i < k; i++) loadings[i] = -loadings[i];
        return loadings;
    }
}
