package io.waybill.testkit.carrier.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** PostNord's Track and Trace v5: the key in the query, one number a call, no shipment for an unknown one. */
final class PostNordApi implements Contract {

    /** @param code null where it is not public */
    private record Words(@Nullable String code, String status, String description) {}

    private static final Map<What, Words> WORDS = Map.of(
            What.ANNOUNCED,
            new Words("68", "INFORMED", "We have received a notification from your shipper."),
            What.ACCEPTED,
            new Words("74", "EN_ROUTE", "The transport of the shipment item has started."),
            What.DEPARTED,
            new Words("31", "EN_ROUTE", "The shipment item is under transportation."),
            What.ARRIVED,
            new Words("31", "EN_ROUTE", "The shipment item is under transportation."),
            What.OUT_FOR_DELIVERY,
            new Words(null, "EN_ROUTE", "The delivery of the shipment item is in progress."),
            What.DELIVERED,
            new Words("21", "DELIVERED", "The shipment item has been delivered."));

    @Override
    public String id() {
        return "postnord";
    }

    @Override
    public List<String> paths() {
        return List.of("/rest/shipment/v5/trackandtrace/findByIdentifier.json");
    }

    @Override
    public Course course() {
        return Course.within(Town.GOTHENBURG, Town.STOCKHOLM);
    }

    @Override
    public Said answer(Call call, Parcels parcels, Secrets secrets) {
        if (!secrets.named("key").equals(call.query().get("apikey"))) {
            return new Said(403, "text/plain", Map.of(), "Authentication failed");
        }
        var number = call.query().getOrDefault("id", "");
        var body = JsonMapper.shared().createObjectNode();
        var shipments = body.putObject("TrackingInformationResponse").putArray("shipments");
        parcels.find(number).ifPresent(happened -> {
            var item = shipments
                    .addObject()
                    .put("shipmentId", number)
                    .putArray("items")
                    .addObject()
                    .put("itemId", number)
                    .put("status", WORDS.get(happened.getLast().what()).status());
            happened.getLast().expected().ifPresent(day -> item.put("estimatedTimeOfArrival", day + "T17:00:00"));
            var events = item.putArray("events");
            happened.forEach(one -> {
                var words = WORDS.get(one.what());
                events.addObject()
                        .put("eventTime", one.written("yyyy-MM-dd'T'HH:mm:ss"))
                        .put("eventCode", words.code())
                        .put("status", words.status())
                        .put("eventDescription", words.description())
                        .putObject("location")
                        .put("displayName", one.town().name().toUpperCase(Locale.ROOT) + " TERMINAL")
                        .put("city", one.town().name())
                        .put("postcode", one.town().postalCode())
                        .put("countryCode", "SWE");
            });
        });
        return Said.json(200, body);
    }
}
