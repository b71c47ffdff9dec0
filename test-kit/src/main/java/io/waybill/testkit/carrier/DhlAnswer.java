package io.waybill.testkit.carrier;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What DHL says of one parcel at one moment, in the documented shape. */
final class DhlAnswer {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Play play;
    private final Journey journey;
    private final Duration elapsed;

    DhlAnswer(Play play, Instant now) {
        this.play = play;
        this.journey = play.journey();
        this.elapsed = play.elapsed(now);
    }

    /** The newest scan is the status, whatever order the events come in. */
    ObjectNode json() {
        var scans = journey.scansAt(elapsed);
        var shipment = JSON.createObjectNode()
                .put("id", journey.number())
                .put("service", journey.division().service());
        shipment.set("origin", endOfTheWay(journey.origin()));
        shipment.set("destination", endOfTheWay(journey.destination()));
        shipment.set("status", event(scans.getFirst()));
        journey.expectedAt(elapsed)
                .map(after ->
                        play.startsAt().plus(after).atZone(journey.destination().zone()))
                .ifPresent(time -> estimate(shipment, time.toLocalDate()));
        shipment.set("details", details(scans));
        var events = shipment.putArray("events");
        journey.spoiltScansAt(elapsed).forEach(scan -> events.add(event(scan)));
        var answer = JSON.createObjectNode();
        answer.putArray("shipments").add(shipment);
        return answer;
    }

    /** Parcel DE names hours, Express the day by its end. */
    private void estimate(ObjectNode shipment, LocalDate day) {
        switch (journey.division()) {
            case PARCEL_DE ->
                shipment.putObject("estimatedDeliveryTimeFrame")
                        .put("estimatedFrom", day + "T09:00:00")
                        .put("estimatedThrough", day + "T18:00:00");
            case EXPRESS -> shipment.put("estimatedTimeOfDelivery", day + "T23:59:00");
        }
    }

    private ObjectNode event(Step scan) {
        var event = JSON.createObjectNode().put("timestamp", timestamp(scan));
        if (scan.place() != null) {
            event.putObject("location").set("address", address(scan.place()));
        }
        return event.put("statusCode", scan.statusCode())
                .put("status", scan.status())
                .put("description", scan.description());
    }

    private String timestamp(Step scan) {
        return journey.division().timestamp(play.startsAt().plus(scan.after()), zone(scan.place()));
    }

    private ZoneId zone(@Nullable Place place) {
        return place == null ? journey.origin().zone() : place.zone();
    }

    private ObjectNode details(List<Step> scans) {
        var details = JSON.createObjectNode().put("totalNumberOfPieces", 1);
        details.putObject("product").put("productName", journey.division().product());
        details.putObject("weight").put("value", 1.2).put("unitText", "kg");
        scans.stream().filter(Step::isDelivery).findFirst().ifPresent(delivery -> proof(details, delivery));
        return details;
    }

    private void proof(ObjectNode details, Step delivery) {
        var document = "https://webpod.dhl.com/webPOD/DHLePODRequest?hwb=" + journey.number();
        details.putObject("proofOfDelivery")
                .put("timestamp", timestamp(delivery))
                .put("documentUrl", document)
                .put("signatureUrl", document)
                .putObject("signed")
                .put("@type", "Person")
                .put("name", "E. Mustermann");
    }

    /** Parcel DE names the country of both ends, and of no scan. */
    private ObjectNode address(Place place) {
        var address = JSON.createObjectNode().put("addressLocality", place.locality());
        return switch (journey.division()) {
            case PARCEL_DE -> address;
            case EXPRESS -> address.put("countryCode", place.countryCode());
        };
    }

    private static ObjectNode endOfTheWay(Place place) {
        var end = JSON.createObjectNode();
        end.putObject("address").put("countryCode", place.countryCode());
        return end;
    }
}
