package io.waybill.normalizer.eta;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of earlier days. All times are local, without zone.
 *
 * @param promisedBy the last day on which it is on time
 * @param handedOver to the carrier; absent where it never was
 * @param delivered absent where it never was
 */
record PastOrder(
        String order,
        String seller,
        String origin,
        String originZip,
        String destination,
        String destinationZip,
        LocalDateTime purchased,
        @Nullable LocalDateTime handedOver,
        @Nullable LocalDateTime delivered,
        @Nullable LocalDate promisedBy) {

    /** Post codes that begin alike are one area. */
    private static final int AREA = 3;

    Traits handling() {
        return new Traits(List.of("seller " + seller), List.of());
    }

    Traits transit() {
        var lane = origin + ">" + destination;
        var from = area(origin, originZip);
        var to = area(destination, destinationZip);
        return new Traits(
                List.of("lane " + lane, "lane " + origin + ">" + to),
                List.of("seller " + seller, "from " + from, "to " + to));
    }

    boolean keptItsPromise() {
        return promisedBy != null
                && delivered != null
                && !delivered.toLocalDate().isAfter(promisedBy);
    }

    boolean missedItsPromise() {
        return promisedBy != null
                && delivered != null
                && delivered.toLocalDate().isAfter(promisedBy);
    }

    private static String area(String region, String zip) {
        return region + "/" + zip.substring(0, Math.min(AREA, zip.length()));
    }
}
