package io.waybill.carriers.dhl;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Push;
import io.waybill.carriers.PushedBody;
import io.waybill.carriers.Secrets;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DhlPushTest {

    private static final String SHIPMENT =
            "{\"id\":\"7\",\"service\":\"parcel-de\",\"events\":[{\"timestamp\":\"2026-01-01T10:00:00\","
                    + "\"statusCode\":\"transit\"}]}";

    private final Push push = new Dhl().push().orElseThrow();

    @Test
    void readsAShipmentAloneOrInAnAnswer() {
        assertThat(push.read(PushedBody.of(SHIPMENT), new Secrets(Map.of())).about("7"))
                .isInstanceOf(Scans.class);
        assertThat(push.read(PushedBody.of("{\"shipments\":[" + SHIPMENT + "]}"), new Secrets(Map.of())))
                .isEqualTo(push.read(PushedBody.of(SHIPMENT), new Secrets(Map.of())));
        assertThat(push.read(PushedBody.of("{\"shipments\":[]}"), new Secrets(Map.of()))
                        .together())
                .isInstanceOf(NotYetKnown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{}", "{\"shipments\":7}", "{\"id\":\"7\"}", "<a/>"})
    void readsGarbageAsUnreadable(String body) {
        assertThat(push.read(PushedBody.of(body), new Secrets(Map.of())).together())
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void believesTheTokenOfTheSubscriptionOnly() {
        Secrets secrets = new Secrets(Map.of("key", "k", "push-token", "t"));

        assertThat(push.isAuthentic(sentWith("x-waybill-push-token", "t"), secrets))
                .isTrue();
        assertThat(push.isAuthentic(sentWith("x-waybill-push-token", "k"), secrets))
                .isFalse();
        assertThat(push.isAuthentic(sentWith("other", "t"), secrets)).isFalse();
        assertThat(push.isAuthentic(sentWith("x-waybill-push-token", ""), new Secrets(Map.of("key", "k"))))
                .isFalse();
        assertThat(push.isAuthentic(sentWith("x-waybill-push-token", " "), new Secrets(Map.of("push-token", " "))))
                .isFalse();
    }

    private static PushedBody sentWith(String header, String value) {
        return new PushedBody(Map.of(header, value), SHIPMENT.getBytes(StandardCharsets.UTF_8));
    }
}
