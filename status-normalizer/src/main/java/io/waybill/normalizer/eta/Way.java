package io.waybill.normalizer.eta;

import io.waybill.events.lanes.Lane;
import io.waybill.events.lanes.LaneEnd;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From where to where a parcel goes, and by whom.
 *
 * @param seller whoever hands it over; unique over all sellers
 * @param carrier kebab-case id
 * @param service as shops name it
 * @param origin ISO 3166-1 alpha-2, as the destination
 */
public record Way(
        String seller,
        @Nullable String carrier,
        @Nullable String service,
        String origin,
        @Nullable String originPostalCode,
        String destination,
        @Nullable String destinationPostalCode) {

    /** First characters of postal codes: of a region, and of the towns that one sorting centre serves. */
    private static final int REGION = 1;

    private static final int AREA = 3;

    /** From when the seller says that it was shipped until the carrier has it. */
    public Traits handling() {
        return new Traits(origin, List.of("seller " + seller), List.of());
    }

    /** While the carrier has it. */
    public Traits transit() {
        var lanes = Stream.of(
                        lane(null, 0, 0),
                        lane(carrier, 0, 0),
                        lane(carrier, REGION, REGION),
                        lane(carrier, REGION, AREA))
                .distinct()
                .toList();
        return new Traits(destination, lanes, effects());
    }

    private List<String> effects() {
        var effects = new ArrayList<String>();
        effects.add("seller " + seller);
        if (service != null) {
            effects.add("service " + carrier + " " + service);
        }
        if (originPostalCode != null) {
            effects.add("from " + place(origin, originPostalCode));
        }
        if (destinationPostalCode != null) {
            effects.add("to " + place(destination, destinationPostalCode));
        }
        return effects;
    }

    private static String place(String country, String postalCode) {
        var end = end(country, postalCode, AREA);
        return country + "." + end.area();
    }

    private String lane(@Nullable String by, int from, int to) {
        return new Lane(by, null, end(origin, originPostalCode, from), end(destination, destinationPostalCode, to))
                .key();
    }

    static LaneEnd end(String country, @Nullable String postalCode, int characters) {
        var code = postalCode == null ? "" : postalCode.replace(" ", "");
        return new LaneEnd(
                country,
                characters == 0 || code.isEmpty() ? null : code.substring(0, Math.min(characters, code.length())));
    }
}
