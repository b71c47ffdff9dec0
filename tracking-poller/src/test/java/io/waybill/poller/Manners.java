package io.waybill.poller;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.testkit.faults.Seed;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** How pollers behaved, as their carrier saw it. */
final class Manners {

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    /** For so long an instance's own limiter may hold a call that was granted. */
    private static final double HELD = 0.1;

    private final long[] calls;
    private final Hiccups hiccups;
    private final Seed seed;

    Manners(List<StrictDhl.Call> calls, Hiccups hiccups, Seed seed) {
        this.calls = calls.stream().mapToLong(StrictDhl.Call::nanos).sorted().toArray();
        this.hiccups = hiccups;
        this.seed = seed;
    }

    /** No more than the quota, two percent and a call; but for calls that came late, and so together with others. */
    void assertThatNobodyHurried(int seconds, int perSecond) {
        var span = seconds * SECOND;
        for (var from : calls) {
            var late = HELD + hiccups.seconds(from - SECOND, from + span);
            assertThat((double) within(from, from + span).count())
                    .as("calls in %d s, %.3f s late, %s", seconds, late, seed)
                    .isLessThanOrEqualTo(perSecond * seconds * 1.02 + 1 + perSecond * late);
        }
    }

    long busiest(int seconds) {
        return Arrays.stream(calls)
                .map(from -> within(from, from + seconds * SECOND).count())
                .max()
                .orElse(0);
    }

    /** From its first answer on until the time that it named. */
    void assertThatItWasLeftAlone(StrictDhl.Spell spell, Duration longestCall) {
        var came = within(spell.begin(), spell.end()).toArray();
        if (came.length > 0) {
            var lost = (long) (hiccups.seconds(came[0], spell.end()) * SECOND);
            var heard = came[0] + longestCall.plusMillis(500).toNanos() + lost;
            assertThat(came[came.length - 1]).as("the last call, %s", seed).isLessThan(heard);
        }
    }

    private LongStream within(long from, long to) {
        return Arrays.stream(calls).filter(at -> at >= from && at < to);
    }
}
