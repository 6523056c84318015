package jp.kizahashi.survey.study.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.kizahashi.platform.Command;
import jp.kizahashi.stats.sample.Bootstrap;
import jp.kizahashi.survey.study.estimate.Recipe;
import jp.kizahashi.survey.study.estimate.RecipeEstimates;

/** {@code ./tool stats recipe}: the whole validation study of a CSV file with bootstrap intervals. */
final class RecipeCommand implements Command {
    private static final int RESAMPLES = 1000;
    private static final int MOST_RESAMPLES = 100_000;
    private static final double LEVEL = 0.95;

    @Override
    public String words() {
        return "stats recipe";
    }

    @Override
    public String summary() {
        return "the validation study: components, regressions, logits, bootstrap";
    }

    @Override
    public String help() {
        return """
            ./tool stats recipe DATA.csv --domain NAME=COL,COL [--domain ...] --rates COL,COL --outcomes COL,COL
                                --indices FILE [--resamples N] [--seed N] [--threads N]

            The first principal component of each domain's columns is its index; each rate is regressed on the indices by
            least squares, each 0/1 outcome by logistic regression. Everything is computed again for every resample of the
            lines. Needs no database.

            --indices FILE   the resamples, one line each, line numbers of the complete cases from 1; when the file is not
                             there it is written first, from --seed (1) and --resamples (1000)
            --threads N      1 or 2 (2); the numbers do not depend on it

            JSON: n, dropped {count, lines}, resamples, estimates[] {name, estimate, low, high (95 % percentile interval,
            type 7), missing (resamples where it does not exist)}, warnings[] {code, message}.
            """;
    }

    @Override
    public void run(List<String> words, PrintStream out, PrintStream err) throws IOException {
        Arguments arguments = new Arguments(
                words,
                Set.of("--domain", "--rates", "--outcomes", "--indices", "--resamples", "--seed", "--threads"),
                Set.of());
        Recipe recipe = recipe(arguments);
        Sample sample = DataFile.read(arguments.file()).numbers(recipe.columns());
        sample.requireMoreThan(
                recipe.domains().stream().map(Recipe.Domain::name).toList());
        Map<String, double[]> columns = columns(recipe, sample);
        RecipeEstimates estimates = new RecipeEstimates(recipe, columns);
        int[][] indices = indices(arguments, sample.n());
        int threads = (int) Math.clamp(arguments.number("--threads", 2), 1, 2);
        Bootstrap bootstrap = Bootstrap.run(indices, estimates, threads);
        new Reply()
                .cases(sample.n(), sample.dropped())
                .put("resamples", indices.length)
                .put("estimates", lines(estimates, bootstrap))
                .print(out);
    }

    private static Recipe recipe(Arguments arguments) {
        List<Recipe.Domain> domains = new ArrayList<>();
        for (String domain : arguments.all("--domain")) {
            String[] parts = domain.split("=", 2);
            if (parts.length < 2 || parts[0].isBlank()) throw DataFile.bad("domain", domain);
            domains.add(new Recipe.Domain(parts[0], Arrays.asList(parts[1].split(","))));
        }
        if (domains.isEmpty()) throw DataFile.bad("needNames", "--domain");
        return new Recipe(domains, arguments.names("--rates"), arguments.names("--outcomes"));
    }

    private static Map<String, double[]> columns(Recipe recipe, Sample sample) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (String name : recipe.columns()) {
            if (sample.column(name).isConstant()) throw DataFile.bad("constant", sample.file(), name);
            columns.put(name, sample.column(name).doubles());
        }
        for (String outcome : recipe.outcomes()) sample.requireBinary(outcome);
        return columns;
    }

    private static int[][] indices(Arguments arguments, int n) throws IOException {
        Path file = Path.of(arguments.one("--indices"));
        if (Files.exists(file)) return IndexFile.read(file, n);
        long resamples = Math.clamp(arguments.number("--resamples", RESAMPLES), 1, MOST_RESAMPLES);
        int[][] indices = Bootstrap.indices(n, (int) resamples, arguments.number("--seed", 1));
        IndexFile.write(file, indices);
        return indices;
    }

    private static List<Map<String, Object>> lines(RecipeEstimates estimates, Bootstrap bootstrap) {
        List<Map<String, Object>> lines = new ArrayList<>();
        double[] points = estimates.points();
        for (int j = 0; j < points.length; j++) {
            Bootstrap.Interval interval = bootstrap.interval(j, LEVEL);
            lines.add(Reply.map(
                    "name", estimates.names().get(j),
                    "estimate", points[j],
                    "low", interval.low(),
                    "high", interval.high(),
                    "missing", interval.missing()));
        }
        return lines;
    }
}
