package jp.kizahashi.survey.tabulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 区分の切替え: how the host takes answers together.
 *
 * @param merged label of the group by option code; an option that is missing stays as it is
 * @param cuts where the bands of a number begin, rising; empty for choices
 */
public record Grouping(Map<String, String> merged, List<BigDecimal> cuts) {
    /** Every answer as it is. */
    public static final Grouping NONE = new Grouping(Map.of(), List.of());

    /** @throws IllegalArgumentException when the cuts do not rise */
    public Grouping {
        merged = Map.copyOf(merged);
        cuts = List.copyOf(cuts);
        for (int i = 1; i < cuts.size(); i++)
            if (cuts.get(i).compareTo(cuts.get(i - 1)) <= 0) throw new IllegalArgumentException("cuts " + cuts);
    }

    public boolean isEmpty() {
        return merged.isEmpty() && cuts.isEmpty();
    }

    /** The variable with its choices taken together, each group at the place of its first choice. */
    Variable over(Variable choices, List<String> optionCodes) {
        if (merged.isEmpty()) return choices;
        Map<String, List<Integer>> parts = new LinkedHashMap<>();
        for (int i = 0; i < optionCodes.size(); i++) {
            String own = choices.heading().categories().get(i);
            parts.computeIfAbsent(merged.getOrDefault(optionCodes.get(i), own), g -> new ArrayList<>())
                    .add(i);
        }
        return new GroupedVariable(choices, List.copyOf(parts.values()), heading(choices.heading(), parts));
    }

    private static Heading heading(Heading of, Map<String, List<Integer>> parts) {
        List<Heading.Grouped> groups = new ArrayList<>();
        parts.forEach((label, members) -> {
            List<String> choices = members.stream().map(of.categories()::get).toList();
            if (!choices.equals(List.of(label))) groups.add(new Heading.Grouped(label, choices));
        });
        return of.with(List.copyOf(parts.keySet()), groups);
    }
}
