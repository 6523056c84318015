package jp.kizahashi.survey.study.estimate;

import java.util.List;
import java.util.stream.Stream;

/**
 * What the nationwide study computes: the first component of each domain's items is the domain's index; rates are
 * regressed on the indices by least squares, yes/no outcomes by logistic regression.
 *
 * @param domains in the order of the regression table
 * @param rates columns for least squares
 * @param outcomes columns of zeros and ones for logistic regression
 */
public record Recipe(List<Domain> domains, List<String> rates, List<String> outcomes) {
    /**
     * One domain.
     *
     * @param name of its index
     * @param items its columns
     */
    public record Domain(String name, List<String> items) {}

    /** Every column that the recipe reads. */
    public List<String> columns() {
        return Stream.of(domains.stream().flatMap(d -> d.items().stream()), rates.stream(), outcomes.stream())
                .flatMap(s -> s)
                .toList();
    }
}
