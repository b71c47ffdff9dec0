package io.waybill.poller.parcel;

import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param shippedAt when it was handed over, else when we first heard of it
 * @param destination ISO 3166-1 alpha-2
 * @param international crosses a border, or may: an end that nobody named counts as abroad
 * @param phase the last status that was published of it
 * @param endedAt when its watch ended; absent while it is watched
 */
public record Parcel(
        UUID shipmentId,
        String merchantId,
        Instant shippedAt,
        @Nullable String destination,
        boolean international,
        boolean imported,
        @Nullable String postalCode,
        Status phase,
        @Nullable Instant endedAt) {

    public Parcel {
        Objects.requireNonNull(shipmentId, "shipmentId");
        Objects.requireNonNull(merchantId, "merchantId");
        Objects.requireNonNull(shippedAt, "shippedAt");
        Objects.requireNonNull(phase, "phase");
    }

    public Parcel in(Status now) {
        return new Parcel(
                shipmentId, merchantId, shippedAt, destination, international, imported, postalCode, now, endedAt);
    }

    public boolean watched() {
        return endedAt == null;
    }

    /** Whether a status is one after which nothing more is expected. */
    public static boolean isFinal(Status status) {
        return switch (status) {
            case DELIVERED, RETURNED, CANCELLED -> true;
            case PENDING,
                    IN_TRANSIT,
                    CUSTOMS,
                    OUT_FOR_DELIVERY,
                    AVAILABLE_FOR_PICKUP,
                    ATTEMPT_FAILED,
                    EXCEPTION,
                    RETURNING,
                    EXPIRED -> false;
        };
    }
}
