package jp.kizahashi.survey.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SmallGroupsTests {
    @Test
    void a_group_under_k_is_hidden_together_with_the_smallest_shown_one() {
        assertThat(SmallGroups.hidden(Map.of("a", 9, "b", 5, "c", 2, "d", 0), 5))
                .containsExactlyInAnyOrder("b", "c");
    }

    @Test
    void groups_of_k_and_more_are_all_shown() {
        assertThat(SmallGroups.hidden(Map.of("a", 3, "b", 3), 3)).isEmpty();
    }

    @Test
    void what_is_shown_and_what_is_left_over_is_never_a_group_under_k() {
        Random random = new Random(3);
        for (int trial = 0; trial < 5_000; trial++) {
            int k = 2 + random.nextInt(6);
            Map<String, Integer> sizes = new HashMap<>();
            for (int g = random.nextInt(8); g >= 0; g--) sizes.put("g" + g, random.nextInt(12));
            Set<String> hidden = SmallGroups.hidden(sizes, k);
            int left = 0;
            for (var group : sizes.entrySet()) {
                if (hidden.contains(group.getKey())) left += group.getValue();
                else assertThat(group.getValue() == 0 || group.getValue() >= k).isTrue();
            }
            boolean everybody =
                    left == sizes.values().stream().mapToInt(Integer::intValue).sum();
            assertThat(left == 0 || everybody || left >= k).isTrue();
        }
    }
}
