package io.waybill.local.journey;

import io.waybill.testkit.carrier.DhlNumbers;
import io.waybill.testkit.carrier.Journey;
import io.waybill.testkit.carrier.Journeys;
import java.util.stream.Stream;

/** What happens to a parcel. */
enum Plot {
    SMOOTH("smooth"),
    SCRAMBLED("scans late, twice, out of order"),
    CARRIER_DOWN("carrier down for a while");

    private static final long SEED = 2026;

    private final String title;

    Plot(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** A number of its own for each run. */
    String number(int run) {
        return numbers().skip(run - 1L).findFirst().orElseThrow();
    }

    private Stream<String> numbers() {
        return switch (this) {
            case SMOOTH -> DhlNumbers.identcodes(SEED);
            case SCRAMBLED -> DhlNumbers.ssccs(SEED);
            case CARRIER_DOWN -> DhlNumbers.waybills(SEED);
        };
    }

    Journey journey(String number) {
        return switch (this) {
            case SMOOTH -> Journeys.smooth(number);
            case SCRAMBLED -> Journeys.lateDuplicatedAndReordered(number);
            case CARRIER_DOWN -> Journeys.carrierDownForAWhile(number);
        };
    }
}
