package io.waybill.testkit.carrier.api;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** USPS Tracking v3: a token by form, one number a call, 400 for an unknown one, and a GMT time with the local date. */
final class UspsApi implements Contract {

    private static final String TOKEN = "/oauth2/v3/token";
    private static final String TRACK = "/tracking/v3/tracking/";

    /** Code, words. */
    private static final Map<What, List<String>> WORDS = Map.of(
            What.ANNOUNCED, List.of("GX", "Shipping Label Created, USPS Awaiting Item"),
            What.ACCEPTED, List.of("03", "USPS picked up item"),
            What.DEPARTED, List.of("10", "Arrived at USPS Regional Origin Facility"),
            What.ARRIVED, List.of("07", "Arrived at Post Office"),
            What.OUT_FOR_DELIVERY, List.of("OF", "Out for Delivery"),
            What.DELIVERED, List.of("01", "Delivered, In/At Mailbox"));

    @Override
    public String id() {
        return "usps";
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
        if (!secrets.named("id").equals(form.get("client_id"))
                || !secrets.named("secret").equals(form.get("client_secret"))) {
            return Said.json(401, """
                    {"error": "invalid_client", "error_description": "Client credentials are invalid.", "error_uri": ""}""");
        }
        return Said.json(
                200,
                JsonMapper.shared()
                        .createObjectNode()
                        .put("access_token", secrets.newToken())
                        .put("token_type", "Bearer")
                        .put("expires_in", 28799)
                        .put("scope", "tracking"));
    }

    private static Said track(Call call, Parcels parcels, Secrets secrets) {
        if (!call.bearer().map(secrets::isToken).orElse(false)) {
            return error(401, "401", "Invalid Access Token");
        }
        var number = call.last();
        return parcels.find(number)
                .map(happened -> Said.json(200, known(number, happened)))
                .orElseGet(
                        () -> error(
                                400,
                                "150001",
                                "12: A status update is not yet available on your package. It will be available when the shipper provides an update or the package is given to USPS. Check back soon."));
    }

    private static ObjectNode known(String number, List<Happening> happened) {
        var newest = WORDS.get(happened.getLast().what()).get(1);
        var body = JsonMapper.shared()
                .createObjectNode()
                .put("trackingNumber", number)
                .put("status", newest)
                .put("statusCategory", "Moving Through Network")
                .put("statusSummary", newest)
                .put("mailClass", "USPS Ground Advantage<SUP>&#153;</SUP>")
                .put("uniqueMailPieceID", "simulated-" + number);
        happened.getLast().expected().ifPresent(day -> body.put("expectedDeliveryTimeStamp", day + "T00:00:00"));
        var events = body.putArray("trackingEvents");
        happened.reversed().forEach(one -> events.add(event(one)));
        return body;
    }

    private static ObjectNode event(Happening one) {
        var words = WORDS.get(one.what());
        var gmt = one.at().atOffset(ZoneOffset.UTC).toLocalTime();
        return JsonMapper.shared()
                .createObjectNode()
                .put("eventType", words.get(1))
                .put("eventTimestamp", one.written("yyyy-MM-dd'T'HH:mm:ss"))
                .put(
                        "GMTTimestamp",
                        one.written("yyyy-MM-dd") + "T" + gmt.toString().substring(0, 5) + ":00Z")
                .put("GMTOffset", one.offset().getOffset().getId())
                .put("eventCity", one.town().name())
                .put("eventState", one.town().region())
                .put("eventZIP", one.town().postalCode())
                .put("authorizedAgent", "false")
                .put("eventCode", words.get(0));
    }

    private static Said error(int status, String code, String message) {
        var body = JsonMapper.shared().createObjectNode().put("apiVersion", "/tracking/v3");
        var error = body.putObject("error").put("code", String.valueOf(status)).put("message", message);
        error.putArray("errors")
                .addObject()
                .put("status", String.valueOf(status))
                .put("code", code)
                .put("title", message);
        return Said.json(status, body);
    }
}
