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
        Map<String, String> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        headers = Collections.unmodifiableMap(byName);
    }

    public static CarrierResponse of(int status, String body) {
        return new CarrierResponse(status, Map.of(), body);
    }
}
