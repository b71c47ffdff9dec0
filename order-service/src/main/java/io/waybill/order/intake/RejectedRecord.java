package io.waybill.order.intake;

import static java.util.stream.Collectors.joining;

import io.waybill.events.rejected.EventRejected;
import io.waybill.order.intake.Judgement.Unusable;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A record that cannot be used.
 *
 * @param recordKey as text
 * @param merchantId only where that merchant exists
 */
record RejectedRecord(
        Unusable unusable,
        EventRejected.Original original,
        @Nullable String recordKey,
        @Nullable String merchantId) {

    /** Where the record can be told again by its sender. */
    Optional<EventIdentity> identity() {
        var attributes = unusable.attributes();
        return merchantId == null || attributes.id() == null || attributes.source() == null
                ? Optional.empty()
                : Optional.of(new EventIdentity(merchantId, attributes.source(), attributes.id()));
    }

    /** The order's id where it could be read, else the record's key, else where the record stands. */
    String key() {
        if (unusable.orderId() != null) {
            return unusable.orderId();
        }
        return recordKey != null && TextPolicy.isKey(recordKey)
                ? recordKey
                : original.partition() + "/" + original.offset();
    }

    EventRejected event() {
        return new EventRejected(
                reason(), field(), unusable.attributes().id(), merchantId, unusable.orderId(), original);
    }

    @Nullable String field() {
        return unusable.faults().getFirst().field();
    }

    /** The first fault's; the others by their fields. */
    String reason() {
        var faults = unusable.faults();
        var others = faults.stream()
                .skip(1)
                .map(fault -> fault.field() + " " + fault.reason())
                .collect(joining("; "));
        return faults.getFirst().reason() + (others.isEmpty() ? "" : "; also: " + others);
    }
}
