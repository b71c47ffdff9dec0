package io.waybill.order.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.orderevents.DateRange;
import io.waybill.events.orderevents.OrderShipped;
import io.waybill.events.shipments.Region;
import io.waybill.order.shipment.ParcelReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

class ReportsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private static ParcelReport report(String more) {
        var event = JSON.readValue(
                "{\"orderId\": \"A\", \"merchantId\": \"demo\", \"shippedAt\": \"2026-03-02T08:00:00Z\"" + more + "}",
                OrderShipped.class);
        return Reports.derivedFrom(event, Instant.EPOCH, new UUID(1, 1), Map.of());
    }

    @Test
    void takesThePromisedRangeBeforeTheSingleDay() {
        var day = ", \"promisedDeliveryDate\": \"2026-03-09\"";
        var range = ", \"promisedDelivery\": {\"from\": \"2026-03-05\", \"to\": \"2026-03-07\"}";

        assertThat(report(day).order().promise())
                .isEqualTo(new DateRange(LocalDate.parse("2026-03-09"), LocalDate.parse("2026-03-09")));
        assertThat(report(day + range).order().promise())
                .isEqualTo(new DateRange(LocalDate.parse("2026-03-05"), LocalDate.parse("2026-03-07")));
    }

    @Test
    void knowsTheDestinationByTheAddressElseByTheBuyersCountry() {
        assertThat(report(", \"destination\": {\"country\": \"fr\", \"postalCode\": \"69001\"}")
                        .destination())
                .isEqualTo(new Region("FR", "69001"));
        assertThat(report(", \"destination\": {\"postalCode\": \"69001\"}, \"buyer\": {\"country\": \"FR\"}")
                        .destination())
                .isEqualTo(new Region("FR", "69001"));
        assertThat(report(", \"destination\": {\"postalCode\": \"69001\"}").destination())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"email": "a@example.org"} | true
                    {"phone": "+33123456789"}  | true
                    {"email": " ", "phone": ""}| false
                    {"name": "Ada"}            | false
                    null                       | false
                    """)
    void knowsWhoCanBeTold(String buyer, boolean contactable) {
        assertThat(report(", \"buyer\": " + buyer).contactable()).isEqualTo(contactable);
    }

    /** What stands in a report goes to an internal topic. */
    @Test
    void leavesPeopleBehind() {
        var report = report("""
                , "buyer": {"name": "Ada Lovelace", "email": "ada@example.org", "phone": "+441", "customerId": "c-77"},
                "destination": {"name": "Ada Lovelace", "lines": ["12 Secret Street"], "city": "Lyon", "country": "FR"}""");

        assertThat(JSON.writeValueAsString(report)).doesNotContain("Ada", "ada@", "+441", "c-77", "Secret");
    }
}
