package jp.kizahashi.stats.regression;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * A design matrix turned into orthonormal columns (QR), so that the weighted normal equations of every Newton step are
 * well conditioned and can be solved fast; the triangle leads back to the coefficients of the data as given.
 */
final class OrthonormalDesign {
    final int n;
    final int k;
    /** Orthonormal columns, row after row, times √n so that the coefficients keep the size of log odds. */
    final double[] q;

    private final double[][] inverseTriangle;

    /**
     * @param x n rows of k linearly independent values, k &lt; n
     */
    OrthonormalDesign(double[][] x) {
        n = x.length;
        k = x[0].length;
        RealMatrix triangle = new QRDecomposition(new Array2DRowRealMatrix(x, false)).getR();
        inverseTriangle = invert(triangle);
        q = new double[n * k];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < k; j++) {
                double sum = 0;
                for (int l = 0; l <= j; l++) sum += x[i][l] * inverseTriangle[l][j];
                q[i * k + j] = sum;
            }
        }
    }

    /** The inverse of the upper triangle, times √n. */
    private double[][] invert(RealMatrix triangle) {
        double[][] inverse = new double[k][k];
        double root = Math.sqrt(n);
        for (int j = 0; j < k; j++) {
            inverse[j][j] = root / triangle.getEntry(j, j);
            for (int i = j - 1; i >= 0; i--) {
                double sum = 0;
                for (int l = i + 1; l <= j; l++) sum += triangle.getEntry(i, l) * inverse[l][j];
                inverse[i][j] = -sum / triangle.getEntry(i, i);
            }
        }
        return inverse;
    }

    /** The coefficients of x from those of the orthonormal columns. */
    double[] coefficients(double[] gamma) {
        double[] beta = new double[k];
        for (int i = 0; i < k; i++) for (int j = i; j < k; j++) beta[i] += inverseTriangle[i][j] * gamma[j];
        return beta;
    }

    /** The coefficients of the orthonormal columns from those of x. */
    double[] inner(double[] beta) {
        double[] gamma = new double[k];
        for (int i = k - 1; i >= 0; i--) {
            double rest = beta[i];
            for (int j = i + 1; j < k; j++) rest -= inverseTriangle[i][j] * gamma[j];
            gamma[i] = rest / inverseTriangle[i][i];
        }
        return gamma;
    }

    /** The covariance of the coefficients of x from that of the orthonormal columns. */
    double[][] covariance(double[][] inner) {
        double[][] half = new double[k][k];
        double[][] outer = new double[k][k];
        for (int i = 0; i < k; i++)
            for (int j = 0; j < k; j++) for (int l = i; l < k; l++) half[i][j] += inverseTriangle[i][l] * inner[l][j];
        for (int i = 0; i < k; i++)
            for (int j = 0; j < k; j++) for (int l = j; l < k; l++) outer[i][j] += half[i][l] * inverseTriangle[j][l];
        return outer;
    }
}
