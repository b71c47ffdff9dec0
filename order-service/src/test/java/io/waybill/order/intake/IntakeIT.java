package io.waybill.order.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.kit.events.EventCodec;
import io.waybill.kit.time.BusinessTime;
import io.waybill.order.OrderServiceIT;
import io.waybill.order.Platform;
import io.waybill.testkit.FreePort;
import io.waybill.testkit.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class IntakeIT extends OrderServiceIT {

    private static final String FULL_TYPE = "waybill.order-events.order-shipped.v1";

    @Autowired
    EventCodec codec;

    @Autowired
    BusinessTime businessTime;

    @Autowired
    DoorReading doorReading;

    private final String order = "O-" + UUID.randomUUID();

    private String event(String more) {
        return """
                {"type": "order-shipped", "orderId": "%s", "merchantId": "demo", "shippedAt": "2026-03-02T08:00:00Z",
                 "destination": {"country": "FR", "postalCode": "69001"},
                 "buyer": {"email": "ada@example.org"}, "items": [{"title": "Lamp", "quantity": 1}]%s}""".formatted(order, more);
    }

    /** A number of DHL's own form that no other test has. */
    private static String number() {
        return "JJD"
                + String.valueOf(UUID.randomUUID().getMostSignificantBits())
                        .replaceAll("\\D", "0")
                        .substring(0, 15);
    }

    private JsonNode outcome(String eventId) throws Exception {
        return platform.json("/v1/order-events/" + eventId, "orders:write");
    }

    private JsonNode settled(String eventId) throws Exception {
        await().untilAsserted(() ->
                assertThat(outcome(eventId).path("outcome").asString()).isNotEqualTo("pending"));
        return outcome(eventId);
    }

    private static JsonNode taken(String answer) {
        return JsonMapper.shared().readTree(answer).path("events").get(0);
    }

    private static List<ConsumerRecord<byte[], byte[]>> published(String shipmentId, int count) {
        await().untilAsserted(() ->
                assertThat(Platform.all(Topics.SHIPMENTS.name(), shipmentId)).hasSize(count));
        return Platform.all(Topics.SHIPMENTS.name(), shipmentId);
    }

    @Test
    void takesAnEventFromTheDoorToTheShipmentsTopic() throws Exception {
        var number = number();

        var answer = platform.post(event(", \"trackingNumber\": \"" + number + "\""));

        assertThat(answer.statusCode()).isEqualTo(202);
        var taken = taken(answer.body());
        assertThat(taken.path("source").asString()).isEqualTo("/http/demo");
        assertThat(taken.path("outcome").asString())
                .isEqualTo("/v1/order-events/" + taken.path("id").asString());
        var outcome = settled(taken.path("id").asString());
        assertThat(outcome.path("outcome").asString()).isEqualTo("accepted");
        assertThat(outcome.path("flags")).isEmpty();
        var published = published(outcome.path("shipmentId").asString(), 1).getFirst();
        assertThat(Platform.header(published, "ce_type")).isEqualTo("waybill.shipments.order-shipped.v1");
        assertThat(Platform.header(published, "ce_seq")).isEqualTo("1");
        var body = Platform.body(published);
        assertThat(body.path("trackingNumber").asString()).isEqualTo(number);
        assertThat(body.path("candidates").get(0).path("carrier").asString()).isEqualTo("dhl");
        assertThat(body.path("destination").path("country").asString()).isEqualTo("FR");
        assertThat(new String(published.value(), StandardCharsets.UTF_8)).doesNotContain("ada@example.org");
    }

    @Test
    void appendsWithTheSendersIdentityInTheHeaders() throws Exception {
        var id = UUID.randomUUID().toString();

        platform.post(event(", \"id\": \"" + id + "\", \"source\": \"/shop/eu\""));

        var appended = Platform.all(Topics.ORDER_EVENTS.name(), order).getFirst();
        assertThat(Platform.header(appended, "ce_id")).isEqualTo(id);
        assertThat(Platform.header(appended, "ce_source")).isEqualTo("/shop/eu");
        assertThat(Platform.header(appended, "ce_type")).isEqualTo(FULL_TYPE);
        assertThat(settled(id).path("source").asString()).isEqualTo("/shop/eu");
    }

    @Test
    void appendsNothingOfAnArrayWithOneFault() throws Exception {
        var answer = platform.post("[" + event("") + "," + event(", \"trackingNumber\": 340434161094") + "]");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        var error = JsonMapper.shared().readTree(answer.body()).path("errors").get(0);
        assertThat(error.path("index").asInt()).isEqualTo(1);
        assertThat(error.path("field").asString()).isEqualTo("/trackingNumber");
        assertThat(error.path("reason").asString()).contains("send it as text");
        assertThat(Platform.all(Topics.ORDER_EVENTS.name(), order)).isEmpty();
    }

    @Test
    void refusesAnotherMerchantsEvents() throws Exception {
        var token = Tokens.of("atelier", "orders:write");

        var answer = platform.post(event(""), token, "application/json");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/merchantId").contains("not the merchant of your access token");
    }

    @Test
    void tellsNoOtherMerchantWhatBecameOfAnEvent() throws Exception {
        var id = taken(platform.post(event("")).body()).path("id").asString();

        assertThat(platform.get("/v1/order-events/" + id, "demo", "orders:write")
                        .statusCode())
                .isEqualTo(200);
        assertThat(platform.get("/v1/order-events/" + id, "atelier", "orders:write")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void rejectsWhatCannotBeUsedAndGoesOn() throws Exception {
        var id = UUID.randomUUID().toString();
        var stands = platform.publish(
                Topics.ORDER_EVENTS.name(),
                order,
                "{\"orderId\": \"" + order + "\", \"merchantId\": \"demo\"}",
                Map.of("ce_id", id, "ce_type", FULL_TYPE, "ce_source", "/erp"));
        platform.publish(Topics.ORDER_EVENTS.name(), order, "not \u0000 JSON", Map.of());
        platform.publish(Topics.ORDER_EVENTS.name(), order, event("").replace("\"demo\"", "\"nobody\""), Map.of());
        platform.publish(Topics.ORDER_EVENTS.name(), order, "{\"type\": \"order-danced\"}", Map.of());
        platform.publish(Topics.ORDER_EVENTS.name(), order, event("").replace("Lamp", "La\\u0000mp"), Map.of());
        var good = taken(platform.post(event("")).body()).path("id").asString();

        assertThat(settled(good).path("outcome").asString()).isEqualTo("accepted");
        var rejected = settled(id);
        assertThat(rejected.path("outcome").asString()).isEqualTo("rejected");
        assertThat(rejected.path("field").asString()).isEqualTo("/shippedAt");
        await().untilAsserted(() -> assertThat(Platform.all(Topics.ORDER_EVENTS_REJECTED.name(), order))
                .hasSize(4));
        var records = Platform.all(Topics.ORDER_EVENTS_REJECTED.name(), order);
        assertThat(records)
                .extracting(record -> Platform.header(record, "ce_seq"))
                .containsExactly("1", "2", "3", "4");
        var first = Platform.body(records.getFirst());
        assertThat(first.path("reason").asString()).isEqualTo("is missing");
        assertThat(first.path("eventId").asString()).isEqualTo(id);
        assertThat(first.path("original").path("offset").asLong()).isEqualTo(stands.offset());
        assertThat(Platform.body(records.get(1)).path("reason").asString()).startsWith("is not JSON at line 1");
        assertThat(Platform.body(records.get(2)).path("field").asString()).isEqualTo("/merchantId");
        assertThat(Platform.body(records.get(2)).has("merchantId")).isFalse();
        assertThat(Platform.body(records.get(3)).path("field").asString()).isEqualTo("/items/0/title");
    }

    @Test
    void givesTheSameEventOneEffect() throws Exception {
        var id = UUID.randomUUID().toString();
        var event = event(", \"trackingNumber\": \"" + number() + "\"");
        var headers = Map.of("ce_id", id, "ce_type", FULL_TYPE, "ce_source", "/erp");
        platform.publish(Topics.ORDER_EVENTS.name(), order, event, headers);
        platform.publish(Topics.ORDER_EVENTS.name(), "another key", event, headers);
        var sameUnderOtherId = taken(platform.post(event).body()).path("id").asString();

        var shipment = settled(sameUnderOtherId).path("shipmentId").asString();
        await().untilAsserted(() ->
                assertThat(outcome(id).path("shipmentId").asString()).isEqualTo(shipment));
        var later = taken(platform.post(event(", \"parcelId\": \"other\"")).body());
        settled(later.path("id").asString());
        published(shipment, 1);
    }

    @Test
    void understandsCloudEventsInStructuredMode() throws Exception {
        var id = UUID.randomUUID().toString();
        var structured = """
                {"specversion": "1.0", "type": "%s", "id": "%s", "source": "/shop", "time": "2026-03-02T09:00:00+01:00", "data": %s}""".formatted(FULL_TYPE, id, event(""));

        platform.publish(
                Topics.ORDER_EVENTS.name(), order, structured, Map.of("content-type", "application/cloudevents+json"));
        await().untilAsserted(() -> assertThat(jdbc.sql("select outcome from order_event where event_id = ?")
                        .param(id)
                        .query(String.class)
                        .optional())
                .hasValue("accepted"));

        var atTheDoor = platform.post(
                structured.replace(id, id + "-2"), Tokens.of("demo", "orders:write"), "application/cloudevents+json");
        assertThat(atTheDoor.statusCode()).isEqualTo(202);
        assertThat(settled(id + "-2").path("shipmentId").asString())
                .isEqualTo(settled(id).path("shipmentId").asString());
    }

    @Test
    void acceptsWithFlagsWhatCanBeFollowed() throws Exception {
        var bare = """
                {"type": "order-shipped", "orderId": "%s", "merchantId": "demo", "shippedAt": "2026-03-02T08:00:00Z"}""".formatted(order);

        var outcome = settled(taken(platform.post(bare).body()).path("id").asString());

        assertThat(outcome.path("flags").valueStream().map(JsonNode::asString))
                .containsExactly("no-number", "no-contact", "no-destination");
    }

    @Test
    void joinsASecondOrderToTheParcelOfItsNumber() throws Exception {
        var number = number();
        var first = taken(
                platform.post(event(", \"trackingNumber\": \"" + number + "\"")).body());
        var shipment = settled(first.path("id").asString()).path("shipmentId").asString();
        published(shipment, 1);

        var second = event(", \"trackingNumber\": \" " + number.toLowerCase(Locale.ROOT) + "\"")
                .replace(order, order + "-B");
        settled(taken(platform.post(second).body()).path("id").asString());

        var changed = published(shipment, 2).getLast();
        assertThat(Platform.header(changed, "ce_type")).isEqualTo("waybill.shipments.shipment-changed.v1");
        assertThat(Platform.header(changed, "ce_seq")).isEqualTo("2");
        assertThat(Platform.body(changed)
                        .path("orders")
                        .valueStream()
                        .map(in -> in.path("orderId").asString()))
                .containsExactly(order, order + "-B");
    }

    @Test
    void correctsTheNumberOfANamedParcelAndHeedsTheTimesNotTheArrival() throws Exception {
        var right = number();
        var wrong = number();
        var newer = event(", \"parcelId\": \"P1\", \"occurredAt\": \"2026-03-02T12:00:00Z\", \"trackingNumber\": \"%s\""
                .formatted(right));
        var older = event(", \"parcelId\": \"P1\", \"occurredAt\": \"2026-03-02T09:00:00Z\", \"trackingNumber\": \"%s\""
                .formatted(wrong));

        var shipment = settled(taken(platform.post(newer).body()).path("id").asString())
                .path("shipmentId")
                .asString();
        var late = settled(taken(platform.post(older).body()).path("id").asString());

        assertThat(late.path("shipmentId").asString()).isEqualTo(shipment);
        assertThat(platform.json("/v1/shipments/" + shipment, "shipments:read")
                        .path("trackingNumber")
                        .asString())
                .isEqualTo(right);
        published(shipment, 1);
    }

    @Test
    void refusesMoreThanItTakesAtOnce() throws Exception {
        assertThat(platform.post("[" + "{},".repeat(1_000) + "{}]").statusCode())
                .isEqualTo(413);
        assertThat(platform.post("\"" + "x".repeat(1024 * 1024) + "\"").statusCode())
                .isEqualTo(413);
        assertThat(platform.post("[]").body()).contains("there is no event in the array");
        assertThat(platform.post("{\"type\": \"order-danced\"}").body())
                .contains("/type")
                .contains("is not known: order-danced; we take: order-shipped");
    }

    @Test
    void saysWhenToComeAgainWhereTheBrokerIsAway() throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", "127.0.0.1:" + FreePort.pick(), "max.block.ms", 200);
        var producers =
                new DefaultKafkaProducerFactory<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        var appending = new Appending(new KafkaTemplate<>(producers), codec, businessTime);
        var events = doorReading.read(event("").getBytes(StandardCharsets.UTF_8), "demo");

        assertThatExceptionOfType(DoorRefusal.class)
                .isThrownBy(() -> appending.append(events, null))
                .satisfies(refusal -> {
                    assertThat(refusal.getStatusCode().value()).isEqualTo(503);
                    assertThat(refusal.getHeaders().getFirst("retry-after")).isEqualTo("15");
                });
        producers.destroy();
    }
}
