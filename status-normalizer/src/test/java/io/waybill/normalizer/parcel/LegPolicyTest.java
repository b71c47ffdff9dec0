package io.waybill.normalizer.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Leg;
import io.waybill.events.shipments.CarrierCandidate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LegPolicyTest {

    private static final Leg OLD = new Leg("dhl", "1");
    private static final Leg NEW = new Leg("dhl", "2");
    private static final Leg RIVAL = new Leg("ups", "1");
    private static final Leg LAST_MILE = new Leg("usps", "9");

    @Test
    void followsEveryCandidateByTheNumber() {
        var candidates = List.of(new CarrierCandidate("dhl", 0.6), new CarrierCandidate("ups", 0.4));

        assertThat(LegPolicy.of(candidates, "1")).containsExactly(OLD, RIVAL);
        assertThat(LegPolicy.of(candidates, null)).isEmpty();
    }

    @Test
    void closesTheFormerNumberAndWhatWasFoundByIt() {
        assertThat(LegPolicy.changed(List.of(named(OLD), found(LAST_MILE)), Set.of(NEW)))
                .containsExactlyInAnyOrder(named(OLD).close(), found(LAST_MILE).close(), named(NEW));
    }

    @Test
    void closesTheLosingCarrierAndKeepsWhatTheOtherFound() {
        assertThat(LegPolicy.changed(List.of(named(OLD), named(RIVAL), found(LAST_MILE)), Set.of(OLD)))
                .containsExactlyInAnyOrder(named(OLD), named(RIVAL).close(), found(LAST_MILE));
    }

    @Test
    void opensANumberAgainThatComesBack() {
        assertThat(LegPolicy.changed(List.of(named(OLD).close(), named(NEW)), Set.of(OLD)))
                .containsExactlyInAnyOrder(named(OLD), named(NEW).close());
    }

    @Test
    void addsWhatIsFoundOnce() {
        assertThat(LegPolicy.found(List.of(named(OLD), found(LAST_MILE)), List.of(OLD, LAST_MILE)))
                .containsExactly(named(OLD), found(LAST_MILE));
    }

    @Test
    void beginsAnewWithANumberOrCarrierThatItWasNotFollowedBy() {
        assertThat(LegPolicy.begins(List.of(named(OLD)), Set.of(NEW))).isTrue();
        assertThat(LegPolicy.begins(List.of(), Set.of(NEW))).isTrue();
        assertThat(LegPolicy.begins(List.of(named(OLD).close(), named(NEW)), Set.of(OLD)))
                .isTrue();
        assertThat(LegPolicy.begins(List.of(named(OLD), named(RIVAL)), Set.of(OLD)))
                .isFalse();
        assertThat(LegPolicy.begins(List.of(named(OLD)), Set.of())).isFalse();
    }

    private static ParcelLeg named(Leg leg) {
        return new ParcelLeg(leg, false, false);
    }

    private static ParcelLeg found(Leg leg) {
        return new ParcelLeg(leg, true, false);
    }
}
