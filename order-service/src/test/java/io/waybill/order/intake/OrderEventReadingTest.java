package io.waybill.order.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.waybill.events.orderevents.OrderShipped;
import io.waybill.order.intake.Judgement.UnknownType;
import io.waybill.order.intake.Judgement.Unusable;
import io.waybill.order.intake.Judgement.Usable;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What is taken, and the words with which the rest is not. */
class OrderEventReadingTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String REQUIRED =
            "\"orderId\": \"A\", \"merchantId\": \"demo\", \"shippedAt\": \"2026-03-02T09:00:00+01:00\"";

    private final EnvelopeReading envelopes = new EnvelopeReading(new OrderEventReading(new SchemaCheck(), JSON));
    private final RecordReading records = new RecordReading(envelopes, JSON);

    private Judgement bare(String more) {
        return envelopes.read(JSON.readTree("{\"type\": \"order-shipped\", " + REQUIRED + more + "}"));
    }

    private Judgement record(@Nullable String body, Map<String, String> headers) {
        var record = new ConsumerRecord<byte[], byte[]>(
                "waybill.order-events", 3, 17, null, body == null ? null : body.getBytes(UTF_8));
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return records.read(record);
    }

    private static Fault fault(Judgement judgement) {
        assertThat(judgement).isInstanceOf(Unusable.class);
        return ((Unusable) judgement).faults().getFirst();
    }

    private static Usable usable(Judgement judgement) {
        assertThat(judgement).isInstanceOf(Usable.class);
        return (Usable) judgement;
    }

    @Test
    void wantsAnOrderAMerchantAndATimeAndNothingElse() {
        assertThat(usable(bare("")).event()).isInstanceOfSatisfying(OrderShipped.class, event -> {
            assertThat(event.shippedAt()).isEqualTo("2026-03-02T08:00:00Z");
            assertThat(event.items()).isEmpty();
        });
        var nothing = (Unusable) envelopes.read(JSON.readTree("{\"type\": \"order-shipped\"}"));
        assertThat(nothing.faults())
                .extracting(Fault::field, Fault::reason)
                .containsExactlyInAnyOrder(
                        tuple("/orderId", "is missing"),
                        tuple("/merchantId", "is missing"),
                        tuple("/shippedAt", "is missing"));
    }

    @Test
    void takesNullForAbsentAndPassesOverUnknownFields() {
        usable(
                bare(
                        ", \"buyer\": null, \"items\": null, \"imported\": null, \"carrier\": null, \"paidAt\": null, \"mood\": [1]"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "trackingNumber": 340434161094            | /trackingNumber          | is a JSON number, which loses digits; send it as text, in quotes
                    "paidAt": "yesterday"                     | /paidAt                  | is not a date-time of RFC 3339, such as 2026-03-01T09:30:00Z
                    "promisedDeliveryDate": "2026-02-30"      | /promisedDeliveryDate    | is not a date, such as 2026-03-01
                    "destination": {"country": "Germany"}     | /destination/country     | is not a country of ISO 3166-1 in two letters, such as DE
                    "declaredValue": {"amount": 1, "currency": "euro"} | /declaredValue/currency | is not a currency of ISO 4217, such as EUR
                    "items": [{"title": "x", "quantity": 0}]  | /items/0/quantity        | is less than 1
                    "items": [{"title": "", "quantity": 1}]   | /items/0/title           | is empty
                    "items": {}                               | /items                   | has the wrong type; send ["array","null"]
                    "replaces": "no id"                       | /replaces                | is not a uuid
                    "promisedDelivery": {"from": "2026-03-05", "to": "2026-03-04"} | /promisedDelivery | has a value that cannot be, such as a range that ends before it begins
                    "items": [{"title": "a\\u0000b", "quantity": 1}] | /items/0/title    | holds the character NUL; leave it out
                    "mood": "\\ud83d"                         | /mood                    | holds half a surrogate pair; send whole characters
                    """)
    void saysWhatIsWrongWhereAndHowToMendIt(String json, String field, String reason) {
        assertThat(fault(bare(", " + json))).isEqualTo(new Fault(field, reason));
    }

    @Test
    void repeatsNoValueThatMayBeAboutAPerson() {
        var fault = fault(bare(", \"destination\": {\"country\": \"12 Secret Street\"}"));

        assertThat(fault.reason()).doesNotContain("Secret");
    }

    @Test
    void refusesANumberTooLongToBeOne() {
        assertThat(fault(bare(", \"trackingNumber\": \"" + "9".repeat(65) + "\""))
                        .reason())
                .isEqualTo("is longer than 64 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-shipped", "waybill.order-events.order-shipped.v1"})
    void knowsATypeByItsShortAndItsFullName(String type) {
        usable(envelopes.read(JSON.readTree("{\"type\": \"" + type + "\", " + REQUIRED + "}")));
    }

    @Test
    void tellsAnUnknownTypeFromNone() {
        assertThat(envelopes.read(JSON.readTree("{\"type\": \"order-danced\"}")))
                .isInstanceOfSatisfying(
                        UnknownType.class, unknown -> assertThat(unknown.type()).isEqualTo("order-danced"));
        assertThat(fault(envelopes.read(JSON.readTree("{" + REQUIRED + "}"))))
                .isEqualTo(new Fault("/type", "is missing; say what happened: order-shipped"));
    }

    @Test
    void readsStructuredModeAndNamesFieldsWithinIt() {
        var good = """
                {"specversion": "1.0", "type": "order-shipped", "id": "7", "source": "/s", "time": "2026-03-02T10:00:00+01:00", "data": {%s}}""".formatted(REQUIRED);

        assertThat(usable(envelopes.read(JSON.readTree(good))).attributes())
                .isEqualTo(new Attributes("order-shipped", "7", "/s", Instant.parse("2026-03-02T09:00:00Z")));
        assertThat(fault(envelopes.read(JSON.readTree(good.replace("\"A\"", "7"))))
                        .field())
                .isEqualTo("/data/orderId");
        assertThat(fault(envelopes.read(JSON.readTree("{\"specversion\": \"1.0\", \"type\": \"order-shipped\"}")))
                        .field())
                .isEqualTo("/data");
    }

    @Test
    void readsBinaryMode() {
        var headers = Map.of(
                "ce_type", "waybill.order-events.order-shipped.v1",
                "ce_id", "7",
                "ce_source", "/erp",
                "ce_time", "2026-03-02T10:00:00Z");

        assertThat(usable(record("{" + REQUIRED + "}", headers)).attributes().source())
                .isEqualTo("/erp");
    }

    @Test
    void rejectsRecordsThatNobodyCouldRead() {
        assertThat(fault(record(null, Map.of())).reason()).isEqualTo("has no body");
        assertThat(fault(record("{\"a\": 1,\n oops}", Map.of())).reason()).startsWith("is not JSON at line 2");
        assertThat(fault(record("[1]", Map.of())).reason()).isEqualTo("is not a JSON object");
        assertThat(fault(record("{} {}", Map.of())).reason()).startsWith("is not JSON");
        assertThat(fault(record("{" + REQUIRED + "}", Map.of("ce_type", "order-shipped", "ce_time", "noon")))
                        .reason())
                .isEqualTo("header ce_time is not a date-time of RFC 3339");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "1969-12-31T23:59:59Z"})
    void takesNoTimeThatADatabaseCouldNotKeep(String time) {
        assertThat(fault(bare(", \"time\": \"" + time + "\"")).field()).isEqualTo("/time");
    }

    @Test
    void refusesIdentitiesThatCannotBeKept() {
        assertThat(fault(bare(", \"id\": \"" + "x".repeat(201) + "\"")).field()).isEqualTo("/id");
        assertThat(fault(bare(", \"source\": \"a\\u0000\"")).field()).isEqualTo("/source");
        assertThat(usable(bare(", \"id\": 12345")).attributes().id()).isEqualTo("12345");
    }

    @Test
    void ordersByTheFactsOwnTimeThenTheEnvelopesThenTheShipping() {
        var both = ", \"occurredAt\": \"2026-03-01T00:00:00Z\", \"time\": \"2026-03-03T00:00:00Z\"";

        assertThat(usable(bare(both)).occurredAt()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(usable(bare(", \"time\": \"2026-03-03T00:00:00Z\"")).occurredAt())
                .isEqualTo("2026-03-03T00:00:00Z");
        assertThat(usable(bare("")).occurredAt()).isEqualTo("2026-03-02T08:00:00Z");
    }

    @Test
    void namesTheOrderOfARejectedEventOnlyWhereItCanBeAKey() {
        var named = (Unusable) bare(", \"items\": 7");
        var tooLong = (Unusable) envelopes.read(JSON.readTree(
                "{\"type\": \"order-shipped\", " + REQUIRED.replace("\"A\"", "\"" + "A".repeat(3000) + "\"") + "}"));

        assertThat(named.orderId()).isEqualTo("A");
        assertThat(tooLong.orderId()).isNull();
    }
}
