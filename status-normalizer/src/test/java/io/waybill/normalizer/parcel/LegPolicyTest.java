package io.waybill.normalizer.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.Leg;
import io.waybill.events.shipments.CarrierCandidate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LegPolicyTest {

    private static final Leg OLD = new Leg("dhl", "1");
    private static final Leg NEW = new Leg("dhl", "2");
    private static final Leg RIVAL = new Leg("ups", "1");
    private static final Leg LAST_MILE = new Leg("usps", "9");
    private static final Leg DOOR = new Leg("on-trac", "D1");
    private static final Leg AGGREGATOR = new Leg("17track", "1");

    @Test
    void followsEveryCandidateByTheNumber() {
        var candidates = List.of(new CarrierCandidate("dhl", 0.6), new CarrierCandidate("ups", 0.4));

        assertThat(LegPolicy.of(candidates, "1", "US")).containsExactlyInAnyOrder(OLD, RIVAL);
        assertThat(LegPolicy.of(candidates, null, "US")).isEmpty();
    }

    @Test
    void followsAPostalNumberAtBothItsPosts() {
        assertThat(LegPolicy.of(List.of(new CarrierCandidate("china-post", 1)), "RB123456785CN", "US"))
                .containsExactly(new Leg("china-post", "RB123456785CN"), new Leg("usps", "RB123456785CN"));
    }

    @Test
    void closesTheFormerNumberAndWhatWasFoundByIt() {
        var before = found(found(named(List.of(), OLD), OLD, LAST_MILE), LAST_MILE, DOOR);

        assertThat(open(before)).containsExactlyInAnyOrder(OLD, LAST_MILE, DOOR);
        assertThat(open(named(before, NEW))).containsExactlyInAnyOrder(NEW);
    }

    @Test
    void closesTheLosingCarrierAndKeepsWhatTheOtherFound() {
        var before = found(found(named(List.of(), OLD, RIVAL), OLD, LAST_MILE), RIVAL, DOOR);

        assertThat(open(named(before, OLD))).containsExactlyInAnyOrder(OLD, LAST_MILE);
    }

    @Test
    void opensANumberAgainThatComesBackWithWhatWasFoundByIt() {
        var before = named(found(named(List.of(), OLD), OLD, LAST_MILE), NEW);

        assertThat(open(named(before, OLD))).containsExactlyInAnyOrder(OLD, LAST_MILE);
    }

    @Test
    void doesNotMindInWhichOrderItHears() {
        var foundFirst = named(found(found(List.of(), LAST_MILE, DOOR), OLD, LAST_MILE), OLD);
        var namedFirst = found(found(named(List.of(), OLD), OLD, LAST_MILE), LAST_MILE, DOOR);
        var beforeTheChange = named(found(named(List.of(), OLD), NEW, LAST_MILE), NEW);

        assertThat(foundFirst).containsExactlyInAnyOrderElementsOf(namedFirst);
        assertThat(open(beforeTheChange)).as("found by the new number").containsExactlyInAnyOrder(NEW, LAST_MILE);
    }

    @Test
    void isNotHeldByTwoThatNameEachOther() {
        var before = found(found(named(List.of(), OLD), LAST_MILE, DOOR), DOOR, LAST_MILE);

        assertThat(open(before)).containsExactlyInAnyOrder(OLD);
    }

    @Test
    void hearsAnAggregatorThatNobodyNamedWhileItSpeaksOfTheNumber() {
        var spoke = LegPolicy.found(named(List.of(), OLD), AGGREGATOR, List.of(LAST_MILE), "1");
        var withoutCarrier = LegPolicy.found(List.of(), AGGREGATOR, List.of(), "1");

        assertThat(open(spoke)).containsExactlyInAnyOrder(OLD, LAST_MILE, AGGREGATOR);
        assertThat(open(withoutCarrier)).containsExactlyInAnyOrder(AGGREGATOR);
        assertThat(open(named(spoke, NEW))).containsExactlyInAnyOrder(NEW);
        assertThat(open(LegPolicy.found(List.of(), RIVAL, List.of(), "1"))).isEmpty();
    }

    @Test
    void hearsAnAggregatorAboutAPartnersNumberToo() {
        var partner = new Leg("17track", LAST_MILE.trackingNumber());
        var before = LegPolicy.found(named(List.of(), OLD), partner, List.of(), "1");

        assertThat(open(before)).containsExactly(OLD);
        assertThat(open(found(before, OLD, LAST_MILE))).containsExactlyInAnyOrder(OLD, LAST_MILE, partner);
        assertThat(open(named(found(before, OLD, LAST_MILE), NEW))).containsExactly(NEW);
    }

    @Test
    void beginsAnewWithANumberOrCarrierThatItWasNotFollowedBy() {
        assertThat(LegPolicy.begins(named(List.of(), OLD), Set.of(NEW))).isTrue();
        assertThat(LegPolicy.begins(List.of(), Set.of(NEW))).isTrue();
        assertThat(LegPolicy.begins(named(named(List.of(), OLD), NEW), Set.of(OLD)))
                .isTrue();
        assertThat(LegPolicy.begins(named(List.of(), OLD, RIVAL), Set.of(OLD))).isFalse();
        assertThat(LegPolicy.begins(named(List.of(), OLD), Set.of())).isFalse();
    }

    private static Collection<ParcelLeg> named(Collection<ParcelLeg> before, Leg... legs) {
        return LegPolicy.changed(before, Set.of(legs), legs[0].trackingNumber());
    }

    private static Collection<ParcelLeg> found(Collection<ParcelLeg> before, Leg by, Leg leg) {
        return LegPolicy.found(before, by, List.of(leg), "1");
    }

    private static List<Leg> open(Collection<ParcelLeg> legs) {
        return legs.stream().filter(leg -> !leg.closed()).map(ParcelLeg::leg).toList();
    }
}
