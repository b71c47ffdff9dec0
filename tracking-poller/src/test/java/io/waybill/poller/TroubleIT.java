package io.waybill.poller;

import static io.waybill.poller.PollerTopics.observed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.events.carrierhealth.CarrierLookedAfter;
import io.waybill.events.carrierhealth.CarrierLookedAfter.Health;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TroubleIT extends PollerIT {

    /** Calls of an account that may be under way. */
    private static final int AT_ONCE = 16;

    @AfterEach
    void release() {
        FEDEX.release();
    }

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
    void asksOthersWhileOneDripsAndTakesWhatItSaysInTheEnd() throws Exception {
        FEDEX.drip();
        var numbers =
                IntStream.rangeClosed(0, AT_ONCE).mapToObj(_ -> newNumber()).toList();
        for (var number : numbers) {
            var shipped = PollerTopics.shipped("demo", number, "fedex", clock.instant());
            send(shipped, 1);
        }
        await().untilAsserted(() -> assertThat(apart(numbers)).isEqualTo(numbers.size()));
        clock.advance(Duration.ofMinutes(1));
        await().untilAsserted(() -> assertThat(FEDEX.callsWith(numbers)).hasSize(AT_ONCE));

        for (var other = 0; other < 3; other++) {
            assertThat(why(polled(newNumber()).shipmentId())).isEqualTo("UNKNOWN_NUMBER");
        }

        assertThat(FEDEX.callsWith(numbers)).hasSize(AT_ONCE);
        assertThat(numbers.stream().filter(this::claimed)).hasSize(AT_ONCE);
        FEDEX.release();
        await().untilAsserted(() -> assertThat(answered(numbers)).isEqualTo(numbers.size()));
        assertThat(numbers).noneMatch(this::claimed);
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

    /** Each in a call of its own. */
    private int apart(List<String> numbers) {
        return jdbc.sql("update poll_plan set together = 1 where tracking_number = any(?)")
                .param(numbers.toArray(String[]::new))
                .update();
    }

    private long answered(List<String> numbers) {
        return jdbc.sql("select count(*) from poll_plan where tracking_number = any(?) and answered_at is not null")
                .param(numbers.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    private double factor() {
        return jdbc.sql("select factor from budget where account = 'dhl/shared'")
                .query(Double.class)
                .single();
    }
}
