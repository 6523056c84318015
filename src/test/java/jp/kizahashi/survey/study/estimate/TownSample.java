package jp.kizahashi.survey.study.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import jp.kizahashi.stats.Reference;
import jp.kizahashi.survey.study.estimate.StudySample.Case;
import jp.kizahashi.survey.study.estimate.StudySample.Domain;
import jp.kizahashi.survey.study.estimate.StudySample.Item;
import jp.kizahashi.survey.study.estimate.StudySample.Outcome;
import org.jspecify.annotations.Nullable;

/** The 290 made-up towns of the reference data as a sample: the same rows that R computes with. */
public final class TownSample {
    private static final List<String> COLUMNS = List.of(
            "reform",
            "managed",
            "managed8",
            "outcome1",
            "outcome2",
            "outcome3",
            "outcome4",
            "outcome5",
            "outcome6",
            "outcome7",
            "outcome8",
            "outcome9",
            "outcome10",
            "outcome11");

    private TownSample() {}

    /** The name that the reference has for an outcome. */
    public static String reference(OutcomePart part) {
        return COLUMNS.get(part.ordinal());
    }

    private static Domain domain(String name, int items) {
        return new Domain(
                name,
                "分野" + name,
                IntStream.rangeClosed(1, items)
                        .mapToObj(i -> new Item(name + i, "設問" + name + i))
                        .toList());
    }

    public static StudySample whole() {
        List<Domain> domains =
                List.of(domain("leadership", 4), domain("culture", 4), domain("expertise", 2), domain("governance", 3));
        List<double[]> scores = domains.stream()
                .flatMap(d -> d.items().stream())
                .map(i -> Reference.numbers("towns", i.code()))
                .toList();
        List<double[]> outcomes =
                COLUMNS.stream().map(c -> Reference.numbers("towns", c)).toList();
        List<Case> cases = new ArrayList<>();
        for (int row = 0; row < scores.getFirst().length; row++) {
            int at = row;
            cases.add(new Case(
                    row + 1,
                    "帯" + row % 3,
                    scores.stream().map(s -> (int) s[at]).toList(),
                    outcomes.stream().map(o -> o[at]).toList()));
        }
        return new StudySample("人口帯", strata(), domains, outcomes(), cases);
    }

    private static List<StudySample.Stratum> strata() {
        return IntStream.range(0, 3)
                .mapToObj(i -> new StudySample.Stratum("帯" + i, 580, i == 2 ? 96 : 97))
                .toList();
    }

    private static List<Outcome> outcomes() {
        return java.util.stream.Stream.of(OutcomePart.values())
                .map(p -> new Outcome(p, "c" + p.ordinal(), p.label()))
                .toList();
    }

    /** The sample with other cases. */
    public static StudySample with(StudySample sample, List<Case> cases) {
        return new StudySample(sample.partition(), sample.strata(), sample.domains(), sample.outcomes(), cases);
    }

    /** The sample with one score of every case computed anew from its row. */
    public static StudySample scored(StudySample sample, int item, Function<Integer, @Nullable Integer> score) {
        return with(
                sample,
                sample.cases().stream()
                        .map(c -> {
                            List<@Nullable Integer> scores = new ArrayList<>(c.scores());
                            scores.set(item, score.apply(c.number()));
                            return new Case(c.number(), c.stratum(), scores, c.outcomes());
                        })
                        .toList());
    }

    /** The sample with one outcome of every case computed anew from its row; NaN becomes missing. */
    public static StudySample valued(StudySample sample, OutcomePart part, IntToDoubleFunction value) {
        return with(
                sample,
                sample.cases().stream()
                        .map(c -> {
                            List<@Nullable Double> outcomes = new ArrayList<>(c.outcomes());
                            double fresh = value.applyAsDouble(c.number());
                            outcomes.set(part.ordinal(), Double.isNaN(fresh) ? null : fresh);
                            return new Case(c.number(), c.stratum(), c.scores(), outcomes);
                        })
                        .toList());
    }
}
