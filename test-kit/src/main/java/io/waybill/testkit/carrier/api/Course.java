package io.waybill.testkit.carrier.api;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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

    /** Four days to another country, through customs, never a day and a half without news. */
    static Course abroad(Town from, Town to) {
        return new Course(List.of(
                new Leg(Duration.ofMinutes(7), What.ANNOUNCED, from),
                new Leg(Duration.ofHours(8).plusMinutes(31), What.ACCEPTED, from),
                new Leg(Duration.ofHours(22).plusMinutes(12), What.LEFT_COUNTRY, from),
                new Leg(Duration.ofHours(52).plusMinutes(9), What.ARRIVED_IN_COUNTRY, to),
                new Leg(Duration.ofHours(53).plusMinutes(25), What.WITH_CUSTOMS, to),
                new Leg(Duration.ofHours(66).plusMinutes(50), What.RELEASED, to),
                new Leg(Duration.ofHours(72).plusMinutes(3), What.ARRIVED, to),
                new Leg(Duration.ofHours(92).plusMinutes(44), What.OUT_FOR_DELIVERY, to),
                new Leg(Duration.ofHours(98).plusMinutes(18), What.DELIVERED, to)));
    }

    /** What the post of the destination says of a parcel from abroad, at the moments of the whole way. */
    Course lastMile() {
        var arrived = legs.stream().map(Leg::what).toList().indexOf(What.ARRIVED);
        return new Course(legs.subList(arrived, legs.size()));
    }

    /** What the post that issued the number says of a parcel that goes abroad, until it is no more with it. */
    static Course firstMile(Town from) {
        return new Course(List.of(
                new Leg(Duration.ofMinutes(7), What.ANNOUNCED, from),
                new Leg(Duration.ofHours(8).plusMinutes(31), What.ACCEPTED, from),
                new Leg(Duration.ofHours(22).plusMinutes(12), What.DEPARTED, from),
                new Leg(Duration.ofHours(52).plusMinutes(9), What.DEPARTED, from)));
    }

    /** Where no post of the destination tells of it. */
    Course thenDelivered(Town to) {
        var delivered = abroad(to, to).legs.getLast();
        return new Course(Stream.concat(legs.stream(), Stream.of(delivered)).toList());
    }

    /** Oldest first. */
    List<Happening> until(Instant startsAt, Instant now) {
        return legs.stream()
                .filter(leg -> !startsAt.plus(leg.after()).isAfter(now))
                .map(leg -> new Happening(leg.what(), leg.town(), startsAt.plus(leg.after()), due(startsAt)))
                .toList();
    }

    /** No way is longer than its carrier expects. */
    private @Nullable LocalDate due(Instant startsAt) {
        var end = legs.getLast();
        return end.what() == What.DELIVERED
                ? LocalDate.ofInstant(startsAt.plus(end.after()), end.town().zone())
                : null;
    }
}
