package jp.kizahashi.stats.regression;

import java.util.List;
import jp.kizahashi.stats.Column;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.stat.regression.OLSMultipleLinearRegression;

/** Prints the digits of NIST's certified values that are met, beside those of the library's QR in double precision. */
public final class NistDigits {
    private NistDigits() {}

    public static void main(String[] arguments) throws Exception {
        System.out.println(
                "| set | coefficients | standard errors | R² | residual SD | QR: coefficients | QR: residual SD |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (String name : NistSet.NAMES) {
            NistSet set = NistSet.read(name);
            OlsFit fit = Ols.fit(set.x(), set.y(), set.intercept());
            double[] estimates = fit.coefficients().stream()
                    .mapToDouble(Coefficient::estimate)
                    .toArray();
            double[] errors = fit.coefficients().stream()
                    .mapToDouble(Coefficient::standardError)
                    .toArray();
            System.out.printf(
                    "| %s | %.1f | %.1f | %.1f | %.1f | %s |%n",
                    name,
                    worst(estimates, set, 0),
                    worst(errors, set, 1),
                    NistSet.digits(fit.rSquared(), set.rSquared()),
                    NistSet.digits(fit.residualStandardDeviation(), set.sd()),
                    ordinary(set));
        }
    }

    private static double worst(double[] values, NistSet set, int column) {
        double worst = 15;
        for (int j = 0; j < values.length; j++)
            worst = Math.min(worst, NistSet.digits(values[j], set.certified().get(j)[column]));
        return worst;
    }

    private static String ordinary(NistSet set) {
        List<Column> columns = set.x();
        double[][] x = new double[set.y().size()][columns.size()];
        for (int i = 0; i < x.length; i++)
            for (int j = 0; j < columns.size(); j++) x[i][j] = columns.get(j).doubles()[i];
        try {
            OLSMultipleLinearRegression qr = new OLSMultipleLinearRegression();
            qr.setNoIntercept(!set.intercept());
            qr.newSampleData(set.y().doubles(), x);
            double sd = Math.sqrt(qr.estimateErrorVariance());
            return String.format(
                    "%.1f | %.1f", worst(qr.estimateRegressionParameters(), set, 0), NistSet.digits(sd, set.sd()));
        } catch (MathRuntimeException e) {
            return "refused as singular | –";
        }
    }
}
