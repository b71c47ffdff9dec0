package io.waybill.testkit.carrier.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Parcelsapp v3: the key in the body; the first question begins a search, a later one finds its result. */
final class ParcelsappApi implements Contract {

    private static final Map<What, String> WORDS = Map.of(
            What.ANNOUNCED, "Shipment information received",
            What.ACCEPTED, "Accepted by carrier",
            What.LEFT_COUNTRY, "Departed from country of origin",
            What.ARRIVED_IN_COUNTRY, "Arrived in destination country",
            What.WITH_CUSTOMS, "Customs clearance in progress",
            What.RELEASED, "Released by customs",
            What.ARRIVED, "Arrived at delivery facility",
            What.OUT_FOR_DELIVERY, "Out for delivery",
            What.DELIVERED, "Delivered");

    private final Set<String> searched = ConcurrentHashMap.newKeySet();

    @Override
    public String id() {
        return "parcelsapp";
    }

    @Override
    public List<String> paths() {
        return List.of("/api/v3/shipments/tracking");
    }

    @Override
    public Course course() {
        return Course.abroad(Town.SHENZHEN, Town.AUSTIN);
    }

    @Override
    public Said answer(Call call, Parcels parcels, Secrets secrets) {
        var asked = call.json();
        if (!secrets.named("key").equals(asked.path("apiKey").asString(""))) {
            return Said.json(200, "{\"error\": \"INVALID_API_KEY\"}");
        }
        var fresh = false;
        for (var one : asked.path("shipments")) {
            fresh |= searched.add(one.path("trackingId").asString(""));
        }
        if (fresh) {
            return Said.json(200, "{\"uuid\": \"11111111-2222-4333-8444-555555555555\"}");
        }
        var body = JsonMapper.shared().createObjectNode().put("done", true).put("fromCache", true);
        var shipments = body.putArray("shipments");
        asked.path("shipments").forEach(one -> shipments.add(shipment(one, parcels)));
        return Said.json(200, body);
    }

    private static ObjectNode shipment(JsonNode asked, Parcels parcels) {
        var number = asked.path("trackingId").asString("");
        var shipment = JsonMapper.shared().createObjectNode().put("trackingId", number);
        parcels.find(number)
                .ifPresentOrElse(happened -> known(shipment, happened), () -> shipment.put("error", "NO_DATA"));
        return shipment;
    }

    private static void known(ObjectNode shipment, List<Happening> happened) {
        shipment.put("status", happened.getLast().what() == What.DELIVERED ? "delivered" : "transit");
        shipment.putArray("carriers").add("USPS");
        var states = shipment.putArray("states");
        happened.reversed()
                .forEach(one -> states.addObject()
                        .put("date", one.written("yyyy-MM-dd'T'HH:mm:ssxxx"))
                        .put("carrier", 0)
                        .put("status", WORDS.get(one.what()))
                        .put("location", one.town().name()));
        shipment.put("originCode", "CN").put("destinationCode", "US");
    }
}
