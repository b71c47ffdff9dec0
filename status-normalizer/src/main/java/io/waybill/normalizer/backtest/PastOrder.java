package io.waybill.normalizer.backtest;

import io.waybill.normalizer.eta.Way;
import io.waybill.normalizer.lane.PastDelivery;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
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
        Way way,
        LocalDateTime purchased,
        @Nullable LocalDateTime handedOver,
        @Nullable LocalDateTime delivered,
        @Nullable LocalDate promisedBy) {

    /** As lanes count it; empty where it was not delivered. */
    Optional<PastDelivery> delivery() {
        return handedOver == null || delivered == null
                ? Optional.empty()
                : Optional.of(new PastDelivery(
                        way.carrier(),
                        way.service(),
                        way.origin(),
                        way.destination(),
                        way.destinationPostalCode(),
                        handedOver.toLocalDate(),
                        delivered.toLocalDate(),
                        promisedBy));
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
}
