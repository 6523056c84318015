package jp.kizahashi.survey.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which groups cannot be shown. Groups under k are hidden; when those hidden are together under k, the smallest shown ones
 * are hidden too, so that what is left over is never a group under k either (see docs/adr/0009, single partition).
 */
public final class SmallGroups {
    private SmallGroups() {}

    /**
     * The groups to hide; empty groups tell nothing of anybody and stay.
     *
     * @param sizes by group
     * @param k at least 1
     */
    public static Set<String> hidden(Map<String, Integer> sizes, int k) {
        List<Map.Entry<String, Integer>> bySize = new ArrayList<>(sizes.entrySet());
        bySize.sort(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        Set<String> hidden = new HashSet<>();
        int together = 0;
        for (var group : bySize) {
            boolean isSmall = group.getValue() > 0 && group.getValue() < k;
            if (!isSmall && (together == 0 || together >= k)) continue;
            hidden.add(group.getKey());
            together += group.getValue();
        }
        return hidden;
    }
}
