package jp.kizahashi.survey.study.estimate;

import static jp.kizahashi.stats.regression.Coefficient.INTERCEPT;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.kizahashi.stats.component.FirstComponent;
import jp.kizahashi.stats.regression.SharedDesign;
import jp.kizahashi.stats.sample.Bootstrap;

/**
 * All numbers of a recipe for any choice of cases: components, regressions and logits are computed anew each time. The
 * sign of each component follows the one of all cases, since a resample could turn it round.
 */
public final class RecipeEstimates implements Bootstrap.Statistic {
    private final List<double[][]> items;
    private final List<double[]> rates;
    private final List<double[]> outcomes;
    private final List<double[]> directions;
    private final List<String> names;
    private final int n;
    private final double[] points;

    /**
     * @param recipe what to compute
     * @param columns each column of the recipe by name, all of one length
     */
    public RecipeEstimates(Recipe recipe, Map<String, double[]> columns) {
        items = recipe.domains().stream()
                .map(d -> d.items().stream().map(columns::get).toArray(double[][]::new))
                .toList();
        rates = recipe.rates().stream().map(columns::get).toList();
        outcomes = recipe.outcomes().stream().map(columns::get).toList();
        n = items.getFirst()[0].length;
        directions = items.stream()
                .map(i -> FirstComponent.of(i, all(), new double[0]).loadings())
                .toList();
        names = names(recipe);
        points = of(all(), new double[0]);
    }

    /** Of everything that can be computed of a sample's complete cases. */
    public static RecipeEstimates of(StudySample sample) {
        Recipe recipe = sample.recipe();
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (String name : recipe.columns()) columns.put(name, sample.column(name));
        return new RecipeEstimates(recipe, columns);
    }

    private int[] all() {
        return IntStream.range(0, n).toArray();
    }

    private static List<String> names(Recipe recipe) {
        List<String> names = new ArrayList<>();
        for (Recipe.Domain domain : recipe.domains()) {
            names.add(domain.name() + ":eigenvalue");
            for (String item : domain.items()) names.add(domain.name() + ":loading:" + item);
        }
        List<String> indices =
                recipe.domains().stream().map(Recipe.Domain::name).toList();
        for (String rate : recipe.rates()) {
            names.add(rate + ":" + INTERCEPT);
            for (String index : indices) names.add(rate + ":" + index);
            for (String index : indices) names.add(rate + ":standardized:" + index);
            names.add(rate + ":rSquared");
        }
        for (String outcome : recipe.outcomes()) {
            names.add(outcome + ":" + INTERCEPT);
            for (String index : indices) names.add(outcome + ":" + index);
        }
        return names;
    }

    /** What each number is, such as {@code reform:leadership}. */
    public List<String> names() {
        return names;
    }

    /** The numbers of all cases, each taken once. */
    public double[] points() {
        return points.clone();
    }

    @Override
    public double[] of(int[] cases) {
        if (isAnyItemConstant(cases)) {
            double[] none = new double[names.size()];
            Arrays.fill(none, Double.NaN);
            return none;
        }
        return Arrays.stream(of(cases, points))
                .map(v -> Double.isFinite(v) ? v : Double.NaN)
                .toArray();
    }

    /** In a small sample a resample may repeat one answer only: then there is no component, hence nothing else. */
    private boolean isAnyItemConstant(int[] cases) {
        for (double[][] domain : items)
            for (double[] item : domain) {
                double first = item[cases[0]];
                if (Arrays.stream(cases).allMatch(c -> item[c] == first)) return true;
            }
        return false;
    }

    /** The logits start from those of a guess, which may be empty. */
    private double[] of(int[] cases, double[] guess) {
        double[] numbers = new double[names.size()];
        int at = 0;
        int k = items.size() + 1;
        double[][] x = new double[cases.length][k];
        for (double[] row : x) row[0] = 1;
        for (int d = 0; d < items.size(); d++) {
            FirstComponent component = FirstComponent.of(items.get(d), cases, directions.get(d));
            for (int row = 0; row < cases.length; row++)
                x[row][d + 1] = component.scores()[row];
            numbers[at++] = component.eigenvalue();
            for (double loading : component.loadings()) numbers[at++] = loading;
        }
        SharedDesign design = new SharedDesign(x);
        for (double[] rate : rates) {
            SharedDesign.Fit fit = design.ols(chosen(rate, cases));
            for (double b : fit.coefficients()) numbers[at++] = b;
            for (double b : fit.standardized()) numbers[at++] = b;
            numbers[at++] = fit.rSquared();
        }
        for (double[] outcome : outcomes) {
            double[] start = guess.length == 0 ? new double[k] : Arrays.copyOfRange(guess, at, at + k);
            for (double b : design.logit(chosen(outcome, cases), start)) numbers[at++] = b;
        }
        return numbers;
    }

    private static double[] chosen(double[] values, int[] cases) {
        double[] chosen = new double[cases.length];
        for (int i = 0; i < cases.length; i++) chosen[i] = values[cases[i]];
        return chosen;
    }
}
