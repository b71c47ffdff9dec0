package io.waybill.normalizer.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.normalizer.eta.Way;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownPastTest {

    private static final LocalDate LAST = LocalDate.parse("2026-05-10");

    private static PastOrder order(String seller, String purchased, String handedOver, String delivered) {
        return new PastOrder(
                "o",
                new Way(seller, "DHL", null, "DE", "20095", "DE", "01067"),
                LocalDateTime.parse(purchased),
                LocalDateTime.parse(handedOver),
                LocalDateTime.parse(delivered),
                null);
    }

    @Test
    void knowsNothingOfWhatHappensAfterTheDay() {
        var past = KnownPast.of(
                List.of(
                        order("s", "2026-05-08T10:00", "2026-05-09T10:00", "2026-05-10T23:59"),
                        order("s", "2026-05-09T10:00", "2026-05-10T23:59", "2026-05-11T00:00"),
                        order("s", "2026-05-10T23:59", "2026-05-11T00:00", "2026-05-12T10:00"),
                        order("s", "2026-05-11T00:00", "2026-05-11T10:00", "2026-05-12T10:00")),
                null,
                LAST);

        assertThat(past.later()).isOne();
        assertThat(past.underWay()).isEqualTo(2);
        assertThat(past.firstDay()).hasValue(LocalDate.parse("2026-05-08"));
        assertThat(past.orders()).extracting(order -> order.delivered() != null).containsExactly(true, false, false);
        assertThat(past.orders())
                .extracting(order -> order.handedOver() != null)
                .containsExactly(true, true, false);
        assertThat(past.deliveries())
                .singleElement()
                .satisfies(delivery -> assertThat(delivery.carrier()).isEqualTo("dhl"))
                .satisfies(delivery -> assertThat(delivery.handedOver()).isEqualTo("2026-05-09"))
                .satisfies(delivery -> assertThat(delivery.delivered()).isEqualTo("2026-05-10"));
    }

    @Test
    void givesAllOrdersToTheMerchantWhoIsNamed() {
        var orders = List.of(order("", "2026-05-08T10:00", "2026-05-09T10:00", "2026-05-10T10:00"));

        assertThat(KnownPast.of(orders, "demo", LAST).orders())
                .extracting(order -> order.way().seller())
                .containsExactly("demo");
        assertThatThrownBy(() -> KnownPast.of(orders, null, LAST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--merchant");
    }

    @Test
    void leavesOrdersToTheSellersAndCarriersThatTheyName() {
        var orders = List.of(order("atelier", "2026-05-08T10:00", "2026-05-09T10:00", "2026-05-10T10:00"));

        assertThat(KnownPast.of(orders, null, LAST).orders())
                .extracting(order -> order.way().seller())
                .containsExactly("atelier");
        assertThat(KnownPast.of(orders, null, LAST).orders())
                .extracting(order -> order.way().carrier())
                .containsExactly("dhl");
    }
}
