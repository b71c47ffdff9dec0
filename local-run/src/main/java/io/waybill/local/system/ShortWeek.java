package io.waybill.local.system;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What services are told where a week passes in minutes, so that whatever can happen to a parcel happens within it.
 * Business time decides: merchant {@code demo} is less patient than others. Machine time waits: while a week passes in five
 * minutes, the usual 15 s, 90 s and 5 min are 8 hours, two days and the whole week.
 */
public final class ShortWeek {

    /** Silence after which a parcel is said to be stalled; longer than any between two scans of a parcel that is well. */
    public static final Duration STALLED = Duration.ofHours(36);

    /** Silence after which it is presumed lost. */
    public static final Duration PRESUMED_LOST = Duration.ofHours(72);

    private static final Duration ANSWER_WITHIN = Duration.ofHours(48);

    private ShortWeek() {}

    /** @param users environment of whoever starts it: what is set there, however its words are parted, wins */
    static Map<String, String> environment(Service service, Map<String, String> users) {
        var set = users.keySet().stream().map(ShortWeek::letters).collect(Collectors.toSet());
        return environment(service).entrySet().stream()
                .filter(entry -> !set.contains(letters(entry.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String letters(String name) {
        return name.replace("_", "");
    }

    private static Map<String, String> environment(Service service) {
        return switch (service) {
            case ORDER -> Map.of();
            case POLLER ->
                Map.of(
                        "WAYBILL_CARRIER_TIME_LIMIT", "2s",
                        "WAYBILL_CARRIER_LONGEST_DOWN_PAUSE", "2s",
                        "WAYBILL_POLL_LEASE", "20s",
                        "WAYBILL_SUBSCRIPTION_TICK", "500ms");
            case NORMALIZER ->
                Map.of(
                        "WAYBILL_DELAYS_MERCHANTS_DEMO_STALLED", STALLED.toString(),
                        // Lanes that are known are known from weeks of the usual length.
                        "WAYBILL_DELAYS_MERCHANTS_DEMO_STALLEDFLOOR", "off",
                        "WAYBILL_DELAYS_MERCHANTS_DEMO_PRESUMEDLOST", PRESUMED_LOST.toString(),
                        "WAYBILL_DELAYS_MERCHANTS_DEMO_PROMISEGRACE", "0s",
                        "WAYBILL_ETA_LOOK_EVERY", "500ms",
                        "WAYBILL_DELAYS_TICK", "100ms",
                        "WAYBILL_DELAYS_LEASE", "10s");
            case NOTIFICATION ->
                Map.of(
                        "WAYBILL_SENDING_LEASE", "5s",
                        "WAYBILL_SENDING_RETRY_PAUSE", "500ms",
                        "WAYBILL_SENDING_LONGEST_RETRY_PAUSE", "2s",
                        "WAYBILL_SMTP_CONNECT_LIMIT", "2s",
                        "WAYBILL_SMTP_COMMAND_LIMIT", "5s",
                        "WAYBILL_SMTP_END_LIMIT", "5s",
                        "WAYBILL_TWILIO_CONNECT_LIMIT", "2s",
                        "WAYBILL_TWILIO_CALL_LIMIT", "5s");
            case CLAIMS -> Map.of("WAYBILL_CLAIMS_MERCHANTS_DEMO_ANSWERWITHIN", ANSWER_WITHIN.toString());
        };
    }
}
