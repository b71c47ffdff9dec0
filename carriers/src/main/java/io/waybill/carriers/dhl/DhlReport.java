package io.waybill.carriers.dhl;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What we read of {@code GET /track/shipments} (Shipment Tracking Unified 1.5.8). Everything else may come and go; what is
 * required here and missing makes the answer unreadable.
 */
record DhlReport(List<Shipment> shipments) {

    DhlReport {
        shipments = List.copyOf(Objects.requireNonNull(shipments, "shipments"));
    }

    record Shipment(
            String id,
            @Nullable String service,
            @Nullable Event status,
            @Nullable Details details,
            List<Event> events) {

        Shipment {
            Objects.requireNonNull(id, "id");
            events = events == null ? List.of() : List.copyOf(events);
        }

        /** Newest first. Some divisions give the present status alone. */
        List<Event> history() {
            return events.isEmpty() && status != null ? List.of(status) : events;
        }
    }

    record Event(
            String timestamp,
            @Nullable Location location,
            @Nullable String statusCode,
            @Nullable String status,
            @Nullable String description) {

        Event {
            Objects.requireNonNull(timestamp, "timestamp");
        }

        /** Some divisions leave lines without a word. */
        boolean saysSomething() {
            return Stream.of(statusCode, status, description).anyMatch(word -> word != null && !word.isBlank());
        }
    }

    record Location(@Nullable Address address) {}

    record Address(
            @Nullable String countryCode,
            @Nullable String postalCode,
            @Nullable String addressLocality) {}

    record Details(@Nullable ProofOfDelivery proofOfDelivery) {}

    record ProofOfDelivery(
            @Nullable String signatureUrl,
            @Nullable String documentUrl,
            @Nullable Person signed) {}

    record Person(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String name) {}
}
