package io.waybill.carriers.aftership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.PushedBody;
import io.waybill.carriers.Recorded;
import io.waybill.carriers.ScanReading;
import io.waybill.carriers.Secrets;
import io.waybill.carriers.StatusTable;
import io.waybill.events.scans.CarrierScan;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AfterShipPushTest {

    @Test
    void readsWhatIsPushed() {
        assertThat(((Scans) pushed(Recorded.answer(AfterShipTest.class, 200, "pushed.json")
                                .body()))
                        .parcels()
                        .getFirst()
                        .scans())
                .extracting(CarrierScan::text, AfterShipPushTest::detail)
                .containsExactly(tuple("Available for pickup", "at_pickup_point"));
        for (String body :
                List.of("", "[]", "{}", "{\"msg\":{}}", "{\"msg\":{\"tracking_number\":\"1\",\"checkpoints\":[1]}}")) {
            assertThat(pushed(body)).isInstanceOf(Unreadable.class);
        }
    }

    @Test
    void knowsItsSignature() {
        Secrets secrets = new Secrets(Map.of("key", "k", "webhook-secret", "w17"));
        byte[] body = "{\"ts\":17}".getBytes(StandardCharsets.UTF_8);
        // echo -n '{"ts":17}' | openssl dgst -sha256 -hmac w17 -binary | base64
        String sign = "lrMHm3YTcpcgIQGpV2MPNqbZC5M6IZwOFwhIhS5XfgA=";

        assertThat(authentic(Map.of("AfterShip-Hmac-Sha256", sign), body, secrets))
                .isTrue();
        assertThat(authentic(Map.of("aftership-hmac-sha256", sign.toLowerCase()), body, secrets))
                .isFalse();
        assertThat(authentic(Map.of(), body, secrets)).isFalse();
        assertThat(authentic(Map.of("aftership-hmac-sha256", sign), new byte[0], secrets))
                .isFalse();
    }

    private boolean authentic(Map<String, String> headers, byte[] body, Secrets secrets) {
        return new AfterShip().push().orElseThrow().isAuthentic(new PushedBody(headers, body), secrets);
    }

    private Answer pushed(String body) {
        return new AfterShip()
                .push()
                .orElseThrow()
                .read(PushedBody.of(body), new Secrets(Map.of()))
                .together();
    }

    private static String detail(CarrierScan scan) {
        return ((ScanReading.Recognised) StatusTable.forCarrier("aftership").read(scan))
                .meaning()
                .detail();
    }
}
