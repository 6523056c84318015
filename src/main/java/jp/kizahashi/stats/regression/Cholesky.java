package jp.kizahashi.stats.regression;

import java.util.Arrays;

/** Small symmetric positive definite systems, k × k, held as the lower triangle of a flat array, row after row. */
final class Cholesky {
    private Cholesky() {}

    /** Replaces b by the solution of matrix · x = b; false when the matrix is not positive definite. */
    static boolean solve(double[] matrix, double[] b) {
        int k = b.length;
        double[] l = matrix.clone();
        if (!factor(l, k)) return false;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) b[i] -= l[i * k + j] * b[j];
            b[i] /= l[i * k + i];
        }
        for (int i = k - 1; i >= 0; i--) {
            for (int j = i + 1; j < k; j++) b[i] -= l[j * k + i] * b[j];
            b[i] /= l[i * k + i];
        }
        return true;
    }

    /** The whole inverse; NaN everywhere when the matrix is not positive definite. */
    static double[][] invert(double[] matrix, int k) {
        double[][] inverse = new double[k][k];
        for (int j = 0; j < k; j++) {
            double[] unit = new double[k];
            unit[j] = 1;
            if (!solve(matrix, unit)) Arrays.fill(unit, Double.NaN);
            for (int i = 0; i < k; i++) inverse[i][j] = unit[i];
        }
        return inverse;
    }

    /** Logarithm of the determinant; NaN when the matrix is not positive definite. */
    static double logDeterminant(double[] matrix, int k) {
        double[] l = matrix.clone();
        if (!factor(l, k)) return Double.NaN;
        double sum = 0;
        for (int j = 0; j < k; j++) sum += 2 * Math.log(l[j * k + j]);
        return sum;
    }

    private static boolean factor(double[] l, int k) {
        for (int j = 0; j < k; j++) {
            double d = l[j * k + j];
            for (int s = 0; s < j; s++) d -= l[j * k + s] * l[j * k + s];
            if (!(d > 0)) return false;
            double root = Math.sqrt(d);
            l[j * k + j] = root;
            for (int i = j + 1; i < k; i++) {
                double sum = l[i * k + j];
                for (int s = 0; s < j; s++) sum -= l[i * k + s] * l[j * k + s];
                l[i * k + j] = sum / root;
            }
        }
        return true;
    }
}
