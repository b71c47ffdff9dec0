package io.waybill.carriers.fedex;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Push;
import io.waybill.carriers.PushedBody;
import io.waybill.carriers.Recorded;
import io.waybill.carriers.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FedexPushTest {

    private static final Secrets SECRETS = new Secrets(Map.of("push-token", "w17"));

    private final Push push = new Fedex().push().orElseThrow();

    @Test
    void knowsItsSignature() {
        byte[] body = "{\"ts\":17}".getBytes(StandardCharsets.UTF_8);
        // echo -n '{"ts":17}' | openssl dgst -sha256 -hmac w17 -binary | base64
        String sign = "lrMHm3YTcpcgIQGpV2MPNqbZC5M6IZwOFwhIhS5XfgA=";

        assertThat(push.isAuthentic(new PushedBody(Map.of("FDX-Signature", sign), body), SECRETS))
                .isTrue();
        assertThat(push.isAuthentic(new PushedBody(Map.of("fdx-signature", sign), new byte[0]), SECRETS))
                .isFalse();
        assertThat(push.isAuthentic(new PushedBody(Map.of(), body), SECRETS)).isFalse();
        assertThat(push.isAuthentic(new PushedBody(Map.of("fdx-signature", ""), body), new Secrets(Map.of())))
                .isFalse();
    }

    @Test
    void readsABodyOfTheShapeOfAnAnswer() {
        PushedBody pushed = PushedBody.of(
                Recorded.answer(FedexTest.class, 200, "delivered.json").body());

        assertThat(push.read(pushed, SECRETS).together()).isInstanceOf(Scans.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"output\":{}}", "<a/>"})
    void readsNothingElse(String body) {
        assertThat(push.read(PushedBody.of(body), SECRETS).together()).isInstanceOf(Unreadable.class);
    }
}
