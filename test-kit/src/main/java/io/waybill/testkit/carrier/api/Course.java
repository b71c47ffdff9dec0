package io.waybill.testkit.carrier.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A parcel's way: so long after its beginning, this happens there. */
public record Course(List<Leg> legs) {

    record Leg(Duration after, What what, Town town) {}

    public Course {
        legs = List.copyOf(legs);
    }

    /** Four days within one country. No scan falls on a midnight, by which carriers mean the day and no time. */
    static Course within(Town from, Town to) {
        return new Course(List.of(
                new Leg(Duration.ofMinutes(7), What.ANNOUNCED, from),
                new Leg(Duration.ofHours(8).plusMinutes(31), What.ACCEPTED, from),
                new Leg(Duration.ofHours(15).plusMinutes(12), What.DEPARTED, from),
                new Leg(Duration.ofHours(40).plusMinutes(3), What.ARRIVED, to),
                new Leg(Duration.ofHours(56).plusMinutes(44), What.OUT_FOR_DELIVERY, to),
                new Leg(Duration.ofHours(63).plusMinutes(18), What.DELIVERED, to)));
    }

    /** Eight days to another country, through customs. */
    static Course abroad(Town from, Town to) {
        return new Course(List.of(
                new Leg(Duration.ofMinutes(7), What.ANNOUNCED, from),
                new Leg(Duration.ofHours(8).plusMinutes(31), What.ACCEPTED, from),
                new Leg(Duration.ofHours(30).plusMinutes(12), What.LEFT_COUNTRY, from),
                new Leg(Duration.ofHours(102).plusMinutes(9), What.ARRIVED_IN_COUNTRY, to),
                new Leg(Duration.ofHours(103).plusMinutes(25), What.WITH_CUSTOMS, to),
                new Leg(Duration.ofHours(121).plusMinutes(50), What.RELEASED, to),
                new Leg(Duration.ofHours(141).plusMinutes(3), What.ARRIVED, to),
                new Leg(Duration.ofHours(152).plusMinutes(44), What.OUT_FOR_DELIVERY, to),
                new Leg(Duration.ofHours(158).plusMinutes(18), What.DELIVERED, to)));
    }

    /** Oldest first. */
    List<Happening> until(Instant startsAt, Instant now) {
        return legs.stream()
                .filter(leg -> !startsAt.plus(leg.after()).isAfter(now))
                .map(leg -> new Happening(leg.what(), leg.town(), startsAt.plus(leg.after())))
                .toList();
    }
}
