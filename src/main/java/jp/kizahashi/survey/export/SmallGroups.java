package jp.kizahashi.survey.export;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who cannot be shown with what tells who somebody is. Respondents with the same answers to all telling questions are a
 * group. Groups under k are hidden; when those hidden are together under k, the smallest shown groups are hidden too, so
 * that what is left over never is a group under k either.
 */
final class SmallGroups {
    private SmallGroups() {}

    /**
     * The respondents to hide.
     *
     * @param group of each respondent, any text
     * @param k at least 1
     */
    static BitSet hidden(List<String> group, int k) {
        Map<String, Integer> sizes = new HashMap<>();
        for (String name : group) sizes.merge(name, 1, Integer::sum);
        List<Map.Entry<String, Integer>> bySize = new ArrayList<>(sizes.entrySet());
        bySize.sort(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        Map<String, Boolean> isHidden = new HashMap<>();
        int together = 0;
        for (var entry : bySize) {
            boolean hides = entry.getValue() < k || (together > 0 && together < k);
            isHidden.put(entry.getKey(), hides);
            if (hides) together += entry.getValue();
        }
        BitSet hidden = new BitSet(group.size());
        for (int i = 0; i < group.size(); i++) if (isHidden.getOrDefault(group.get(i), true)) hidden.set(i);
        return hidden;
    }
}
