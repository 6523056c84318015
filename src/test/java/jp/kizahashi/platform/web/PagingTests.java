package jp.kizahashi.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PagingTests {
    @Test
    void the_pages_together_are_the_list_and_any_address_leads_to_one_of_them() {
        for (int count = 0; count <= 11; count++) {
            List<Integer> all = IntStream.range(0, count).boxed().toList();
            for (int size = 1; size <= 5; size++) {
                int last = Paging.of(1, count, size).last();
                List<Integer> joined = new ArrayList<>();
                for (int page = 1; page <= last; page++) {
                    List<Integer> part = Paging.of(page, count, size).part(all);
                    assertThat(part).hasSizeLessThanOrEqualTo(size);
                    assertThat(part.isEmpty()).isEqualTo(count == 0);
                    joined.addAll(part);
                }
                assertThat(joined).isEqualTo(all);
                assertThat(Paging.of(0, count, size).now()).isEqualTo(1);
                assertThat(Paging.of(Integer.MAX_VALUE, count, size).now()).isEqualTo(last);
            }
        }
    }
}
