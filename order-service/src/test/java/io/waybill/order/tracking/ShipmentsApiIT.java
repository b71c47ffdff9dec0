package io.waybill.order.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Leg;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.Topics;
import io.waybill.events.statuses.ScansAdded;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.kit.database.MerchantDatabase;
import io.waybill.order.OrderServiceIT;
import io.waybill.testkit.kafka.TestTopic;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Meaning;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ShipmentsApiIT extends OrderServiceIT {

    private static final List<String> TABLES = List.of(
            "shipment",
            "shipment_report",
            "order_event",
            "parcel_status",
            "timeline_scan",
            "parcel_eta",
            "delay",
            "claim");

    private final String order = "S-" + UUID.randomUUID();
    private final String number = "JJD"
            + String.valueOf(UUID.randomUUID().getMostSignificantBits())
                    .replaceAll("\\D", "0")
                    .substring(0, 15);

    @Autowired
    MerchantDatabase database;

    private UUID shipment;

    @BeforeEach
    void register() throws Exception {
        var event = """
                {"type": "order-shipped", "orderId": "%s", "merchantId": "demo", "shippedAt": "2026-03-02T08:00:00Z",
                 "items": [{"title": "Lamp", "quantity": 2, "price": {"amount": 4990, "currency": "EUR"}}],
                 "buyer": {"customerId": "%s"}, "trackingNumber": "%s"}""".formatted(order, order, number);
        var id = JsonMapper.shared()
                .readTree(platform.post(event).body())
                .at("/events/0/id")
                .asString();
        await().untilAsserted(() -> assertThat(outcome(id).has("shipmentId")).isTrue());
        shipment = UUID.fromString(outcome(id).path("shipmentId").asString());
    }

    private JsonNode outcome(String id) throws Exception {
        return platform.json("/v1/order-events/" + id, "orders:write");
    }

    @Test
    void showsAParcelToItsMerchant() throws Exception {
        var shown = platform.json("/v1/shipments/" + shipment, "shipments:read");

        assertThat(shown.path("trackingNumber").asString()).isEqualTo(number);
        assertThat(shown.at("/orders/0/orderId").asString()).isEqualTo(order);
        assertThat(shown.at("/orders/0/items/0/price/amount").asInt()).isEqualTo(4990);
        assertThat(shown.path("flags").valueStream().map(JsonNode::asString))
                .containsExactly("no-contact", "no-destination");
        assertThat(shown.has("status")).isFalse();
        assertThat(shown.path("timeline")).isEmpty();
        assertThat(shown.path("trackingPage").asString()).startsWith("http://localhost:8080/t/");
        assertThat(shown.at("/trackingPages/0/url")).isEqualTo(shown.path("trackingPage"));
        assertThat(shown.at("/trackingPages/0/buyerId")).isEqualTo(shown.at("/orders/0/buyerId"));
    }

    @Test
    void findsParcelsByTheirNumberHoweverItIsWritten() throws Exception {
        var written = number.substring(0, 5) + "%20" + number.substring(5);

        assertThat(platform.json("/v1/shipments?trackingNumber=" + written, "shipments:read")
                        .valueStream()
                        .map(found -> found.path("id").asString()))
                .containsExactly(shipment.toString());
        assertThat(platform.json("/v1/shipments?trackingNumber=NONE", "shipments:read"))
                .isEmpty();
    }

    @Test
    void saysWhichParameterIsMissingAndHowToAsk() throws Exception {
        for (var query : List.of("", "?orderId=A-1", "?trackingNumber=", "?trackingNumber=%20-")) {
            var answer = platform.get("/v1/shipments" + query, "demo", "shipments:read");

            assertThat(answer.statusCode()).as(query).isEqualTo(400);
            assertThat(JsonMapper.shared()
                            .readTree(answer.body())
                            .path("detail")
                            .asString())
                    .startsWith("The parameter trackingNumber is missing or empty.")
                    .contains("/v1/shipments?trackingNumber=JJD000390012345678", "/v1/order-events/{id}");
        }
    }

    @Test
    void showsALineAsRulesReadItLast() throws Exception {
        var statuses = new TestTopic(Topics.STATUSES.name());
        statuses.send(shipment.toString(), 1, added(null, true));
        statuses.send(shipment.toString(), 2, added(Detail.SAFE_PLACE.meaning(), false));

        await().untilAsserted(() -> assertThat(platform.json("/v1/shipments/" + shipment, "shipments:read")
                        .path("timeline")
                        .valueStream()
                        .map(line -> line.at("/meaning/detail").asString()))
                .containsExactly("safe_place"));
    }

    private ScansAdded added(@Nullable Meaning meaning, boolean news) {
        var leg = new Leg("dhl", number);
        var time = new ScanTime("12:00", LocalDateTime.parse("2026-03-05T12:00"), null, TimeSource.UNKNOWN, false);
        var line = new TimelineScan(
                "1", leg, time, null, null, "It sits in a crater", "en", meaning, meaning == null, null);
        return new ScansAdded(shipment, "demo", List.of(leg), List.of(line), List.of(), news);
    }

    @Test
    void hidesAParcelFromOtherMerchants() throws Exception {
        var others = platform.get("/v1/shipments/" + shipment, "atelier", "shipments:read");
        var nobodys = platform.get("/v1/shipments/" + UUID.randomUUID(), "atelier", "shipments:read");

        assertThat(others.statusCode()).isEqualTo(404);
        assertThat(others.body().replace(shipment.toString(), ""))
                .isEqualTo(nobodys.body().replaceAll("[0-9a-f-]{36}", ""));
        assertThat(platform.get("/v1/shipments?trackingNumber=" + number, "atelier", "shipments:read")
                        .body())
                .isEqualTo("[]");
    }

    @Test
    void wantsTheScope() throws Exception {
        assertThat(platform.get("/v1/shipments/" + shipment, "demo", "orders:write")
                        .statusCode())
                .isEqualTo(403);
        assertThat(platform.get("/v1/order-events/x", "demo", "shipments:read").statusCode())
                .isEqualTo(403);
    }

    /** The second wall: no condition in the query. */
    @Test
    void letsRequestsSeeNoOtherMerchantsRows() {
        for (var table : TABLES) {
            assertThat(merchantsSeen("atelier", table)).as(table).doesNotContain("demo");
            assertThat(merchantsSeen("", table)).as(table).isEmpty();
        }
        assertThat(merchantsSeen("demo", "shipment")).containsOnly("demo");
        assertThat(merchantsSeen("demo", "shipment_report")).containsOnly("demo");
        assertThat(merchantsSeen("demo", "order_event")).containsOnly("demo");
    }

    private List<String> merchantsSeen(String merchantId, String table) {
        return database.as(
                merchantId,
                jdbc -> jdbc.sql("select distinct merchant_id from " + table)
                        .query(String.class)
                        .list());
    }
}
