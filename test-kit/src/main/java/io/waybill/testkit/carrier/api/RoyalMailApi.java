package io.waybill.testkit.carrier.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Royal Mail Tracking v2: all events of one number, or a summary of up to 30. */
final class RoyalMailApi implements Contract {

    private static final Map<What, List<String>> WORDS = Map.of(
            What.ANNOUNCED, List.of("EVAIE", "Sender despatching item.", "IN TRANSIT"),
            What.ACCEPTED, List.of("EVPPA", "Accepted at Post Office", "IN TRANSIT"),
            What.DEPARTED, List.of("EVDAC", "We have your item at %s MC and it's on its way.", "IN TRANSIT"),
            What.ARRIVED,
                    List.of(
                            "EVIMC",
                            "Your item has reached %s MC and will now be sent to your local delivery office.",
                            "IN TRANSIT"),
            What.OUT_FOR_DELIVERY, List.of("EVGPD", "Due to be delivered today", "IN TRANSIT"),
            What.DELIVERED, List.of("EVKSP", "Delivered and Signed", "DELIVERED"));

    @Override
    public String id() {
        return "royal-mail";
    }

    @Override
    public List<String> paths() {
        return List.of("/mailpieces/v2/");
    }

    @Override
    public Course course() {
        return Course.within(Town.LONDON, Town.LEEDS);
    }

    @Override
    public Said answer(Call call, Parcels parcels, Secrets secrets) {
        if (!call.header("X-IBM-Client-Id").equals(secrets.named("id"))
                || !call.header("X-IBM-Client-Secret").equals(secrets.named("secret"))) {
            return Said.json(401, """
                    {"httpCode": "401", "httpMessage": "Unauthorized", "moreInformation": "Client id not registered"}""");
        }
        return call.last().equals("summary") ? summary(call, parcels) : events(call, parcels);
    }

    private static Said events(Call call, Parcels parcels) {
        var number = call.path().split("/")[3];
        var happened = parcels.find(number);
        if (happened.isEmpty()) {
            var error = JsonMapper.shared()
                    .createObjectNode()
                    .put("httpCode", "404")
                    .put("httpMessage", "Not Found");
            error.putArray("errors").add(unknown());
            return Said.json(404, error);
        }
        var body = JsonMapper.shared().createObjectNode();
        var piece = body.putObject("mailPieces").put("mailPieceId", number).put("carrierShortName", "RM");
        piece.set("summary", summary(happened.get().getLast()));
        happened.get()
                .getLast()
                .expected()
                .ifPresent(day -> piece.putObject("estimatedDelivery")
                        .put("date", day.toString())
                        .put("startOfEstimatedWindow", "08:00:00+01:00")
                        .put("endOfEstimatedWindow", "11:00:00+01:00"));
        var events = piece.putArray("events");
        happened.get()
                .reversed()
                .forEach(one -> events.addObject()
                        .put("eventCode", WORDS.get(one.what()).get(0))
                        .put("eventName", words(one))
                        .put("eventDateTime", one.written("yyyy-MM-dd'T'HH:mm:ssxxx"))
                        .put("locationName", one.town().name()));
        return Said.json(200, body);
    }

    private static Said summary(Call call, Parcels parcels) {
        var body = JsonMapper.shared().createObjectNode();
        var pieces = body.putArray("mailPieces");
        Arrays.stream(call.query().getOrDefault("mailPieceId", "").split(",")).forEach(number -> {
            var piece = pieces.addObject().put("mailPieceId", number);
            parcels.find(number)
                    .ifPresentOrElse(
                            happened -> piece.put("status", "200").set("summary", summary(happened.getLast())),
                            () -> piece.put("status", "404").set("error", unknown()));
        });
        return Said.json(200, body);
    }

    private static ObjectNode summary(Happening last) {
        var words = WORDS.get(last.what());
        return JsonMapper.shared()
                .createObjectNode()
                .put("productName", "Royal Mail Tracked 24")
                .put("lastEventCode", words.get(0))
                .put("lastEventName", words(last))
                .put("lastEventDateTime", last.written("yyyy-MM-dd'T'HH:mm:ssxxx"))
                .put("lastEventLocationName", last.town().name())
                .put("statusDescription", words(last))
                .put("statusCategory", words.get(2));
    }

    private static String words(Happening one) {
        return WORDS.get(one.what()).get(1).formatted(one.town().name());
    }

    private static ObjectNode unknown() {
        return JsonMapper.shared()
                .createObjectNode()
                .put("errorCode", "E1142")
                .put("errorDescription", "Barcode reference $mailPieceId isn't recognised")
                .put("errorCause", "A mail item with that barcode cannot be located")
                .put("errorResolution", "Check barcode and resubmit");
    }
}
