package io.waybill.carriers.reading;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Refused.Fault;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.CarrierResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which HTTP statuses are worth another try (RFC 9110), the same for all carriers. */
public final class FailedExchange {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private FailedExchange() {}

    /**
     * @param response with a status other than 2xx
     * @param reason what the carrier says of it
     */
    public static Answer read(CarrierResponse response, String reason) {
        int status = response.status();
        String why = "HTTP " + status + ": " + reason;
        if (status == 401 || status == 403) {
            return new Refused(Fault.ACCESS, why);
        }
        if (status == 408 || status == 425 || status == 429 || status / 100 == 5) {
            return new Busy(retryAfter(response), why);
        }
        return status / 100 == 4 ? new Refused(Fault.QUESTION, why) : new Unreadable(why);
    }

    /** Seconds, or a date, which is held against the date of the answer: nobody here has a clock. */
    private static @Nullable Duration retryAfter(CarrierResponse response) {
        String value = response.headers().getOrDefault("Retry-After", "").strip();
        if (SECONDS.matcher(value).matches()) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        ZonedDateTime until = date(value);
        ZonedDateTime answered = date(response.headers().getOrDefault("Date", ""));
        if (until == null || answered == null || until.isBefore(answered)) {
            return null;
        }
        return Duration.between(answered, until);
    }

    private static @Nullable ZonedDateTime date(String value) {
        try {
            return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
