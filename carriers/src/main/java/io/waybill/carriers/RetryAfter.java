package io.waybill.carriers;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The header {@code Retry-After} (RFC 9110, 10.2.3) in seconds; its date form needs a clock, and carriers do not use it. */
public final class RetryAfter {

    private RetryAfter() {}

    public static @Nullable Duration of(CarrierResponse response) {
        return response.header("Retry-After")
                .map(String::strip)
                .filter(value -> value.matches("\\d{1,6}"))
                .map(Long::valueOf)
                .map(Duration::ofSeconds)
                .orElse(null);
    }
}
