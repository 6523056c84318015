package jp.kizahashi.survey.study.command;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import jp.kizahashi.platform.Command;
import jp.kizahashi.stats.Column;
import jp.kizahashi.stats.component.PrincipalComponents;

/** {@code ./tool stats pca}: principal components of columns of a CSV file. */
final class PcaCommand implements Command {
    private static final int DRAWS = 1000;

    @Override
    public String words() {
        return "stats pca";
    }

    @Override
    public String summary() {
        return "principal components of columns of a CSV file";
    }

    @Override
    public String help() {
        return """
            ./tool stats pca DATA.csv --x COL,COL,... [--covariance] [--poly COL:D] [--parallel] [--seed N]

            Principal components of the correlation matrix. Needs no database.

            --covariance   of the covariance matrix instead
            --parallel     adds Horn's parallel analysis (1,000 seeded simulations, 95 % quantile)

            JSON: n, dropped {count, lines}, matrix, variables[], eigenvalues[] (descending), contributions[],
            loadings[][] (one list a variable; eigenvector x root of eigenvalue; the largest of a component is positive),
            kaiser (components above the average eigenvalue), parallelThresholds[], warnings[] {code, message}.
            A constant column is left out of the correlation matrix with a warning.
            """;
    }

    @Override
    public void run(List<String> words, PrintStream out, PrintStream err) throws IOException {
        Arguments arguments =
                new Arguments(words, Set.of("--x", "--poly", "--seed"), Set.of("--covariance", "--parallel"));
        List<String> names = arguments.names("--x");
        Sample sample = DataFile.read(arguments.file()).numbers(names);
        if (sample.n() < 2) sample.requireMoreThan(names.subList(0, 1));
        List<Column> x = sample.columns(names, arguments.powers());
        boolean covariance = arguments.has("--covariance");
        if (!covariance && x.stream().allMatch(Column::isConstant))
            throw DataFile.bad("allConstant", sample.file(), String.join(", ", names));
        PrincipalComponents pca =
                covariance ? PrincipalComponents.ofCovariance(x) : PrincipalComponents.ofCorrelation(x);
        Reply reply = new Reply()
                .cases(sample.n(), sample.dropped())
                .put("matrix", covariance ? "covariance" : "correlation")
                .put("variables", pca.variables())
                .put("eigenvalues", Reply.list(pca.eigenvalues()))
                .put("contributions", Reply.list(pca.contributions()))
                .put("loadings", Arrays.stream(pca.loadings()).map(Reply::list).toList())
                .put("kaiser", pca.kaiser());
        if (arguments.has("--parallel"))
            reply.put("parallelThresholds", Reply.list(pca.parallelThresholds(DRAWS, arguments.number("--seed", 1))));
        reply.warnings(PrincipalComponents.findings(x), sample.lines()).print(out);
    }
}
