package io.waybill.carriers.fedex;

import io.waybill.carriers.reading.Demanded;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One of the results for a number, only what we read of it.
 *
 * @param scanEvents mostly newest first
 * @param estimatedDeliveryTimeWindow with a window that may be empty
 * @param error may be there and empty, and in FedEx' own sample stands beside scans
 */
record FedexReport(
        @Nullable NumberInfo trackingNumberInfo,
        @Nullable LatestStatus latestStatusDetail,
        List<ScanEvent> scanEvents,
        @Nullable List<DateAndTime> dateAndTimes,
        @Nullable JsonNode estimatedDeliveryTimeWindow,
        @Nullable JsonNode serviceDetail,
        @Nullable JsonNode deliveryDetails,
        @Nullable JsonNode additionalTrackingInfo,
        @Nullable JsonNode error) {

    FedexReport {
        scanEvents = scanEvents == null ? List.of() : List.copyOf(scanEvents);
        dateAndTimes = dateAndTimes == null ? List.of() : List.copyOf(dateAndTimes);
    }

    /** @param trackingNumberUniqueId tells parcels that had the same number apart */
    record NumberInfo(
            @Nullable String trackingNumberUniqueId,
            @Nullable String carrierCode) {}

    /** The summary; some states, such as HL, stand here alone. */
    record LatestStatus(
            @Nullable String code,
            @Nullable String description,
            @Nullable String statusByLocale,
            @Nullable Place scanLocation) {}

    /** @param derivedStatusCode counts only where nothing else is said: it is "in transit" for what is out for delivery */
    record ScanEvent(
            String date,
            @Nullable String eventType,
            @Nullable String eventDescription,
            @Nullable String exceptionCode,
            @Nullable String exceptionDescription,
            @Nullable Place scanLocation,
            @Nullable String derivedStatusCode,
            @Nullable String derivedStatus) {

        ScanEvent {
            Demanded.present(date, "date");
            if (Stream.of(eventType, eventDescription, exceptionDescription)
                    .allMatch(said -> said == null || said.isBlank())) {
                eventType = derivedStatusCode;
                eventDescription = derivedStatus;
            }
        }
    }

    record Place(
            @Nullable String city,
            @Nullable String postalCode,
            @Nullable String countryCode) {}

    record DateAndTime(@Nullable String type, @Nullable String dateTime) {}
}
