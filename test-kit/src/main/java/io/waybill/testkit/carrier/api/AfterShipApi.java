package io.waybill.testkit.carrier.api;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** AfterShip Tracking 2025-01: trackings are created first; the list is empty until then. */
final class AfterShipApi implements Contract {

    private static final Map<What, List<String>> WORDS = Map.of(
            What.ANNOUNCED, List.of("InfoReceived", "InfoReceived_001", "Shipping label created"),
            What.ACCEPTED, List.of("InTransit", "InTransit_002", "Accepted by carrier"),
            What.LEFT_COUNTRY, List.of("InTransit", "InTransit_007", "Departed from facility"),
            What.ARRIVED_IN_COUNTRY, List.of("InTransit", "InTransit_004", "Arrived in destination country"),
            What.WITH_CUSTOMS, List.of("InTransit", "InTransit_006", "Presented to customs"),
            What.RELEASED, List.of("InTransit", "InTransit_005", "Released by customs"),
            What.ARRIVED, List.of("InTransit", "InTransit_003", "Arrived at facility"),
            What.OUT_FOR_DELIVERY, List.of("OutForDelivery", "OutForDelivery_001", "Out for delivery"),
            What.DELIVERED, List.of("Delivered", "Delivered_001", "Delivered"));

    private final Map<String, Instant> created = new ConcurrentHashMap<>();

    @Override
    public String id() {
        return "aftership";
    }

    @Override
    public List<String> paths() {
        return List.of("/tracking/2025-01/trackings");
    }

    @Override
    public Course course() {
        return Course.abroad(Town.SHENZHEN, Town.AUSTIN);
    }

    @Override
    public Said answer(Call call, Parcels parcels, Secrets secrets) {
        if (!call.header("as-api-key").equals(secrets.named("key"))) {
            return failed(401, 401, "Invalid API key.", "Unauthorized");
        }
        return call.method().equals("POST") ? create(call, parcels) : list(call, parcels);
    }

    @Override
    public Map<String, Instant> followed(Instant now) {
        return Map.copyOf(created);
    }

    @Override
    public Optional<Posted> posted(String number, List<Happening> happened, Secrets secrets) {
        var body = JsonMapper.shared()
                .createObjectNode()
                .put("event", "tracking_update")
                .put(
                        "event_id",
                        UUID.nameUUIDFromBytes((number + happened.size()).getBytes(UTF_8))
                                .toString())
                .put("ts", happened.getLast().at().getEpochSecond());
        body.set("msg", tracking(number, happened));
        return secrets.find("webhook-secret")
                .map(secret ->
                        Posted.json(body, Map.of("aftership-hmac-sha256", Signatures.hmac(body.toString(), secret))));
    }

    private Said create(Call call, Parcels parcels) {
        var number = call.json().path("tracking_number").asString("");
        if (number.isBlank()) {
            return failed(400, 4005, "The value of tracking_number is invalid.", "BadRequest");
        }
        if (created.putIfAbsent(number, parcels.now()) != null) {
            return failed(400, 4003, "Tracking already exists.", "BadRequest");
        }
        var body = JsonMapper.shared().createObjectNode();
        body.putObject("meta").put("code", 201);
        body.set("data", tracking(number, List.of()));
        return Said.json(201, body);
    }

    private Said list(Call call, Parcels parcels) {
        var numbers =
                Arrays.asList(call.query().getOrDefault("tracking_numbers", "").split(","));
        var body = JsonMapper.shared().createObjectNode();
        body.putObject("meta").put("code", 200);
        var data = body.putObject("data");
        data.putObject("pagination").put("total", numbers.size()).put("has_next_page", false);
        var trackings = data.putArray("trackings");
        numbers.stream()
                .filter(created::containsKey)
                .forEach(number ->
                        trackings.add(tracking(number, parcels.find(number).orElse(List.of()))));
        return Said.json(200, body);
    }

    private static ObjectNode tracking(String number, List<Happening> happened) {
        var last = happened.isEmpty()
                ? List.of("Pending", "Pending_001", "Pending")
                : WORDS.get(happened.getLast().what());
        var tracking = JsonMapper.shared()
                .createObjectNode()
                .put("id", "simulated" + number)
                .put("tracking_number", number)
                .put("slug", "usps")
                .put("tag", last.get(0))
                .put("subtag", last.get(1));
        var estimate = tracking.putObject("courier_estimated_delivery_date");
        happened.stream()
                .limit(1)
                .flatMap(one -> one.expected().stream())
                .forEach(day -> estimate.put("estimated_delivery_date", day.toString()));
        var checkpoints = tracking.putArray("checkpoints");
        happened.forEach(one -> checkpoints
                .addObject()
                .put("checkpoint_time", one.written("yyyy-MM-dd'T'HH:mm:ssxxx"))
                .put("message", WORDS.get(one.what()).get(2))
                .put("tag", WORDS.get(one.what()).get(0))
                .put("subtag", WORDS.get(one.what()).get(1))
                .put("slug", "usps")
                .put("city", one.town().name())
                .put("country_region", one.town().country().equals("CN") ? "CHN" : "USA"));
        return tracking;
    }

    private static Said failed(int status, int code, String message, String type) {
        var body = JsonMapper.shared().createObjectNode();
        body.putObject("meta").put("code", code).put("message", message).put("type", type);
        body.putObject("data");
        return Said.json(status, body);
    }
}
