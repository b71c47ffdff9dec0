package io.waybill.carriers.aftership;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.NotYetKnown.Next;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Refused.Fault;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.CarrierResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AfterShipCodeTest {

    @ParameterizedTest
    @CsvSource({
        "4001, QUESTION",
        "4005, QUESTION",
        "4012, QUESTION",
        "4017, QUESTION",
        "401, ACCESS",
        "403, ACCESS",
        "404, QUESTION"
    })
    void refusesByCode(int code, Fault fault) {
        String body = "{\"meta\":{\"code\":" + code + "},\"data\":{}}";

        assertThat(((Refused) read(CarrierResponse.of(200, body))).fault()).isEqualTo(fault);
        assertThat(((Refused) read(CarrierResponse.of(400, body))).fault()).isEqualTo(fault);
    }

    @Test
    void asksAgainForWhatItFollowsAlready() {
        assertThat(next(read(CarrierResponse.of(400, "{\"meta\":{\"code\":4003},\"data\":{}}"))))
                .isEqualTo(Next.ASK_AGAIN_SOON);
        assertThat(next(read(CarrierResponse.of(200, "{\"meta\":{\"code\":4004},\"data\":{}}"))))
                .isEqualTo(Next.REGISTER);
    }

    @Test
    void takesAPageThatIsMissingForNoAnswer() {
        assertThat(read(CarrierResponse.of(404, "<h1>Not Found</h1>"))).isInstanceOf(Unreadable.class);
        assertThat(read(CarrierResponse.of(404, "{}"))).isInstanceOf(Unreadable.class);
        assertThat(read(CarrierResponse.of(502, "<html>"))).isInstanceOf(Busy.class);
    }

    @Test
    void waitsUntilTheLimitIsReset() {
        Map<String, String> headers = Map.of("X-RateLimit-Reset", "1772377230", "Date", "Sun, 1 Mar 2026 15:00:00 GMT");

        assertThat(busy(headers)).isEqualTo(Duration.ofSeconds(30));
        assertThat(busy(Map.of("X-RateLimit-Reset", "1772377230"))).isNull();
        assertThat(busy(Map.of("X-RateLimit-Reset", "1", "Date", "Sun, 1 Mar 2026 15:00:00 GMT")))
                .isNull();
        assertThat(busy(Map.of("X-RateLimit-Reset", "soon"))).isNull();
        assertThat(busy(Map.of("Retry-After", "7"))).isEqualTo(Duration.ofSeconds(7));
    }

    private static Duration busy(Map<String, String> headers) {
        return ((Busy) read(new CarrierResponse(429, headers, "{\"meta\":{\"code\":429},\"data\":{}}"))).retryAfter();
    }

    private static Next next(Answer answer) {
        return ((NotYetKnown) answer).next();
    }

    private static Answer read(CarrierResponse response) {
        return new AfterShip().read(response).together();
    }
}
