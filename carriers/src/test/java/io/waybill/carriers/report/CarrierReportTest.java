package io.waybill.carriers.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CarrierReportTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String ANSWER = """
            {"shipments": [{"id": "470800204932", "service": "parcel-de", "events": [
              {"timestamp": "2026-03-04T09:00:00", "statusCode": "transit", "status": "DD", "description": "Wunschtag"},
              {"timestamp": "2026-03-03T00:00:00", "statusCode": "unknown", "description": "Nobody knows",
               "location": {"address": {"countryCode": "US", "postalCode": "1", "addressLocality": "Ulm"}}},
              {"timestamp": "2026-03-02T09:00:00", "statusCode": "transit", "status": "STORN:NRQRD"},
              {"timestamp": "2026-03-02T08:00:00", "statusCode": "delivered", "status": "DLVRD:ACCPT"},
              {"timestamp": "2026-03-02T07:00:00", "statusCode": "pre-transit", "status": "PARCV:NRQRD"},
              {"timestamp": "2026-03-01T08:00:00", "statusCode": "transit", "status": "PO"}
            ]}]}
            """;

    @Test
    void showsAParcelByItsLatestScanThatMovesAndStands() {
        JsonNode parcel = read(200, "tracking", ANSWER).path("parcels").path(0);

        assertThat(parcel.path("number").asString()).isEqualTo("470800204932");
        assertThat(parcel.path("status").asString()).isEqualTo("out_for_delivery");
        assertThat(parcel.path("detail").asString()).isEqualTo("on_vehicle");
        assertThat(parcel.path("category").asString()).isEqualTo("out_for_delivery");
        assertThat(parcel.path("scans")).hasSize(6);
    }

    @Test
    void showsWhenTheCarrierSaysThatItComes() {
        String saying = ANSWER.replace(
                "\"events\"",
                "\"estimatedDeliveryTimeFrame\": {\"estimatedFrom\": \"2026-03-05\", \"estimatedThrough\": \"2026-03-06\"}, \"events\"");

        assertThat(read(200, "tracking", saying).path("parcels").path(0).path("expected"))
                .isEqualTo(JSON.readTree("{\"from\": \"2026-03-05\", \"to\": \"2026-03-06\"}"));
        assertThat(read(200, "tracking", ANSWER).path("parcels").path(0).has("expected"))
                .isFalse();
    }

    @Test
    void showsAScanWithItsMeaning() {
        assertThat(read(200, "tracking", ANSWER)
                        .path("parcels")
                        .path(0)
                        .path("scans")
                        .path(0))
                .isEqualTo(JSON.readTree("""
                        {"happenedAt": "2026-03-01T07:00:00Z", "localTime": "2026-03-01T08:00", "timeSource": "carrier",
                         "code": "parcel-de/PO", "text": "", "place": null, "status": "out_for_delivery",
                         "detail": "on_vehicle", "category": "out_for_delivery", "recognised": true}
                        """));
    }

    @Test
    void showsAScanThatNobodyUnderstands() {
        assertThat(read(200, "tracking", ANSWER)
                        .path("parcels")
                        .path(0)
                        .path("scans")
                        .path(4))
                .isEqualTo(JSON.readTree("""
                        {"happenedAt": null, "localTime": "2026-03-03", "timeSource": "unknown", "code": "unknown",
                         "text": "Nobody knows", "place": "1, Ulm, US", "status": null, "detail": null,
                         "category": null, "recognised": false}
                        """));
    }

    @Test
    void showsNoStatusWhereNothingMoves() {
        JsonNode parcel = read(200, "tracking", """
                {"shipments": [{"id": "1", "service": "express", "events": [
                  {"timestamp": "2026-03-04T09:00:00", "description": "Nobody knows"}]}]}
                """).path("parcels").path(0);

        assertThat(parcel.path("status").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "dhl, 404, error, `{\"title\":\"No result\"}`, not_yet_known, No result",
                "DHL, 200, tracking, `{\"shipments\":[]}`, not_yet_known, no shipment with an event",
                "dhl, 401, error, `{\"title\":\"Unauthorized\"}`, refused, HTTP 401: Unauthorized",
                "dhl, 429, error, `{\"title\":\"Slow down\"}`, busy, HTTP 429: Slow down",
                "dhl, 200, tracking, <html>, unreadable, not the documented shape",
                "dhl, 200, webhook, {}, unreadable, not the documented shape: no id",
                "la-poste, 200, webhook, {}, unreadable, no interface of 'la-poste' reads such a body",
                "d-x, 200, tracking, {}, unreadable, no interface of 'd-x' reads such a body",
            })
    void showsWhyThereAreNoScans(String carrier, int status, String kind, String body, String outcome, String reason) {
        JsonNode shown =
                JSON.readTree(CarrierReport.read(carrier, status, kind, body.getBytes(StandardCharsets.UTF_8)));

        assertThat(shown.path("outcome").asString()).isEqualTo(outcome);
        assertThat(shown.path("reason").asString()).startsWith(reason);
        assertThat(shown.path("parcels")).isEmpty();
    }

    @Test
    void normalizesCodesAndWords() {
        assertThat(JSON.readTree(CarrierReport.normalize("dhl-express", "DD", "")))
                .isEqualTo(JSON.readTree("""
                {"status": "exception", "detail": "damaged", "category": "exception_damaged",
                 "cause": "damage", "party": "carrier", "buyerMustAct": false, "effect": "moves",
                 "rule": "dhl:code:EXPRESS/DD", "recognised": true}
                """));
        assertThat(JSON.readTree(CarrierReport.normalize("dhl", "", "Zugestellt"))
                        .path("rule")
                        .asString())
                .isEqualTo("dhl:text:zugestellt");
        assertThat(JSON.readTree(CarrierReport.normalize("dhl", "pre-transit", ""))
                        .path("rule")
                        .asString())
                .isEqualTo("dhl:coarse:PRE-TRANSIT");
        assertThat(JSON.readTree(CarrierReport.normalize("dhl", "unknown", "unknown")))
                .isEqualTo(JSON.readTree("""
                {"status": null, "detail": null, "category": null, "cause": null, "party": null,
                 "buyerMustAct": null, "effect": null, "rule": null, "recognised": false}
                """));
    }

    @Test
    void detectsCarriers() {
        assertThat(JSON.readTree(CarrierReport.detect("3318810025"))).isEqualTo(JSON.readTree("""
                {"number": "3318810025", "candidates": [{"carrier": "dhl", "format": "dhl-express-awb",
                 "confidence": 0.8, "checkDigit": "valid",
                 "trackingUrl": "https://www.dhl.com/global-en/home/tracking.html?tracking-id=3318810025"}]}
                """));
        assertThat(JSON.readTree(CarrierReport.detect("?")).path("candidates")).isEmpty();
    }

    @Test
    void staysOnOneLine() {
        assertThat(CarrierReport.read("dhl", 200, "tracking", ANSWER.getBytes(StandardCharsets.UTF_8)))
                .doesNotContain("\n");
    }

    private static JsonNode read(int status, String kind, String body) {
        return JSON.readTree(CarrierReport.read("dhl", status, kind, body.getBytes(StandardCharsets.UTF_8)));
    }
}
