package io.waybill.poller.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Leg;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FollowPolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final Leg CHINA = new Leg("china-post", "RB123456785CN");
    private static final Leg RIVAL = new Leg("ups", "RB123456785CN");
    private static final Leg PARTNER = new Leg("usps", "9400");
    private static final Leg LAST = new Leg("on-trac", "D1");

    @Test
    void followsWhatTheShipmentCallsForAndWhatWasFoundByThat() {
        var plans = List.of(plan(1, CHINA), plan(2, PARTNER, 1), plan(3, LAST, 2));

        assertThat(FollowPolicy.dropped(plans, Set.of(CHINA))).isEmpty();
        assertThat(FollowPolicy.dropped(plans, Set.of())).isEqualTo(plans);
    }

    @Test
    void dropsWhatOnlyALosingCarrierHadNamed() {
        var plans = List.of(plan(1, CHINA), plan(2, RIVAL), plan(3, PARTNER, 2), plan(4, LAST, 1, 2));

        assertThat(FollowPolicy.dropped(plans, Set.of(CHINA)))
                .extracting(PollPlan::leg)
                .containsExactly(RIVAL, PARTNER);
    }

    @Test
    void isNotHeldByTwoThatNameEachOther() {
        var plans = List.of(plan(1, CHINA), plan(2, PARTNER, 3), plan(3, LAST, 2));

        assertThat(FollowPolicy.dropped(plans, Set.of(CHINA)))
                .extracting(PollPlan::leg)
                .containsExactly(PARTNER, LAST);
    }

    private static PollPlan plan(long id, Leg leg, long... foundBy) {
        return new PollPlan(
                id,
                new UUID(0, 1),
                leg,
                leg.carrier() + "/shared",
                null,
                Progress.none(NOW),
                Set.of(),
                0,
                NOW,
                Why.FIRST_POLL,
                null,
                null,
                Arrays.stream(foundBy).boxed().collect(Collectors.toSet()),
                false,
                null,
                null);
    }
}
