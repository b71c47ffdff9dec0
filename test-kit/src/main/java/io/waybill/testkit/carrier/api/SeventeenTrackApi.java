package io.waybill.testkit.carrier.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** 17TRACK v2.4: 40 numbers a call, each to be registered before, errors inside 200. */
final class SeventeenTrackApi implements Contract {

    private static final int BATCH = 40;
    private static final int USPS = 21051;

    private static final Map<What, List<String>> WORDS = Map.of(
            What.ANNOUNCED, List.of("InfoReceived", "InfoReceived", "Shipment information received"),
            What.ACCEPTED, List.of("InTransit", "InTransit_PickedUp", "Picked up by courier"),
            What.LEFT_COUNTRY, List.of("InTransit", "InTransit_Departure", "Departed country of origin"),
            What.ARRIVED_IN_COUNTRY, List.of("InTransit", "InTransit_Arrival", "Arrived in destination country"),
            What.WITH_CUSTOMS, List.of("InTransit", "InTransit_CustomsProcessing", "Customs clearance in progress"),
            What.RELEASED, List.of("InTransit", "InTransit_CustomsReleased", "Customs clearance completed"),
            What.ARRIVED, List.of("InTransit", "InTransit_Other", "Arrived at local facility"),
            What.OUT_FOR_DELIVERY, List.of("OutForDelivery", "OutForDelivery_Other", "Out for delivery"),
            What.DELIVERED, List.of("Delivered", "Delivered_Other", "Delivered"));

    private final Map<String, Instant> registered = new ConcurrentHashMap<>();

    @Override
    public String id() {
        return "17track";
    }

    @Override
    public List<String> paths() {
        return List.of("/track/v2.4/");
    }

    @Override
    public Course course() {
        return Course.abroad(Town.SHENZHEN, Town.AUSTIN);
    }

    @Override
    public Said answer(Call call, Parcels parcels, Secrets secrets) {
        if (!call.header("17token").equals(secrets.named("key"))) {
            return failed(-18010002, "Invalid access token.");
        }
        var asked = call.json();
        if (!asked.isArray() || asked.isEmpty() || asked.size() > BATCH) {
            return failed(-18010014, "The submitted data is over the limit.");
        }
        var body = JsonMapper.shared().createObjectNode().put("code", 0);
        var data = body.putObject("data");
        var accepted = data.putArray("accepted");
        var rejected = data.putArray("rejected");
        for (var one : asked) {
            var number = one.path("number").asString("");
            var isNew = !registered.containsKey(number);
            if (call.last().equals("register") == isNew) {
                registered.putIfAbsent(number, parcels.now());
                accepted.add(
                        isNew
                                ? register(number)
                                : info(number, parcels.find(number).orElse(List.of())));
            } else {
                rejected.add(rejection(number, isNew));
            }
        }
        return Said.json(200, body);
    }

    @Override
    public Map<String, Instant> followed(Instant now) {
        return Map.copyOf(registered);
    }

    @Override
    public Optional<Posted> posted(String number, List<Happening> happened, Secrets secrets) {
        var body = JsonMapper.shared().createObjectNode().put("event", "TRACKING_UPDATED");
        body.set("data", info(number, happened));
        return Optional.of(Posted.json(body, Map.of("sign", Signatures.hash(body + "/" + secrets.named("key")))));
    }

    private static ObjectNode register(String number) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("origin", 1)
                .put("number", number)
                .put("carrier", USPS);
    }

    private static JsonNode rejection(String number, boolean isNew) {
        var rejection = JsonMapper.shared().createObjectNode().put("number", number);
        rejection
                .putObject("error")
                .put("code", isNew ? -18019902 : -18019901)
                .put(
                        "message",
                        isNew
                                ? "The tracking number is not registered, please register first."
                                : "The tracking number is already registered.");
        return rejection;
    }

    private static ObjectNode info(String number, List<Happening> happened) {
        var item = JsonMapper.shared().createObjectNode().put("number", number).put("carrier", USPS);
        item.putNull("param");
        item.put("tag", "");
        var info = item.putObject("track_info");
        var latest = info.putObject("latest_status");
        latest.put(
                "status",
                happened.isEmpty()
                        ? "NotFound"
                        : WORDS.get(happened.getLast().what()).get(0));
        latest.put(
                "sub_status",
                happened.isEmpty()
                        ? "NotFound_Other"
                        : WORDS.get(happened.getLast().what()).get(1));
        latest.putNull("sub_status_descr");
        var day = happened.isEmpty()
                ? null
                : happened.getLast().expected().map(Object::toString).orElse(null);
        info.putObject("time_metrics")
                .putObject("estimated_delivery_date")
                .put("source", day == null ? null : "Official")
                .put("from", day)
                .put("to", day);
        var provider = info.putObject("tracking")
                .put("providers_hash", 1)
                .putArray("providers")
                .addObject();
        provider.putObject("provider").put("key", USPS).put("name", "USPS").put("country", "US");
        provider.put("latest_sync_status", "Success").put("events_hash", happened.size());
        var events = provider.putArray("events");
        happened.reversed().forEach(one -> events.add(event(one)));
        return item;
    }

    private static ObjectNode event(Happening one) {
        var words = WORDS.get(one.what());
        var event = JsonMapper.shared()
                .createObjectNode()
                .put("time_iso", one.written("yyyy-MM-dd'T'HH:mm:ssxxx"))
                .put("time_utc", DateTimeFormatter.ISO_INSTANT.format(one.at().atOffset(ZoneOffset.UTC)))
                .put("description", words.get(2))
                .put("location", one.town().name())
                .put("sub_status", words.get(1));
        event.putNull("stage");
        event.putObject("address")
                .put("country", one.town().country())
                .put("city", one.town().name());
        return event;
    }

    private static Said failed(int code, String message) {
        var body = JsonMapper.shared().createObjectNode().put("code", 0);
        body.putObject("data").putArray("errors").addObject().put("code", code).put("message", message);
        return Said.json(200, body);
    }
}
