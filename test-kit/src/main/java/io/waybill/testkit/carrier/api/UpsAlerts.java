package io.waybill.testkit.carrier.api;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.json.JsonMapper;

/** UPS Track Alert v2: up to 100 numbers a call, each followed for two weeks; one event a posting, without a signature. */
final class UpsAlerts {

    private static final int MOST = 100;
    private static final Duration LIFE = Duration.ofDays(14);

    /** When each number was subscribed first and last. */
    private record Subscribed(Instant first, Instant last) {}

    private final Map<String, Subscribed> subscribed = new ConcurrentHashMap<>();

    Said answer(Call call, Instant now) {
        var numbers = call.json().path("trackingNumberList");
        if (numbers.isEmpty() || numbers.size() > MOST) {
            return numbers.isEmpty()
                    ? UpsApi.error(400, "VSS200", "Tracking Number List is required.")
                    : UpsApi.error(400, "VSS220", "You have submitted over 100 1Z numbers which is not allowed.");
        }
        var body = JsonMapper.shared().createObjectNode();
        var valid = body.putArray("validTrackingNumbers");
        var invalid = body.putArray("invalidTrackingNumbers");
        for (var one : numbers) {
            var number = one.asString("");
            if (number.matches("1Z[0-9A-Z]{16}")) {
                subscribed.merge(
                        number,
                        new Subscribed(now, now),
                        (before, _) ->
                                new Subscribed(before.last().plus(LIFE).isBefore(now) ? now : before.first(), now));
                valid.add(number);
            } else {
                invalid.add(number);
            }
        }
        return Said.json(200, body);
    }

    Map<String, Instant> followed(Instant now) {
        var followed = new HashMap<String, Instant>();
        subscribed.forEach((number, one) -> {
            if (now.isBefore(one.last().plus(LIFE))) {
                followed.put(number, one.first());
            }
        });
        return followed;
    }

    /** @param words type, code, status code, words */
    static Posted alert(String number, Happening one, List<String> words, String credential) {
        var gmt = one.at().atOffset(ZoneOffset.UTC);
        var alert = JsonMapper.shared()
                .createObjectNode()
                .put("trackingNumber", number)
                .put("localActivityDate", UpsApi.DATE.format(one.local()))
                .put("localActivityTime", UpsApi.TIME.format(one.local()));
        alert.putObject("activityLocation")
                .put("city", one.town().name())
                .put("stateProvince", one.town().region())
                .put("countryCode", one.town().country());
        alert.putObject("activityStatus")
                .put("type", words.get(0))
                .put("code", words.get(1))
                .put("description", words.get(3))
                .put("descriptionCode", words.get(2));
        one.expected().ifPresent(day -> alert.put("scheduledDeliveryDate", UpsApi.DATE.format(day)));
        alert.put("gmtActivityDate", UpsApi.DATE.format(gmt))
                .put("gmtActivityTime", UpsApi.TIME.format(gmt))
                .put("gmtOffset", one.offset().getOffset().getId().replace(':', '.'));
        return Posted.json(alert, Map.of("credential", credential, "User-Agent", "UPSPubSubTrackingService"));
    }
}
