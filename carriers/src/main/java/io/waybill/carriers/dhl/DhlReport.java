package io.waybill.carriers.dhl;

import io.waybill.carriers.reading.Demanded;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * DHL's answer, only what we read of it. What we cannot do without is demanded here: nothing half-read leaves. Other
 * shipments that DHL thinks may be meant ({@code possibleAdditionalShipmentsUrl}) are left out: they may be strangers'.
 *
 * @param shipments {@link Shipment}s, each read by itself
 */
record DhlReport(List<JsonNode> shipments) {

    DhlReport {
        shipments = List.copyOf(Demanded.present(shipments, "shipments"));
    }

    /** @param events newest first; where there are none, the status is the only one */
    record Shipment(
            String id,
            String service,
            @Nullable Location destination,
            @Nullable Event status,
            List<Event> events,
            @Nullable Details details,
            @Nullable JsonNode estimatedDeliveryTimeFrame,
            @Nullable JsonNode estimatedTimeOfDelivery) {

        Shipment {
            Demanded.present(id, "id");
            Demanded.present(service, "service");
            if (events == null || events.isEmpty()) {
                events = status == null ? List.of() : List.of(status);
            }
            events.forEach(event -> Demanded.present(event, "event").demandTimeAndWords());
            events = List.copyOf(events);
        }
    }

    /**
     * @param status a code, a sentence in the language asked for, the word {@code None}, or nothing
     * @param statusCode the summary
     */
    record Event(
            @Nullable String timestamp,
            @Nullable Location location,
            @Nullable String statusCode,
            @Nullable String status,
            @Nullable String description) {

        private void demandTimeAndWords() {
            Demanded.present(timestamp, "timestamp");
            if (statusCode == null && status == null && description == null) {
                throw new IllegalArgumentException("no status, statusCode or description");
            }
        }
    }

    record Location(@Nullable Address address) {}

    record Address(
            @Nullable String countryCode,
            @Nullable String postalCode,
            @Nullable String addressLocality) {}

    /**
     * @param carrier of the last mile, as an organisation or as words; so is the provider
     * @param references one, or a list
     */
    record Details(
            @Nullable JsonNode carrier,
            @Nullable JsonNode provider,
            @Nullable JsonNode references,
            @Nullable ProofOfDelivery proofOfDelivery) {}

    /** @param signed who, as a person or as words */
    record ProofOfDelivery(
            @Nullable String signatureUrl,
            @Nullable String documentUrl,
            @Nullable JsonNode signed) {}
}
