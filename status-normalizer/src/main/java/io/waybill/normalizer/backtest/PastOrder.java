package io.waybill.normalizer.backtest;

import io.waybill.normalizer.eta.Way;
import java.time.LocalDate;
import java.time.LocalDateTime;
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
