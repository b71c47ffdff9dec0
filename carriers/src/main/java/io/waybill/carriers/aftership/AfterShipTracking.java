package io.waybill.carriers.aftership;

import io.waybill.carriers.reading.Demanded;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One tracking, only what we read of it.
 *
 * @param tag the summary, {@code subtag} the finer word
 * @param lastUpdatedAt the older name of {@code updatedAt} in what concerns tracking
 * @param destinationCountryIso3 the older name of {@code destinationCountryRegion}
 * @param expectedDelivery the older name of {@code courierEstimatedDeliveryDate}
 * @param checkpoints oldest first
 * @param nextCouriers the older name of {@code lastMile}
 */
record AfterShipTracking(
        String trackingNumber,
        @Nullable String slug,
        @Nullable String tag,
        @Nullable String subtag,
        @Nullable String subtagMessage,
        @Nullable Boolean active,
        @Nullable String updatedAt,
        @Nullable String lastUpdatedAt,
        @Nullable String signedBy,
        @Nullable JsonNode proofOfDelivery,
        @Nullable JsonNode destinationCountryRegion,
        @Nullable JsonNode destinationCountryIso3,
        @Nullable JsonNode latestEstimatedDelivery,
        @Nullable JsonNode courierEstimatedDeliveryDate,
        @Nullable JsonNode expectedDelivery,
        @Nullable JsonNode aftershipEstimatedDeliveryDate,
        List<Checkpoint> checkpoints,
        List<Courier> nextCouriers,
        @Nullable Courier firstMile,
        @Nullable Courier lastMile) {

    AfterShipTracking {
        Demanded.present(trackingNumber, "tracking_number");
        checkpoints = checkpoints == null ? List.of() : List.copyOf(checkpoints);
        nextCouriers = nextCouriers == null ? List.of() : List.copyOf(nextCouriers);
    }

    /**
     * @param countryRegion alpha-3, {@code countryIso3} in older versions
     * @param postalCode {@code zip} in older versions
     */
    record Checkpoint(
            @Nullable String checkpointTime,
            @Nullable String message,
            @Nullable String tag,
            @Nullable String subtag,
            @Nullable String slug,
            @Nullable String location,
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String zip,
            @Nullable String countryRegion,
            @Nullable String countryIso3) {}

    record Courier(@Nullable String slug, @Nullable String trackingNumber) {}
}
