package io.waybill.order.lane;

import io.waybill.events.lanes.Lane;
import io.waybill.events.lanes.LaneEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which way somebody wants to know of, or why that cannot be told. */
public sealed interface LaneQuestion {

    /**
     * @param carrier kebab-case id; absent for all carriers together
     * @param service absent for all services together
     * @param origin ISO 3166-1 alpha-2
     * @param within days; absent for all that are known
     */
    record Way(
            @Nullable String carrier,
            @Nullable String service,
            String origin,
            @Nullable String originPostalCode,
            String destination,
            @Nullable String postalCode,
            @Nullable Integer within)
            implements LaneQuestion {

        /** Whether what is known of the lane says something of this way. */
        boolean liesOn(Lane lane) {
            return (lane.carrier() == null || lane.carrier().equals(carrier))
                    && (lane.service() == null || lane.service().equalsIgnoreCase(service))
                    && liesIn(lane.origin(), origin, originPostalCode)
                    && liesIn(lane.destination(), destination, postalCode);
        }

        /** What it names that the lane does not go by. */
        List<String> beyond(Lane lane) {
            var beyond = new ArrayList<String>();
            note(beyond, "carrier", carrier, lane.carrier());
            note(beyond, "service", service, lane.service());
            note(beyond, "originPostalCode", originPostalCode, lane.origin().area());
            note(beyond, "postalCode", postalCode, lane.destination().area());
            return beyond;
        }

        private static void note(List<String> beyond, String what, @Nullable String asked, @Nullable String known) {
            if (asked != null && known == null) {
                beyond.add(what);
            }
        }

        private static boolean liesIn(LaneEnd end, String country, @Nullable String code) {
            return end.country().equals(country)
                    && (end.area() == null || code != null && plain(code).startsWith(plain(end.area())));
        }

        private static String plain(String code) {
            return code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        }
    }

    record Unclear(List<Fault> faults) implements LaneQuestion {

        public Unclear {
            faults = List.copyOf(faults);
        }
    }

    /** As it comes over HTTP. */
    record Asked(
            @Nullable String carrier,
            @Nullable String service,
            @Nullable String origin,
            @Nullable String originPostalCode,
            @Nullable String destination,
            @Nullable String postalCode,
            @Nullable String within) {

        private static final String ANY = "*";

        /** The way that a lane's key names. */
        static Asked byKey(String carrier, String service, String origin, String destination) {
            return new Asked(
                    ANY.equals(carrier) ? null : carrier,
                    ANY.equals(service) ? null : service,
                    country(origin),
                    area(origin),
                    country(destination),
                    area(destination),
                    null);
        }

        private static String country(String end) {
            return end.split("\\.", 2)[0];
        }

        private static @Nullable String area(String end) {
            var parts = end.split("\\.", 2);
            return parts.length == 1 ? null : parts[1];
        }

        public LaneQuestion read() {
            var reading = new QuestionReading();
            var from = reading.neededCountry("origin", origin);
            var to = reading.neededCountry("destination", destination);
            var by = reading.carrier(carrier);
            var as = reading.service(service);
            var fromCode = reading.postalCode("originPostalCode", originPostalCode);
            var toCode = reading.postalCode("postalCode", postalCode);
            var days = reading.within(within);
            if (!reading.faults().isEmpty()) {
                return new Unclear(reading.faults());
            }
            return new Way(
                    by.orElse(null),
                    as.orElse(null),
                    from.orElseThrow(),
                    fromCode.orElse(null),
                    to.orElseThrow(),
                    toCode.orElse(null),
                    days.orElse(null));
        }
    }
}
