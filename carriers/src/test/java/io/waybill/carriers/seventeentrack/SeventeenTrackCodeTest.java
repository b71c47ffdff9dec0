package io.waybill.carriers.seventeentrack;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Busy;
import io.waybill.carriers.Answer.Refused;
import io.waybill.carriers.Answer.Refused.Fault;
import io.waybill.carriers.CarrierResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeventeenTrackCodeTest {

    @ParameterizedTest
    @CsvSource({
        "-18010001, ACCESS", "-18010004, ACCESS", "-18010005, ACCESS", "401, ACCESS",
        "-18010010, QUESTION", "-18010013, QUESTION", "-18010014, QUESTION", "-18019903, QUESTION",
        "-18019905, QUESTION", "-18019910, QUESTION", "404, QUESTION"
    })
    void refusesByCode(int code, Fault fault) {
        assertThat(fault(read(CarrierResponse.of(200, "{\"code\":" + code + ",\"data\":null}"))))
                .isEqualTo(fault);
        assertThat(fault(read(CarrierResponse.of(200, "{\"code\":0,\"data\":{\"errors\":[{\"code\":" + code + "}]}}"))))
                .isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(ints = {-18010003, -18019815, -18019907, -18019908, 429, 503})
    void isBusyByCode(int code) {
        assertThat(read(CarrierResponse.of(200, "{\"code\":" + code + ",\"data\":{}}")))
                .isInstanceOf(Busy.class);
    }

    @Test
    void takesTheStatusWhereItFails() {
        assertThat(fault(read(CarrierResponse.of(400, "{\"code\":-18010002}")))).isEqualTo(Fault.ACCESS);
        assertThat(fault(read(CarrierResponse.of(403, "<html>")))).isEqualTo(Fault.ACCESS);
        assertThat(read(new CarrierResponse(429, Map.of("Retry-After", "2"), "{\"code\":429}")))
                .isEqualTo(new Busy(Duration.ofSeconds(2), "HTTP 429: 17TRACK's code 429"));
        assertThat(read(CarrierResponse.of(500, "{\"code\":-18010003}"))).isInstanceOf(Busy.class);
    }

    private static Fault fault(Answer answer) {
        return ((Refused) answer).fault();
    }

    private static Answer read(CarrierResponse response) {
        return new SeventeenTrack().read(response).together();
    }
}
