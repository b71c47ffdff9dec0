package io.waybill.normalizer.lane;

import io.waybill.events.lanes.Lane;
import io.waybill.events.lanes.LaneEnd;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By whom a parcel goes and between which places, as far as lanes are told apart.
 *
 * @param area first characters of the destination's postal code
 */
record LaneWay(
        @Nullable String carrier,
        @Nullable String service,
        String origin,
        String destination,
        @Nullable String area) {

    private static final int AREA = 2;

    /** Shops write what they like here; what is longer names no service. */
    private static final int LONGEST_SERVICE = 100;

    static LaneWay of(
            @Nullable String carrier,
            @Nullable String service,
            String origin,
            String destination,
            @Nullable String postalCode) {
        return new LaneWay(carrier, named(service), origin, destination, area(postalCode));
    }

    private static @Nullable String named(@Nullable String service) {
        var name = service == null ? "" : service.strip();
        return name.isEmpty() || name.length() > LONGEST_SERVICE ? null : name;
    }

    private static @Nullable String area(@Nullable String postalCode) {
        var plain =
                postalCode == null ? "" : postalCode.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
        return plain.length() < AREA ? null : plain.substring(0, AREA);
    }

    /** All that it lies on. A service means nothing without its carrier. */
    List<Lane> lanes() {
        return Stream.of(
                        lane(null, null, null),
                        lane(null, null, area),
                        lane(carrier, null, null),
                        lane(carrier, null, area),
                        lane(carrier, carrier == null ? null : service, null))
                .distinct()
                .toList();
    }

    private Lane lane(@Nullable String by, @Nullable String as, @Nullable String to) {
        return new Lane(by, as, new LaneEnd(origin, null), new LaneEnd(destination, to));
    }
}
