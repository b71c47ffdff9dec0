package io.waybill.poller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.events.Topics;
import io.waybill.testkit.TestInfrastructure;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class TwoPollersIT {

    private static final int PARCELS = 100;
    private static final int QUOTA = 80;
    private static final int PER_SECOND = 40;

    @Test
    void shareTheWorkAndTheBudget() throws Exception {
        try (var dhl = new PretendDhl();
                var one = poller(dhl);
                var other = poller(dhl);
                var topics = new PollerTopics()) {
            introduce(topics, one.getBean(JdbcClient.class));
            makeDue(one.getBean(JdbcClient.class));

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(refusals(one) + refusals(other)).isPositive());
            await().untilAsserted(() -> assertThat(polls(one) + polls(other)).isEqualTo(QUOTA));

            assertThat(dhl.calls())
                    .extracting(PretendDhl.Call::number)
                    .doesNotHaveDuplicates()
                    .hasSize(QUOTA);
            assertThat(dhl.askedTwiceAtOnce()).isEmpty();
            assertThat(busiestSecond(dhl)).isLessThanOrEqualTo(PER_SECOND + PER_SECOND / 4);
            assertThat(polls(one)).isPositive();
            assertThat(polls(other)).isPositive();
        }
    }

    private static ConfigurableApplicationContext poller(PretendDhl dhl) {
        var properties = new HashMap<String, Object>(TestInfrastructure.serviceProperties("two_pollers"));
        properties.putAll(Map.of(
                "waybill.database.name",
                "two_pollers",
                "waybill.carriers.dhl.url",
                dhl.url(),
                "waybill.carriers.dhl.key",
                "open sesame",
                "waybill.carriers.dhl.per-second",
                PER_SECOND,
                "waybill.carriers.dhl.per-day",
                QUOTA));
        var arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(TrackingPoller.class).run(arguments);
    }

    /** Announced for later, so that nobody asks before all of them are there. */
    private static void introduce(PollerTopics topics, JdbcClient jdbc) throws Exception {
        var later = Instant.now().plus(Duration.ofHours(20));
        for (int i = 0; i < PARCELS; i++) {
            var shipped = PollerTopics.shipped("two", "2000" + i, later);
            topics.send(Topics.SHIPMENTS, shipped.shipmentId(), shipped, 1);
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(plans(jdbc)).isEqualTo(PARCELS));
    }

    private static void makeDue(JdbcClient jdbc) {
        jdbc.sql("update poll_plan set next_poll_at = '2026-01-01' where merchant_id = 'two'")
                .update();
    }

    private static long plans(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from poll_plan where merchant_id = 'two'")
                .query(Long.class)
                .single();
    }

    private static double polls(ConfigurableApplicationContext poller) {
        return poller.getBean(MeterRegistry.class).find("waybill.polls").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static double refusals(ConfigurableApplicationContext poller) {
        return poller
                .getBean(MeterRegistry.class)
                .find("waybill.budget.refusals")
                .tag("why", "day-quota")
                .counters()
                .stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static long busiestSecond(PretendDhl dhl) {
        var calls = dhl.calls();
        return calls.stream()
                .mapToLong(first -> calls.stream()
                        .filter(call -> call.nanos() >= first.nanos()
                                && call.nanos()
                                        < first.nanos() + Duration.ofSeconds(1).toNanos())
                        .count())
                .max()
                .orElse(0);
    }
}
