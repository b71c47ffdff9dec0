package io.waybill.carriers.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Refused.Fault;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.CarrierResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FailedExchangeTest {

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void blamesTheAccount(int status) {
        assertThat(read(status, Map.of())).isEqualTo(new Refused(Fault.ACCESS, "HTTP " + status + ": so"));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 410, 422, 499})
    void blamesTheQuestion(int status) {
        assertThat(read(status, Map.of())).isEqualTo(new Refused(Fault.QUESTION, "HTTP " + status + ": so"));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 425, 429, 500, 502, 503, 504, 599})
    void waitsWhereAnotherTryMayHelp(int status) {
        assertThat(read(status, Map.of())).isEqualTo(new Busy(null, "HTTP " + status + ": so"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 302, 304, 600})
    void readsNothingIntoOtherStatuses(int status) {
        assertThat(read(status, Map.of())).isEqualTo(new Unreadable("HTTP " + status + ": so"));
    }

    @Test
    void waitsForTheSecondsAsked() {
        assertThat(retryAfter(Map.of("retry-after", " 120 "))).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void countsADateFromTheDateOfTheAnswer() {
        assertThat(retryAfter(
                        Map.of("Retry-After", "Wed, 4 Mar 2026 10:05:00 GMT", "Date", "Wed, 4 Mar 2026 10:00:00 GMT")))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Wed, 4 Mar 2026 09:00:00 GMT | Wed, 4 Mar 2026 10:00:00 GMT
            Wed, 4 Mar 2026 11:00:00 GMT | yesterday
            later                        | Wed, 4 Mar 2026 10:00:00 GMT
            -5                           | Wed, 4 Mar 2026 10:00:00 GMT
            99999999999                  | Wed, 4 Mar 2026 10:00:00 GMT
            """)
    void doesNotBelieveOtherTimes(String retryAfter, String date) {
        assertThat(retryAfter(Map.of("Retry-After", retryAfter, "Date", date))).isNull();
    }

    private static Duration retryAfter(Map<String, String> headers) {
        return ((Busy) read(429, headers)).retryAfter();
    }

    private static Answer read(int status, Map<String, String> headers) {
        return FailedExchange.read(new CarrierResponse(status, headers, ""), "so");
    }
}
