package io.waybill.carriers;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What came back.
 *
 * @param headers by name in any case; of a repeated one the first value
 */
public record CarrierResponse(int status, Map<String, String> headers, String body) {

    public CarrierResponse {
        Objects.requireNonNull(body, "body");
        headers = byNameInAnyCase(headers);
    }

    public static CarrierResponse of(int status, String body) {
        return new CarrierResponse(status, Map.of(), body);
    }

    /** Bytes that may be compressed, and in any character set that they or their headers name. */
    public static CarrierResponse of(int status, Map<String, String> headers, byte[] body) {
        Map<String, String> byName = byNameInAnyCase(headers);
        return new CarrierResponse(status, byName, BodyText.of(body, byName.getOrDefault("Content-Type", "")));
    }

    static Map<String, String> byNameInAnyCase(Map<String, String> headers) {
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        return Collections.unmodifiableMap(byName);
    }
}
