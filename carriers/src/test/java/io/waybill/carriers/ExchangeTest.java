package io.waybill.carriers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.waybill.carriers.Answer.Scans;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExchangeTest {

    @Test
    void isNoAnswerWithScansWithoutParcels() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Scans(List.of()));
    }

    @Test
    void findsHeadersInAnyCase() {
        assertThat(new CarrierResponse(200, Map.of("ReTrY-aFtEr", "1"), "")
                        .headers()
                        .get("Retry-After"))
                .isEqualTo("1");
    }

    @Test
    void encodesAQueryInItsOrder() {
        assertThat(request(Map.of("a b", "ä+&")).pathAndQuery()).isEqualTo("/p?a%20b=%C3%A4%2B%26");
        assertThat(Carriers.all()
                        .getFirst()
                        .ask(List.of(new Inquiry("1", "express", "SW1 1A", null, null, "de")))
                        .pathAndQuery())
                .endsWith("?trackingNumber=1&service=express&language=de&recipientPostalCode=SW1%201A");
    }

    @Test
    void leavesThePathAloneWithoutAQuery() {
        assertThat(request(Map.of()).pathAndQuery()).isEqualTo("/p");
    }

    private static CarrierRequest request(Map<String, String> query) {
        return new CarrierRequest("GET", "/p", query, Map.of(), null, Credential.Headers.apiKey("k"));
    }
}
