package io.waybill.poller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.events.Topics;
import io.waybill.kit.time.TimeLine;
import io.waybill.testkit.FreePort;
import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.kafka.KafkaBroker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class TwoPollersIT {

    private static final int PARCELS = 200;
    private static final int QUOTA = 160;
    private static final int PER_SECOND = 40;
    private static final int FEDEX_PARCELS = 450;
    private static final int FEDEX_QUOTA = 12;
    private static final int NUMBERS_A_CALL = 30;

    @Test
    void shareTheWorkAndTheBudget(@TempDir Path directory) throws Exception {
        var time = lateEvening(directory);
        // A broker of their own: on the shared one they would share partitions with the poller of the other tests.
        try (var broker = KafkaBroker.start(directory, FreePort.pick());
                var dhl = new PretendDhl();
                var fedex = new PretendFedex();
                var one = poller(broker, dhl, fedex, time, "100ms");
                var other = poller(broker, dhl, fedex, time, "130ms");
                var topics = new PollerTopics(broker.bootstrapServers())) {
            introduce(topics, one.getBean(JdbcClient.class));
            makeDue(one.getBean(JdbcClient.class));

            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(refusals(one) + refusals(other)).isPositive());
            await().untilAsserted(() ->
                    assertThat(polls(one, "dhl") + polls(other, "dhl")).isEqualTo(QUOTA));
            await().untilAsserted(() ->
                    assertThat(polls(one, "fedex") + polls(other, "fedex")).isEqualTo(FEDEX_QUOTA * NUMBERS_A_CALL));

            assertThat(dhl.calls())
                    .extracting(PretendDhl.Call::number)
                    .doesNotHaveDuplicates()
                    .hasSize(QUOTA);
            assertThat(dhl.askedTwiceAtOnce()).isEmpty();
            assertThat(busiestSecond(dhl)).isLessThanOrEqualTo(PER_SECOND + PER_SECOND / 4);
            assertThat(polls(one, "dhl")).isPositive();
            assertThat(polls(other, "dhl")).isPositive();
            assertThat(fedex.calls())
                    .hasSize(FEDEX_QUOTA)
                    .allSatisfy(call -> assertThat(call).hasSize(NUMBERS_A_CALL));
            assertThat(fedex.calls().stream().flatMap(List::stream)).doesNotHaveDuplicates();
        }
    }

    /** When the day's quota is nobody's to be kept for later. */
    private static Path lateEvening(Path directory) throws IOException {
        var line = TimeLine.from(Instant.now(), Instant.parse("2026-03-02T23:30:00Z"), 1);
        return Files.writeString(directory.resolve("time"), line.format());
    }

    /** @param tick another one for each, else whoever looks first after a tick finds what was granted since, at every tick */
    private static ConfigurableApplicationContext poller(
            KafkaBroker broker, PretendDhl dhl, PretendFedex fedex, Path time, String tick) {
        var properties = new HashMap<String, Object>(TestInfrastructure.serviceProperties("two_pollers"));
        properties.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        properties.put("waybill.database.name", "two_pollers");
        properties.put("waybill.time.file", time.toString());
        properties.put("waybill.polling.tick", tick);
        // All at once is what is meant here: nobody spreads them.
        properties.put("waybill.demand.look-every", "1h");
        properties.put("waybill.carriers.dhl.url", dhl.url());
        properties.put("waybill.carriers.dhl.secrets.key", "open sesame");
        properties.put("waybill.carriers.dhl.per-second", PER_SECOND);
        properties.put("waybill.carriers.dhl.per-day", QUOTA);
        properties.put("waybill.carriers.fedex.url", fedex.url());
        properties.put("waybill.carriers.fedex.secrets.id", "open");
        properties.put("waybill.carriers.fedex.secrets.secret", "sesame");
        properties.put("waybill.carriers.fedex.per-second", PER_SECOND);
        properties.put("waybill.carriers.fedex.per-day", FEDEX_QUOTA);
        var arguments = properties.entrySet().stream()
                .map(property -> "--" + property.getKey() + "=" + property.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(TrackingPoller.class).run(arguments);
    }

    /** Announced for later, so that nobody asks before all of them are there. */
    private static void introduce(PollerTopics topics, JdbcClient jdbc) throws Exception {
        var later = Instant.parse("2026-03-03T12:00:00Z");
        for (int i = 0; i < PARCELS + FEDEX_PARCELS; i++) {
            var carrier = i < PARCELS ? "dhl" : "fedex";
            var shipped = PollerTopics.shipped("two", "2000" + i, carrier, later);
            topics.send(Topics.SHIPMENTS, shipped.shipmentId(), shipped, 1);
        }
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(plans(jdbc)).isEqualTo(PARCELS + FEDEX_PARCELS));
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

    private static double polls(ConfigurableApplicationContext poller, String carrier) {
        return poller.getBean(MeterRegistry.class).find("waybill.polls").tag("carrier", carrier).counters().stream()
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
