package jp.kizahashi.survey.person.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.kizahashi.stats.sample.Description;
import jp.kizahashi.survey.column.Column;
import jp.kizahashi.survey.column.Standing;
import jp.kizahashi.survey.design.Question;
import jp.kizahashi.survey.design.Question.Option;
import jp.kizahashi.survey.person.SmallGroups;

/**
 * One question counted over all respondents and within the groups of the list, as far as k allows. The groups are the only
 * partition by which a wave of persons is ever counted, so what is hidden cannot be had by subtraction.
 *
 * @param groups the whole first
 */
record GroupCounts(Question question, List<Group> groups) {
    /**
     * @param n how many answered
     * @param hidden whether its figures are not shown
     * @param counts of each option
     * @param spread of numbers
     */
    record Group(String label, int n, boolean hidden, List<Integer> counts, Optional<Description> spread) {}

    /** @param partition the groups; empty when there is only the whole */
    static GroupCounts of(Column column, Optional<Column> partition, String whole, int k) {
        Map<Integer, List<Integer>> members = new LinkedHashMap<>();
        for (int i = 0; i < column.size(); i++)
            if (partition.isPresent())
                members.computeIfAbsent(partition.get().choice(i), g -> new ArrayList<>())
                        .add(i);
        Map<String, Integer> sizes = new LinkedHashMap<>();
        members.forEach((group, who) -> sizes.put(group.toString(), answered(column, who)));
        Set<String> hidden = SmallGroups.hidden(sizes, k);
        List<Group> groups = new ArrayList<>();
        List<Integer> everybody = new ArrayList<>();
        for (int i = 0; i < column.size(); i++) everybody.add(i);
        groups.add(group(column, everybody, whole, isFew(answered(column, everybody), k)));
        partition.ifPresent(p -> {
            List<Option> options = p.question().options();
            for (int g = 0; g < options.size(); g++) {
                List<Integer> who = members.getOrDefault(g, List.of());
                boolean isHidden = groups.getFirst().hidden() || hidden.contains(Integer.toString(g));
                groups.add(group(column, who, options.get(g).label(), isHidden));
            }
        });
        return new GroupCounts(column.question(), groups);
    }

    private static boolean isFew(int n, int k) {
        return n > 0 && n < k;
    }

    private static int answered(Column column, List<Integer> who) {
        return (int) who.stream()
                .filter(i -> column.standing(i) == Standing.ANSWERED)
                .count();
    }

    private static Group group(Column column, List<Integer> who, String label, boolean hidden) {
        Question question = column.question();
        int[] counts = new int[question.options().size()];
        List<Double> numbers = new ArrayList<>();
        int n = 0;
        for (int i : who) {
            if (column.standing(i) != Standing.ANSWERED) continue;
            n++;
            for (int o = 0; o < counts.length; o++) if (column.chose(i, o)) counts[o]++;
            if (question.kind().isNumber()) numbers.add(column.number(i).doubleValue());
        }
        Optional<Description> spread = numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(Description.of(
                        numbers.stream().mapToDouble(Double::doubleValue).toArray()));
        return new Group(label, n, hidden, Arrays.stream(counts).boxed().toList(), spread);
    }
}
