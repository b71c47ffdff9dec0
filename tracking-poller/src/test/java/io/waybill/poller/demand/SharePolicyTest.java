package io.waybill.poller.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SharePolicyTest {

    private static final double ROUNDING = 1e-9;

    @Test
    void leavesAllAsTheyWantWhereThereIsEnough() {
        assertThat(SharePolicy.level(List.of(3.0, 5.0), 8)).isInfinite();
        assertThat(SharePolicy.level(List.of(), 8)).isInfinite();
    }

    @Test
    void slowsOnlyWhoWantsMuch() {
        assertThat(SharePolicy.level(List.of(100.0, 1_000_000.0), 1_000)).isEqualTo(900);
        assertThat(SharePolicy.level(List.of(600.0, 1_000_000.0), 1_000)).isEqualTo(500);
    }

    @Test
    void hasRoomForOneMore() {
        assertThat(SharePolicy.room(List.of(), 100)).isEqualTo(100);
        assertThat(SharePolicy.room(List.of(10.0, 20.0), 100)).isEqualTo(70);
        assertThat(SharePolicy.room(List.of(10.0, 1_000.0), 100)).isEqualTo(45);
    }

    /** Whatever is wanted of whatever there is. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void isFair(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            var wanted = wants(random);
            var capacity = 0.1 + random.nextDouble() * 2_000;
            var level = SharePolicy.level(wanted, capacity);
            var shares = wanted.stream().map(want -> Math.min(want, level)).toList();
            var all = shares.stream().mapToDouble(Double::doubleValue).sum();
            var wish = wanted.stream().mapToDouble(Double::doubleValue).sum();

            assertThat(all)
                    .as("all that there is, or all that is wanted")
                    .isCloseTo(Math.min(capacity, wish), within(1e-6));
            for (int merchant = 0; merchant < wanted.size(); merchant++) {
                var share = shares.get(merchant);
                assertThat(share).as("no more than wanted").isLessThanOrEqualTo(wanted.get(merchant));
                if (share < wanted.get(merchant)) {
                    assertThat(shares)
                            .as("less than wanted, but as much as anybody")
                            .allMatch(other -> other <= share + ROUNDING);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void neitherOrderNorScaleMatter(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var wanted = wants(random);
            var capacity = 1 + random.nextDouble() * 1_000;
            var level = SharePolicy.level(wanted, capacity);
            var shuffled = new ArrayList<>(wanted);
            Collections.shuffle(shuffled, random);
            assertThat(SharePolicy.level(shuffled, capacity)).isEqualTo(level);
            var tenfold = wanted.stream().map(want -> want * 10).toList();
            if (Double.isFinite(level)) {
                assertThat(SharePolicy.level(tenfold, capacity * 10)).isCloseTo(level * 10, within(1e-6));
            }
        }
    }

    private static List<Double> wants(Random random) {
        return IntStream.range(0, 1 + random.nextInt(40))
                .mapToObj(_ -> Math.exp(random.nextDouble() * 8))
                .toList();
    }
}
