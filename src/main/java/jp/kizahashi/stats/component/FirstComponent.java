package jp.kizahashi.stats.component;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/**
 * The first principal component of the correlations of some cases, in double precision and fast, for resampling;
 * {@link PrincipalComponents} is for what is shown.
 *
 * @param eigenvalue its variance
 * @param loadings one an item
 * @param scores one a case, mean 0, variance the eigenvalue
 */
public record FirstComponent(double eigenvalue, double[] loadings, double[] scores) {
    /**
     * Of the items over the cases.
     *
     * @param items one array an item, none constant over the cases
     * @param cases positions in the arrays, repeated at will
     * @param towards loadings whose direction the sign follows; empty: the largest loading becomes positive
     */
    public static FirstComponent of(double[][] items, int[] cases, double[] towards) {
        int k = items.length;
        double[][] z = new double[k][];
        for (int j = 0; j < k; j++) z[j] = standardized(items[j], cases);
        double[][] correlation = new double[k][k];
        for (int i = 0; i < k; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = 0;
                for (int row = 0; row < cases.length; row++) sum += z[i][row] * z[j][row];
                correlation[i][j] = sum / (cases.length - 1);
                correlation[j][i] = correlation[i][j];
            }
        }
        var eigen = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(correlation, false));
        double[] vector = eigen.getEigenvector(0).toArray();
        double eigenvalue = eigen.getEigenvalues()[0];
        turn(vector, towards);
        double[] loadings = new double[k];
        double[] scores = new double[cases.length];
        for (int j = 0; j < k; j++) {
            loadings[j] = vector[j] * Math.sqrt(eigenvalue);
            for (int row = 0; row < cases.length; row++) scores[row] += vector[j] * z[j][row];
        }
        return new FirstComponent(eigenvalue, loadings, scores);
    }

    private static double[] standardized(double[] item, int[] cases) {
        double mean = 0;
        for (int c : cases) mean += item[c];
        mean /= cases.length;
        double[] z = new double[cases.length];
        double sum = 0;
        for (int row = 0; row < z.length; row++) {
            z[row] = item[cases[row]] - mean;
            sum += z[row] * z[row];
        }
        double sd = Math.sqrt(sum / (cases.length - 1));
        for (int row = 0; row < z.length; row++) z[row] /= sd;
        return z;
    }

    private static void turn(double[] vector, double[] towards) {
        double direction = 0;
        if (towards.length == 0) {
            for (double v : vector) if (Math.abs(v) > Math.abs(direction) * (1 + 1e-9)) direction = v;
        } else for (int j = 0; j < vector.length; j++) direction += vector[j] * towards[j];
        if (direction < 0) for (int j = 0; j < vector.length; j++) vector[j] = -vector[j];
    }
}
