package jp.kizahashi.survey.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SmallGroupsTests {
    @Test
    void a_group_under_k_is_hidden_together_with_the_smallest_shown_one() {
        List<String> groups = new ArrayList<>();
        Map.of("a", 9, "b", 5, "c", 2)
                .forEach((name, size) -> groups.addAll(java.util.Collections.nCopies(size, name)));
        BitSet hidden = SmallGroups.hidden(groups, 5);
        assertThat(hidden.cardinality()).isEqualTo(7);
        for (int i = 0; i < groups.size(); i++)
            assertThat(hidden.get(i)).isEqualTo(!groups.get(i).equals("a"));
    }

    @Test
    void groups_of_k_and_more_are_all_shown() {
        assertThat(SmallGroups.hidden(List.of("a", "a", "a", "b", "b", "b"), 3).isEmpty())
                .isTrue();
    }

    @Test
    void what_is_shown_and_what_is_left_over_is_never_a_group_under_k() {
        Random random = new Random(3);
        for (int trial = 0; trial < 5_000; trial++) {
            int k = 2 + random.nextInt(6);
            int names = 1 + random.nextInt(8);
            List<String> groups = new ArrayList<>();
            for (int i = random.nextInt(40); i >= 0; i--) groups.add("g" + random.nextInt(names));
            BitSet hidden = SmallGroups.hidden(groups, k);
            Map<String, Integer> shown = new HashMap<>();
            for (int i = 0; i < groups.size(); i++) if (!hidden.get(i)) shown.merge(groups.get(i), 1, Integer::sum);
            assertThat(shown.values()).allMatch(size -> size >= k);
            boolean everybody = hidden.cardinality() == groups.size();
            assertThat(hidden.isEmpty() || everybody || hidden.cardinality() >= k)
                    .isTrue();
        }
    }
}
