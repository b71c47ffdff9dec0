package io.waybill.local.journey;

import io.waybill.testkit.carrier.Detours;
import io.waybill.testkit.carrier.DhlNumbers;
import io.waybill.testkit.carrier.Journey;
import io.waybill.testkit.carrier.Journeys;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** What happens to a parcel, and what its buyer is told by mail because of it. */
enum Plot {
    SMOOTH("smooth", "shipped", "delivered"),
    SCRAMBLED("scans late, twice, out of order", "shipped", "delivered"),
    CARRIER_DOWN("carrier down for a while", "shipped", "delivered"),
    STALLED("stalled, then moves again", "shipped", "delayed_stalled", "cleared_stalled", "delivered"),
    LATE("later than promised", "shipped", "delayed_promise_missed", "delivered"),
    PICKUP("nobody home, then picked up", "shipped", "delivered"),
    LOST_REFUNDED("lost, then refunded", "shipped", "delayed_stalled", "presumed_lost", "claim_settled"),
    LOST_FOUND("lost, then found", "shipped", "delayed_stalled", "presumed_lost", "cleared_presumed_lost", "delivered"),
    CUSTOMS("through customs", "shipped", "delivered");

    private static final long SEED = 2026;
    private static final int PROMISED_DAYS = 6;
    private static final int BOLDLY_PROMISED_DAYS = 4;
    private static final Duration A_CLAIMS_WAY = Duration.ofDays(5);

    private final String title;
    private final List<String> tells;

    Plot(String title, String... tells) {
        this.title = title;
        this.tells = List.of(tells);
    }

    String title() {
        return title;
    }

    /** By mail, each of them once. That it is out for delivery too where the carrier is asked in those hours. */
    List<String> tells() {
        return tells;
    }

    /** A number of its own for each run. */
    String number(int run) {
        return numbers().skip(run - 1L).findFirst().orElseThrow();
    }

    private Stream<String> numbers() {
        return switch (this) {
            case SMOOTH, STALLED, LATE, PICKUP, LOST_REFUNDED, LOST_FOUND -> DhlNumbers.identcodes(SEED + ordinal());
            case SCRAMBLED -> DhlNumbers.ssccs(SEED);
            case CARRIER_DOWN, CUSTOMS -> DhlNumbers.waybills(SEED + ordinal());
        };
    }

    Journey journey(String number) {
        return switch (this) {
            case SMOOTH -> Journeys.smooth(number);
            case SCRAMBLED -> Journeys.lateDuplicatedAndReordered(number);
            case CARRIER_DOWN -> Journeys.carrierDownForAWhile(number);
            case STALLED -> Detours.stalled(number);
            case LATE -> Detours.late(number);
            case PICKUP -> Detours.toThePickupPoint(number);
            case LOST_REFUNDED -> Detours.lost(number);
            case LOST_FOUND -> Detours.lostAndFound(number);
            case CUSTOMS -> Detours.throughCustoms(number);
        };
    }

    /** After the day on which it is shipped. */
    int promisedDays() {
        return this == LATE ? BOLDLY_PROMISED_DAYS : PROMISED_DAYS;
    }

    /** Until nothing more happens. */
    Duration length(String number) {
        var journey = journey(number).length();
        return endsAsClaim() ? journey.plus(A_CLAIMS_WAY) : journey;
    }

    /** The buyer takes the refund. Else parcels are delivered, and a buyer who is offered one waits. */
    boolean endsAsClaim() {
        return this == LOST_REFUNDED;
    }

    boolean opensClaim() {
        return this == LOST_REFUNDED || this == LOST_FOUND;
    }
}
