package io.waybill.testkit.carrier.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** FedEx Track API v1: a token by form, up to 30 numbers a call, 200 with an error for each unknown one. */
final class FedExApi implements Contract {

    private static final String TOKEN = "/oauth/token";
    private static final String TRACK = "/track/v1/trackingnumbers";
    private static final int BATCH = 30;

    /** Event type, derived code, words. */
    private static final Map<What, List<String>> WORDS = Map.of(
            What.ANNOUNCED, List.of("OC", "IN", "Shipment information sent to FedEx"),
            What.ACCEPTED, List.of("PU", "PU", "Picked up"),
            What.DEPARTED, List.of("DP", "IT", "Left FedEx origin facility"),
            What.ARRIVED, List.of("AR", "IT", "At local FedEx facility"),
            What.OUT_FOR_DELIVERY, List.of("OD", "IT", "On FedEx vehicle for delivery"),
            What.DELIVERED, List.of("DL", "DL", "Delivered"));

    @Override
    public String id() {
        return "fedex";
    }

    @Override
    public List<String> paths() {
        return List.of(TOKEN, TRACK);
    }

    @Override
    public Course course() {
        return Course.within(Town.LOS_ANGELES, Town.AUSTIN);
    }

    @Override
    public Said answer(Call call, Parcels parcels, Secrets secrets) {
        return call.path().equals(TOKEN) ? token(call, secrets) : track(call, parcels, secrets);
    }

    private static Said token(Call call, Secrets secrets) {
        var form = call.form();
        var ours = secrets.named("id").equals(form.get("client_id"))
                && secrets.named("secret").equals(form.get("client_secret"))
                && "client_credentials".equals(form.get("grant_type"));
        if (!ours) {
            return error(
                    401,
                    "NOT.AUTHORIZED.ERROR",
                    "The given client credentials were not valid. Please modify your request and try again.");
        }
        return Said.json(
                200,
                JsonMapper.shared()
                        .createObjectNode()
                        .put("access_token", secrets.newToken())
                        .put("token_type", "bearer")
                        .put("expires_in", 3599)
                        .put("scope", "CXS"));
    }

    private static Said track(Call call, Parcels parcels, Secrets secrets) {
        if (!call.bearer().map(secrets::isToken).orElse(false)) {
            return error(
                    401, "NOT.AUTHORIZED.ERROR", "Access token expired. Please modify your request and try again.");
        }
        var asked = call.json().path("trackingInfo");
        if (asked.isEmpty() || asked.size() > BATCH) {
            return error(400, "TRACKING.TRACKINGNUMBER.EMPTY", "Please provide tracking number.");
        }
        var results = JsonMapper.shared().createArrayNode();
        for (var one : asked) {
            var number = one.path("trackingNumberInfo").path("trackingNumber").asString();
            results.addObject()
                    .put("trackingNumber", number)
                    .putArray("trackResults")
                    .add(result(number, parcels));
        }
        var body = JsonMapper.shared().createObjectNode().put("transactionId", "0d2f5f0e-simulated");
        body.putObject("output").set("completeTrackResults", results);
        return Said.json(200, body);
    }

    private static ObjectNode result(String number, Parcels parcels) {
        var result = JsonMapper.shared().createObjectNode();
        result.putObject("trackingNumberInfo")
                .put("trackingNumber", number)
                .put("trackingNumberUniqueId", "2460000000~" + number + "~FX")
                .put("carrierCode", "FDXE");
        parcels.find(number)
                .ifPresentOrElse(
                        happened -> known(result, happened),
                        () -> result.putObject("error")
                                .put("code", "TRACKING.TRACKINGNUMBER.NOTFOUND")
                                .put(
                                        "message",
                                        "Tracking number cannot be found. Please correct the tracking number and try again."));
        return result;
    }

    private static void known(ObjectNode result, List<Happening> happened) {
        var newest = WORDS.get(happened.getLast().what());
        result.putObject("latestStatusDetail")
                .put("code", newest.get(0))
                .put("derivedCode", newest.get(1))
                .put("description", newest.get(2));
        // The offset of a midnight is FedEx' own, wherever the parcel goes.
        var dates = result.putArray("dateAndTimes");
        happened.getLast()
                .expected()
                .ifPresent(day -> dates.addObject()
                        .put("dateTime", day + "T00:00:00-06:00")
                        .put("type", "ESTIMATED_DELIVERY"));
        result.putObject("estimatedDeliveryTimeWindow").putObject("window");
        var scans = result.putArray("scanEvents");
        happened.reversed().forEach(one -> scans.add(scan(one)));
    }

    private static JsonNode scan(Happening one) {
        var words = WORDS.get(one.what());
        var scan = JsonMapper.shared()
                .createObjectNode()
                .put("date", one.written("yyyy-MM-dd'T'HH:mm:ssXXX"))
                .put("eventType", words.get(0))
                .put("eventDescription", words.get(2))
                .put("exceptionCode", "")
                .put("exceptionDescription", "")
                .put("derivedStatusCode", words.get(1));
        scan.putObject("scanLocation")
                .put("city", one.town().name().toUpperCase(Locale.ROOT))
                .put("stateOrProvinceCode", one.town().region())
                .put("postalCode", one.town().postalCode())
                .put("countryCode", one.town().country());
        return scan;
    }

    private static Said error(int status, String code, String message) {
        var body = JsonMapper.shared().createObjectNode().put("transactionId", "0d2f5f0e-simulated");
        body.putArray("errors").addObject().put("code", code).put("message", message);
        return Said.json(status, body);
    }
}
