package io.waybill.poller;

import static io.waybill.poller.PollerTopics.observed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.events.carrierhealth.CarrierLookedAfter;
import io.waybill.events.carrierhealth.CarrierLookedAfter.Health;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class TroubleIT extends PollerIT {

    @Test
    void keepsWhatItCannotReadAndAsksAgain() throws Exception {
        var number = newNumber();
        DHL.says(number, 200, "<html>back soon" + " ".repeat(20_000) + "</html>");
        var id = polled(number).shipmentId();

        assertThat(why(id)).isEqualTo("UNREADABLE_ANSWER");
        assertThat(kept(number)).startsWith("<html>back soon").hasSize(16 * 1024);
        DHL.knows(number, "2026-03-02T07:30:00 PARCEL_ACCEPTED Accepted");
        clock.advance(Duration.ofMinutes(10));

        await().untilAsserted(() -> assertThat(observed(id)).hasSize(1));
        assertThat(why(id)).isEqualTo("LABEL_ONLY");
    }

    @Test
    void comesBackWhenTheCarrierSaysAndMoreSlowly() throws Exception {
        var number = newNumber();
        DHL.asksToComeBackIn(number, 2);
        var id = polled(number).shipmentId();
        assertThat(why(id)).isEqualTo("CARRIER_BUSY");
        assertThat(factor()).isLessThan(0.6);
        DHL.knows(number, "2026-03-02T07:30:00 PARCEL_ACCEPTED Accepted");
        clock.advance(Duration.ofMinutes(10));

        await().untilAsserted(() -> assertThat(observed(id)).hasSize(1));
        var times = DHL.calls().stream()
                .filter(call -> call.number().equals(number))
                .map(PretendDhl.Call::nanos)
                .toList();
        assertThat(times).hasSize(2);
        assertThat(Duration.ofNanos(times.get(1) - times.get(0))).isGreaterThan(Duration.ofMillis(1_900));
    }

    @Test
    void saysThatTheAccountIsHealthy() {
        await().untilAsserted(() -> assertThat(PollerTopics.all(Topics.CARRIER_HEALTH, "dhl/shared"))
                .first()
                .isInstanceOfSatisfying(CarrierLookedAfter.class, looked -> {
                    assertThat(looked.health()).isEqualTo(Health.HEALTHY);
                    assertThat(looked.account()).isEqualTo("shared");
                }));
    }

    private String kept(String number) {
        return jdbc.sql("select convert_from(body, 'UTF8') from unreadable_answer join poll_plan on id = plan_id"
                        + " where tracking_number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    private double factor() {
        return jdbc.sql("select factor from budget where account = 'dhl/shared'")
                .query(Double.class)
                .single();
    }
}
