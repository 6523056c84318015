package jp.kizahashi.survey.study.estimate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.kizahashi.stats.Column;
import org.jspecify.annotations.Nullable;

/**
 * Everything a study is computed from: who was asked, and of each body that answered its scores and outcomes under a study
 * number instead of its name. Only complete cases are used, one sample for all models, so that their figures compare.
 *
 * @param partition what the strata are, in words: 人口帯 or 都道府県
 * @param strata who was asked and who answered, by stratum
 * @param domains with at least one item each
 * @param outcomes in the order of {@link OutcomePart}
 * @param cases the bodies that handed in, by ascending study number
 */
public record StudySample(
        String partition, List<Stratum> strata, List<Domain> domains, List<Outcome> outcomes, List<Case> cases) {
    /** How many bodies of a stratum were asked and handed in. */
    public record Stratum(String label, int asked, int handedIn) {}

    /** A domain (分野): the items whose first component is its index. */
    public record Domain(String id, String label, List<Item> items) {
        public Domain {
            items = List.copyOf(items);
        }
    }

    /** One question, scored from 1 to 8. */
    public record Item(String code, String label) {}

    /**
     * One outcome.
     *
     * @param column its code in the outcome set
     * @param label its label there
     */
    public record Outcome(OutcomePart part, String column, String label) {}

    /**
     * One body that handed in.
     *
     * @param number its study number (研究番号)
     * @param scores one an item, domain after domain; null without a value
     * @param outcomes one an outcome; null: missing in the set, or the body is not in it
     */
    public record Case(int number, String stratum, List<@Nullable Integer> scores, List<@Nullable Double> outcomes) {
        public Case {
            scores = Collections.unmodifiableList(new ArrayList<>(scores));
            outcomes = Collections.unmodifiableList(new ArrayList<>(outcomes));
        }

        boolean complete() {
            return Stream.concat(scores.stream(), outcomes.stream()).allMatch(Objects::nonNull);
        }
    }

    public StudySample {
        strata = List.copyOf(strata);
        domains = List.copyOf(domains);
        outcomes = List.copyOf(outcomes);
        cases = cases.stream().sorted(Comparator.comparingInt(Case::number)).toList();
    }

    /** All items, domain after domain. */
    public List<Item> items() {
        return domains.stream().flatMap(d -> d.items().stream()).toList();
    }

    /** The names of the columns in files: items by code, then outcomes by part. */
    public List<String> columns() {
        return Stream.concat(
                        items().stream().map(Item::code),
                        outcomes.stream().map(o -> o.part().column()))
                .toList();
    }

    /** The same in words. */
    public List<String> labels() {
        return Stream.concat(
                        items().stream().map(Item::label),
                        outcomes.stream().map(o -> o.part().label()))
                .toList();
    }

    /** Whether a case has a value in a column of {@link #columns()}. */
    boolean has(Case one, int column) {
        int items = one.scores().size();
        return column < items
                ? one.scores().get(column) != null
                : one.outcomes().get(column - items) != null;
    }

    /** The cases with a value everywhere: those that are used. */
    public List<Case> complete() {
        return cases.stream().filter(Case::complete).toList();
    }

    /** The scores of an item over the complete cases. */
    Column scores(Item item) {
        int at = items().indexOf(item);
        return Column.of(
                item.code(),
                complete().stream()
                        .map(c -> BigDecimal.valueOf(
                                Objects.requireNonNull(c.scores().get(at))))
                        .toList());
    }

    /** The values of an outcome over the complete cases, as the decimals that files show. */
    Column values(Outcome outcome) {
        int at = outcomes.indexOf(outcome);
        return Column.of(
                outcome.part().column(),
                complete().stream()
                        .map(c -> BigDecimal.valueOf(
                                Objects.requireNonNull(c.outcomes().get(at))))
                        .toList());
    }

    /** The items of a domain that vary over the complete cases; the others carry nothing and are left out. */
    List<Item> varying(Domain domain) {
        return domain.items().stream().filter(i -> !scores(i).isConstant()).toList();
    }

    /** What can be computed of the study's recipe: constant items, domains and outcomes are left out. */
    public Recipe recipe() {
        return new Recipe(
                domains.stream()
                        .filter(d -> !varying(d).isEmpty())
                        .map(d -> new Recipe.Domain(
                                d.id(), varying(d).stream().map(Item::code).toList()))
                        .toList(),
                columns(false),
                columns(true));
    }

    private List<String> columns(boolean yesNo) {
        return outcomes.stream()
                .filter(o ->
                        o.part().group().takesYesNo() == yesNo && !values(o).isConstant())
                .map(o -> o.part().column())
                .toList();
    }

    /** A column over the complete cases, by its name in files. */
    public double[] column(String name) {
        Stream<Column> found = Stream.concat(
                items().stream().filter(i -> i.code().equals(name)).map(this::scores),
                outcomes.stream().filter(o -> o.part().column().equals(name)).map(this::values));
        return found.findFirst().orElseThrow().doubles();
    }

    /** How many complete cases nobody else shares all outcomes with: whoever knows the published outcomes knows the town. */
    public int recognisable() {
        List<List<@Nullable Double>> all =
                complete().stream().map(Case::outcomes).toList();
        return (int) IntStream.range(0, all.size())
                .filter(i -> Collections.frequency(all, all.get(i)) == 1)
                .count();
    }
}
