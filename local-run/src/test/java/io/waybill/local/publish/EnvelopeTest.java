package io.waybill.local.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.local.Refusal;
import io.waybill.local.kafka.Codec;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EnvelopeTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final String TYPE = "waybill.order-events.order-shipped.v1";

    @Test
    void takesABareObjectApart() {
        var event = envelope("{'type': 'order-shipped', 'id': 'e-1', 'source': '/shop', 'time': '2026-03-01T10:00:00Z',"
                        + " 'orderId': 'A-1', 'shippedAt': '2026-03-01T09:00:00Z'}")
                .event();
        assertThat(event.key()).isEqualTo("A-1");
        assertThat(event.headers().type()).isEqualTo(TYPE);
        assertThat(event.headers().id()).isEqualTo("e-1");
        assertThat(event.headers().source()).isEqualTo("/shop");
        assertThat(event.headers().time()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
        assertThat(body(event.body())).isEqualTo(json("{'orderId': 'A-1', 'shippedAt': '2026-03-01T09:00:00Z'}"));
    }

    @Test
    void takesACloudEventApart() {
        var event = envelope("{'specversion': '1.0', 'type': '" + TYPE + "', 'id': 'e-1', 'source': '/shop',"
                        + " 'data': {'orderId': 'A-1', 'id': 'kept'}}")
                .event();
        assertThat(event.headers().id()).isEqualTo("e-1");
        assertThat(event.headers().time()).isEqualTo(NOW);
        assertThat(body(event.body()).path("id").asString()).isEqualTo("kept");
    }

    @Test
    void fillsAMissingShippedAtAndSaysSo() {
        var envelope = envelope("{'type': 'order-shipped', 'orderId': 'A-1'}");
        assertThat(envelope.filledShippedAt()).isEqualTo(NOW);
        assertThat(body(envelope.event().body()).path("shippedAt").asString()).isEqualTo("2026-03-02T08:00:00Z");
    }

    @Test
    void leavesAGivenShippedAt() {
        var envelope = envelope("{'type': 'order-shipped', 'orderId': 'A-1', 'shippedAt': '2026-03-01T09:00:00Z'}");
        assertThat(envelope.filledShippedAt()).isNull();
    }

    @Test
    void isTheSameEventWhenItIsSentAgain() {
        var given = json("{'type': 'order-shipped', 'orderId': 'A-1'}");
        var later =
                Envelope.of(given, "f", NOW.plusSeconds(60)).event().headers().id();
        assertThat(Envelope.of(given, "f", NOW).event().headers().id()).isEqualTo(later);
        assertThat(envelope("{'type': 'order-shipped', 'orderId': 'A-2'}")
                        .event()
                        .headers()
                        .id())
                .isNotEqualTo(later);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'orderId': 'A-1'} | type is missing; there are: order-shipped",
                "{'type': 'order-lost', 'orderId': 'A-1'} | type is order-lost; there are: order-shipped",
                "{'type': 'order-shipped'} | orderId is missing",
                "{'type': 'order-shipped', 'orderId': 'A', 'time': 'noon'} | time is like 2026-03-01T09:30:00Z, not noon",
                "{'type': 'order-shipped', 'specversion': '1.0', 'data': 'x'} | facts in data"
            })
    void saysWhatIsWrong(String given, String complaint) {
        assertThatThrownBy(() -> envelope(given))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("orders.json, event 7: ")
                .hasMessageContaining(complaint);
    }

    @Test
    void complainsOfEveryBadEventAtOnceAndSendsNone() {
        var events = Stream.of("{'type': 'order-shipped', 'orderId': 'A-1'}", "{'orderId': 'A-2'}", "{'type': 'x'}")
                .map(EnvelopeTest::json)
                .toList();
        assertThatThrownBy(() -> Envelopes.of(events, "orders.json", NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("orders.json, event 2: type is missing")
                .hasMessageContaining("orders.json, event 3: type is x")
                .hasMessageEndingWith("Nothing was sent.");
        assertThat(Envelopes.of(List.of(events.getFirst()), "orders.json", NOW)).hasSize(1);
    }

    private static Envelope envelope(String given) {
        return Envelope.of(json(given), "orders.json, event 7", NOW);
    }

    private static JsonNode body(byte[] body) {
        return Codec.JSON.readTree(body);
    }

    private static ObjectNode json(String text) {
        return (ObjectNode) Codec.JSON.readTree(text.replace('\'', '"'));
    }
}
