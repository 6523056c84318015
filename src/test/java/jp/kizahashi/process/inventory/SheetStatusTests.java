package jp.kizahashi.process.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SheetStatusTests {
    @Test
    void every_state_can_be_reached_and_left() {
        for (SheetStatus status : SheetStatus.values()) {
            assertThat(Arrays.stream(SheetStatus.values()).anyMatch(s -> s.mayBecome(status)))
                    .as(status.name())
                    .isTrue();
            assertThat(Arrays.stream(SheetStatus.values()).anyMatch(status::mayBecome))
                    .as(status.name())
                    .isTrue();
        }
        assertThat(SheetStatus.ENTERING.mayBecome(SheetStatus.CONFIRMED))
                .as("nobody confirms what nobody handed over")
                .isFalse();
    }
}
