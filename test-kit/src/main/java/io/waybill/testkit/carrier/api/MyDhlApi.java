package io.waybill.testkit.carrier.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** MyDHL API, Express: Basic, one number in the path or several in the query, the call's own status in each shipment. */
final class MyDhlApi implements Contract {

    private static final Map<What, List<String>> WORDS = Map.of(
            What.ANNOUNCED, List.of("SA", "Shipment information received"),
            What.ACCEPTED, List.of("PU", "Shipment picked up"),
            What.LEFT_COUNTRY, List.of("DF", "Shipment has departed from a DHL facility"),
            What.ARRIVED_IN_COUNTRY, List.of("AF", "Arrived at DHL Sort Facility"),
            What.WITH_CUSTOMS, List.of("IC", "Processed for clearance"),
            What.RELEASED, List.of("CR", "Clearance processing complete"),
            What.ARRIVED, List.of("AR", "Arrived at DHL Delivery Facility"),
            What.OUT_FOR_DELIVERY, List.of("WC", "Shipment is out with courier for delivery"),
            What.DELIVERED, List.of("OK", "Delivered"));

    @Override
    public String id() {
        return "dhl-express";
    }

    @Override
    public List<String> paths() {
        return List.of("/mydhlapi/");
    }

    @Override
    public Course course() {
        return Course.abroad(Town.SHENZHEN, Town.HAMBURG);
    }

    @Override
    public Said answer(Call call, Parcels parcels, Secrets secrets) {
        if (!call.hasBasic(secrets.named("user"), secrets.named("password"))) {
            return problem(401, "Unauthorized", "Invalid credentials");
        }
        var asked = call.path().endsWith("/shipments/" + call.path().split("/")[3] + "/tracking")
                ? call.path().split("/")[3]
                : call.query().getOrDefault("shipmentTrackingNumber", "");
        var body = JsonMapper.shared().createObjectNode();
        var shipments = body.putArray("shipments");
        Arrays.stream(asked.split(","))
                .forEach(number ->
                        parcels.find(number).ifPresent(happened -> shipments.add(shipment(number, happened))));
        return shipments.isEmpty()
                ? problem(404, "No Shipments Found", "No data found for " + asked)
                : Said.json(200, body);
    }

    private static ObjectNode shipment(String number, List<Happening> happened) {
        var shipment = JsonMapper.shared()
                .createObjectNode()
                .put("shipmentTrackingNumber", number)
                .put("status", "Success");
        happened.getLast().expected().ifPresent(day -> shipment.put("estimatedDeliveryDate", day + "T23:59:00"));
        var events = shipment.putArray("events");
        happened.forEach(one -> {
            var event = events.addObject()
                    .put("date", one.written("yyyy-MM-dd"))
                    .put("time", one.written("HH:mm:ss"))
                    .put("GMTOffset", one.offset().getOffset().getId())
                    .put("typeCode", WORDS.get(one.what()).get(0))
                    .put("description", WORDS.get(one.what()).get(1));
            event.putArray("serviceArea")
                    .addObject()
                    .put("code", "XXX")
                    .put("description", one.town().name() + "-" + one.town().country());
        });
        return shipment;
    }

    private static Said problem(int status, String title, String detail) {
        return Said.json(
                status,
                JsonMapper.shared()
                        .createObjectNode()
                        .put("instance", "/expressapi/shipments")
                        .put("detail", detail)
                        .put("title", title)
                        .put("message", title)
                        .put("status", String.valueOf(status)));
    }
}
