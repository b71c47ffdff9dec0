package io.waybill.carriers.aftership;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.reading.FailedExchange;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A failed call. When to come back, AfterShip says in a header of its own, in seconds of the Unix clock. */
final class AfterShipLimit {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,11}");

    private AfterShipLimit() {}

    static Answer read(CarrierResponse response, String reason) {
        Answer failed = FailedExchange.read(response, reason);
        return failed instanceof Busy(var retryAfter, var why) && retryAfter == null
                ? new Busy(untilReset(response), why)
                : failed;
    }

    /** Held against the date of the answer: nobody here has a clock. */
    private static @Nullable Duration untilReset(CarrierResponse response) {
        String reset = response.headers().getOrDefault("X-RateLimit-Reset", "").strip();
        String date = response.headers().getOrDefault("Date", "").strip();
        if (!SECONDS.matcher(reset).matches()) {
            return null;
        }
        try {
            Instant answered = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration left = Duration.between(answered, Instant.ofEpochSecond(Long.parseLong(reset)));
            return left.isNegative() ? null : left;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
