package io.waybill.carriers;

import java.util.Map;
import java.util.Optional;

/** @param headers first values */
public record CarrierResponse(int status, Map<String, String> headers, String body) {

    public static CarrierResponse of(int status, String body) {
        return new CarrierResponse(status, Map.of(), body);
    }

    /** @param name in any case */
    public Optional<String> header(String name) {
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
