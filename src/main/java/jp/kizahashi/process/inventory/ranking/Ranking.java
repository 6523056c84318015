package jp.kizahashi.process.inventory.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.kizahashi.process.effort.Ratio;
import jp.kizahashi.process.inventory.WorkEntry;
import org.jspecify.annotations.Nullable;

/**
 * Works in the order in which they speak for being reformed first.
 *
 * <p>For each criterion a work gets the share of the other works whose value is smaller: 1 for the largest, 0 for the
 * smallest; what was not entered gets 0 and is named. The points are the sum of weight × share, so a single huge value does
 * not decide everything, and every point can be traced to a place in a list.
 *
 * @param ranked best first; equal points keep the order of the register
 */
public record Ranking(List<Ranked> ranked) {
    public Ranking {
        ranked = List.copyOf(ranked);
    }

    /**
     * One work.
     *
     * @param place from 1; equal points share a place
     * @param points Σ weight × share
     * @param best the best place when any one criterion is left out
     * @param worst the worst place then
     */
    public record Ranked(WorkEntry entry, int place, Ratio points, List<Reason> reasons, int best, int worst) {
        public Ranked {
            reasons = List.copyOf(reasons);
        }

        /** What speaks for it most: reasons with points, the largest first. */
        public List<Reason> strongest() {
            return reasons.stream()
                    .filter(r -> r.points().signum() > 0)
                    .sorted(Comparator.comparing(Reason::points).reversed())
                    .limit(3)
                    .toList();
        }

        /** What was not entered, so that it gave no points. */
        public List<Criterion> missing() {
            return reasons.stream()
                    .filter(r -> r.place() == null)
                    .map(Reason::criterion)
                    .toList();
        }
    }

    /**
     * What one criterion gave.
     *
     * @param place among the works that entered it, from 1; null when this one did not
     * @param of how many entered it
     * @param points weight × share
     */
    public record Reason(
            Criterion criterion, String words, @Nullable Integer place, int of, Ratio points) {}

    /**
     * @param works with hours; others say nothing yet and are left out by the caller
     * @param year the 年度 of the inventory
     */
    public static Ranking of(List<WorkEntry> works, Map<Criterion, Integer> weights, int year) {
        Map<Criterion, List<Optional<Ratio>>> values = new EnumMap<>(Criterion.class);
        for (Criterion c : Criterion.values())
            values.put(c, works.stream().map(w -> c.value(w, year)).toList());
        Map<Criterion, List<Ratio>> sorted = new EnumMap<>(Criterion.class);
        values.forEach((c, all) ->
                sorted.put(c, all.stream().flatMap(Optional::stream).sorted().toList()));
        List<List<Reason>> reasons = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) reasons.add(reasons(works.get(i), i, values, sorted, weights));
        List<Integer> places = places(reasons, null);
        List<List<Integer>> without = new ArrayList<>();
        for (Criterion c : Criterion.values()) if (weights.getOrDefault(c, 0) > 0) without.add(places(reasons, c));
        List<Ranked> ranked = new ArrayList<>();
        for (int i = 0; i < works.size(); i++) {
            int at = i;
            List<Integer> others = without.stream().map(p -> p.get(at)).toList();
            ranked.add(new Ranked(
                    works.get(i),
                    places.get(i),
                    sum(reasons.get(i), null),
                    reasons.get(i),
                    others.stream().mapToInt(p -> p).min().orElse(places.get(i)),
                    others.stream().mapToInt(p -> p).max().orElse(places.get(i))));
        }
        ranked.sort(Comparator.comparingInt(Ranked::place));
        return new Ranking(ranked);
    }

    private static List<Reason> reasons(
            WorkEntry work,
            int at,
            Map<Criterion, List<Optional<Ratio>>> values,
            Map<Criterion, List<Ratio>> sorted,
            Map<Criterion, Integer> weights) {
        List<Reason> reasons = new ArrayList<>();
        values.forEach((criterion, all) -> {
            int weight = weights.getOrDefault(criterion, 0);
            if (weight == 0) return;
            List<Ratio> entered = Objects.requireNonNull(sorted.get(criterion));
            Optional<Ratio> own = all.get(at);
            if (own.isEmpty()) {
                reasons.add(new Reason(criterion, "", null, entered.size(), Ratio.ZERO));
                return;
            }
            int smaller = below(entered, own.get(), false);
            int larger = entered.size() - below(entered, own.get(), true);
            Ratio share = all.size() < 2 ? Ratio.ZERO : Ratio.of(smaller, all.size() - 1);
            reasons.add(new Reason(criterion, criterion.words(work), larger + 1, entered.size(), share.times(weight)));
        });
        return reasons;
    }

    /** How many of the sorted values are smaller than the given one, or smaller and equal. */
    private static int below(List<Ratio> sorted, Ratio value, boolean orEqual) {
        int low = 0;
        int high = sorted.size();
        while (low < high) {
            int middle = (low + high) / 2;
            int order = sorted.get(middle).compareTo(value);
            if (order < 0 || orEqual && order == 0) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private static Ratio sum(List<Reason> reasons, @Nullable Criterion without) {
        return Ratio.sum(reasons.stream()
                .filter(r -> r.criterion() != without)
                .map(Reason::points)
                .toList());
    }

    private static List<Integer> places(List<List<Reason>> reasons, @Nullable Criterion without) {
        List<Ratio> points = reasons.stream().map(r -> sum(r, without)).toList();
        List<Ratio> sorted = points.stream().sorted(Comparator.reverseOrder()).toList();
        Map<Ratio, Integer> first = new HashMap<>();
        for (int i = 0; i < sorted.size(); i++) first.putIfAbsent(sorted.get(i), i + 1);
        return points.stream().map(first::get).map(Objects::requireNonNull).toList();
    }
}
