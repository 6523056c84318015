package jp.kizahashi.survey.study.reproduction;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.kizahashi.survey.study.estimate.Recipe;
import jp.kizahashi.survey.study.estimate.StudySample;
import org.jspecify.annotations.Nullable;

/** A sample and its recipe as CSV: UTF-8, LF, a point for decimals, empty where a value is missing. */
public final class DataFiles {
    private DataFiles() {}

    /** One line a body that handed in: study number, scores, outcomes. Digits are those that are computed with. */
    public static String data(StudySample sample) {
        List<String> lines = new ArrayList<>();
        lines.add("study," + String.join(",", sample.columns()));
        for (StudySample.Case one : sample.cases())
            lines.add(one.number() + ","
                    + Stream.concat(
                                    one.scores().stream().map(v -> Objects.toString(v, "")),
                                    one.outcomes().stream().map(DataFiles::text))
                            .collect(Collectors.joining(",")));
        return String.join("\n", lines) + "\n";
    }

    private static String text(@Nullable Double value) {
        return value == null
                ? ""
                : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** Which column plays which part: {@code role,name,column}, with the words of the product beside it. */
    public static String recipe(StudySample sample) {
        Recipe recipe = sample.recipe();
        List<String> names = sample.columns();
        List<String> labels = sample.labels();
        List<String> lines = new ArrayList<>(List.of("role,name,column,label"));
        for (Recipe.Domain domain : recipe.domains())
            for (String item : domain.items())
                lines.add(line("domain", domain.name(), item, labels.get(names.indexOf(item))));
        for (String rate : recipe.rates()) lines.add(line("rate", rate, rate, labels.get(names.indexOf(rate))));
        for (String outcome : recipe.outcomes())
            lines.add(line("outcome", outcome, outcome, labels.get(names.indexOf(outcome))));
        return String.join("\n", lines) + "\n";
    }

    private static String line(String role, String name, String column, String label) {
        return String.join(",", role, name, column, "\"" + label.replace("\"", "\"\"") + "\"");
    }
}
