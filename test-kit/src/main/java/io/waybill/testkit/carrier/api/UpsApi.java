package io.waybill.testkit.carrier.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** UPS Track API v1: a token by Basic, one number a call, 200 with a warning for an unknown one. */
final class UpsApi implements Contract {

    private static final String TOKEN = "/security/v1/oauth/token";
    private static final String SUBSCRIBE = "/api/track/v2/subscription/standard/package";
    private static final String TRACK = "/api/track/v1/details/";
    static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd");
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

    /** Type, code, status code, words. */
    private static final Map<What, List<String>> WORDS = Map.of(
            What.ANNOUNCED,
                    List.of("M", "MP", "003", "Shipper created a label, UPS has not received the package yet. "),
            What.ACCEPTED, List.of("I", "OR", "005", "Origin Scan"),
            What.DEPARTED, List.of("I", "DP", "005", "Departed from Facility"),
            What.ARRIVED, List.of("I", "AR", "005", "Arrived at Facility"),
            What.OUT_FOR_DELIVERY, List.of("I", "OT", "021", "Out For Delivery Today"),
            What.DELIVERED, List.of("D", "FS", "011", "DELIVERED"));

    private final UpsAlerts subscriptions = new UpsAlerts();

    @Override
    public String id() {
        return "ups";
    }

    @Override
    public List<String> paths() {
        return List.of(TOKEN, TRACK, SUBSCRIBE);
    }

    @Override
    public Course course() {
        return Course.within(Town.LOS_ANGELES, Town.AUSTIN);
    }

    @Override
    public Said answer(Call call, Parcels parcels, Secrets secrets) {
        if (call.path().equals(TOKEN)) {
            return token(call, secrets);
        }
        return call.bearer().map(secrets::isToken).orElse(false)
                ? called(call, parcels)
                : error(401, "250002", "Invalid Authentication Information.");
    }

    private Said called(Call call, Parcels parcels) {
        if (call.header("transId").isBlank() || call.header("transactionSrc").isBlank()) {
            return error(400, "VSS002", "Missing transId");
        }
        return call.path().equals(SUBSCRIBE) ? subscriptions.answer(call, parcels.now()) : track(call, parcels);
    }

    @Override
    public Map<String, Instant> followed(Instant now) {
        return subscriptions.followed(now);
    }

    @Override
    public Optional<Posted> posted(String number, List<Happening> happened, Secrets secrets) {
        var one = happened.getLast();
        return secrets.find("push-credential")
                .map(credential -> UpsAlerts.alert(number, one, WORDS.get(one.what()), credential));
    }

    private static Said token(Call call, Secrets secrets) {
        if (!call.hasBasic(secrets.named("id"), secrets.named("secret"))
                || !"client_credentials".equals(call.form().get("grant_type"))) {
            return error(401, "10401", "ClientId is Invalid");
        }
        return Said.json(
                200,
                JsonMapper.shared()
                        .createObjectNode()
                        .put("token_type", "Bearer")
                        .put("issued_at", "1764000000000")
                        .put("access_token", secrets.newToken())
                        .put("expires_in", "14399")
                        .put("status", "approved"));
    }

    private static Said track(Call call, Parcels parcels) {
        var number = call.last();
        if (number.length() < 7 || number.length() > 34) {
            return error(400, "TV1002", "Invalid inquiry number");
        }
        var shipment = JsonMapper.shared().createObjectNode().put("inquiryNumber", number);
        parcels.find(number)
                .ifPresentOrElse(
                        happened -> known(shipment, number, happened),
                        () -> shipment.putArray("warnings")
                                .addObject()
                                .put("code", "TW0001")
                                .put("message", "Tracking Information Not Found"));
        var answer = JsonMapper.shared().createObjectNode();
        answer.putObject("trackResponse").putArray("shipment").add(shipment);
        return Said.json(200, answer);
    }

    private static void known(ObjectNode shipment, String number, List<Happening> happened) {
        var parcel = shipment.putArray("package").addObject().put("trackingNumber", number);
        var isDelivered = happened.getLast().what() == What.DELIVERED;
        var dates = parcel.putArray("deliveryDate");
        happened.getLast()
                .expected()
                .ifPresent(day -> dates.addObject()
                        .put("type", isDelivered ? "DEL" : "SDD")
                        .put("date", DATE.format(day)));
        var activities = parcel.putArray("activity");
        happened.reversed().forEach(one -> activities.add(activity(one)));
        var newest = WORDS.get(happened.getLast().what());
        parcel.putObject("currentStatus").put("description", newest.get(3)).put("code", newest.get(2));
    }

    private static ObjectNode activity(Happening one) {
        var words = WORDS.get(one.what());
        var activity = JsonMapper.shared().createObjectNode();
        activity.putObject("location")
                .putObject("address")
                .put("city", one.town().name())
                .put("stateProvince", one.town().region())
                .put("countryCode", one.town().country());
        activity.putObject("status")
                .put("type", words.get(0))
                .put("description", words.get(3))
                .put("code", words.get(1))
                .put("statusCode", words.get(2));
        var gmt = one.at().atOffset(ZoneOffset.UTC);
        return activity.put("date", DATE.format(one.local()))
                .put("time", TIME.format(one.local()))
                .put("gmtDate", DATE.format(gmt))
                .put("gmtOffset", one.offset().getOffset().getId())
                .put("gmtTime", gmt.format(DateTimeFormatter.ISO_LOCAL_TIME));
    }

    static Said error(int status, String code, String message) {
        var body = JsonMapper.shared().createObjectNode();
        body.putObject("response")
                .putArray("errors")
                .addObject()
                .put("code", code)
                .put("message", message);
        return Said.json(status, body);
    }
}
