package io.waybill.claims.casework;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.claims.casework.Frontier.Source;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FrontierTest {

    private static final Source FULL = new Source("delays", "waybill.delays", 0);
    private static final Source EMPTY = new Source("delays", "waybill.delays", 1);

    private final Frontier frontier = new Frontier(Instant.EPOCH, Map.of(FULL, 5L, EMPTY, 0L));

    @Test
    void isPassedByWhoeverStandsBehindEveryEnd() {
        assertThat(frontier.isPassedBy(Map.of(FULL, 5L))).isTrue();
        assertThat(frontier.isPassedBy(Map.of(FULL, 7L, EMPTY, 1L))).isTrue();
    }

    @Test
    void isAheadOfWhoeverHasNotReadOnePartition() {
        assertThat(frontier.isPassedBy(Map.of(FULL, 4L, EMPTY, 0L))).isFalse();
        assertThat(frontier.isPassedBy(Map.of())).isFalse();
        assertThat(frontier.isPassedBy(Map.of(new Source("other", "waybill.delays", 0), 9L)))
                .isFalse();
    }
}
