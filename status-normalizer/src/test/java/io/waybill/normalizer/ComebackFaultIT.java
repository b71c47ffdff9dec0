package io.waybill.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.events.delays.DelayEvent;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.kit.restore.RestoredCommand;
import io.waybill.kit.restore.StartGate;
import io.waybill.testkit.ComebackSystem;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An older copy of the database knows of nothing that was published since, and hears it all again. */
@Tag("faults")
class ComebackFaultIT {

    /** Each normalizer begins, and stays, at this time. */
    private static final Instant NOW = new TestClock().instant();

    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(8));
    private static final Instant YESTERDAY = NOW.minus(Duration.ofDays(1));

    private ComebackSystem system;

    @BeforeEach
    void startServers() throws Exception {
        system = ComebackSystem.start("normalizer_back");
    }

    @AfterEach
    void stopServers() {
        system.close();
    }

    private ConfigurableApplicationContext start(String... more) {
        var arguments = system.arguments(Map.of("waybill.delays.tick", "50ms"));
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(NormalizerApplication.class, NormalizerIT.Clock.class)
                .run(arguments.toArray(String[]::new));
    }

    private void restore() {
        try (var context = start("--waybill.restoring=true")) {
            assertThat(context.getBean(RestoredCommand.class).run()).isZero();
        }
    }

    @Test
    void saysNothingAgainThatWasSaidSinceTheCopy() throws Exception {
        var delivered = new Told();
        var late = new Told();
        try (var _ = start()) {
            delivered.shipped(YESTERDAY).scanned(NOW, null, DelayParcel.pickedUp(YESTERDAY));
            delivered.awaitSaid(1, 0);
        }
        system.copy();
        try (var _ = start()) {
            delivered.scanned(NOW, null, DelayParcel.processed(YESTERDAY.plusSeconds(3_600)));
            late.shipped(LONG_AGO).scanned(LONG_AGO, null, DelayParcel.pickedUp(LONG_AGO));
            delivered.awaitSaid(2, 0);
            late.awaitSaid(1, 0);
            delivered.scanned(NOW, null, DelayParcel.delivered(NOW.minusSeconds(3_600)));
            await().until(() ->
                    !system.topic(Topics.LOOKS.name()).records(late.key()).isEmpty());
            late.scanned(NOW, NOW);
            delivered.awaitSaid(3, 0);
            late.awaitSaid(1, 1);
        }
        system.bringBack();

        try (var service = start()) {
            assertThat(service.getBean(StartGate.class).cause().orElseThrow())
                    .contains("./waybill restored status-normalizer");
            restore();
            await().until(service.getBean(StartGate.class)::isOpen);
            late.scanned(NOW, null, DelayParcel.processed(NOW.minusSeconds(60)));
            late.awaitSaid(2, 2);
            await().until(() -> nothingIsToBeJudged(service));

            delivered.awaitSaid(3, 0);
            assertThat(late.delays()).map(DelayParcel::words).containsExactly("stalled 1", "stalled 1 moved");
            assertThat(system.topic(Topics.DELAYS.name()).headers(late.key(), "ce_seq"))
                    .containsExactly("1", "2");
            assertThat(system.topic(Topics.STATUSES.name()).headers(late.key(), "ce_generation"))
                    .containsExactly("1", "2");
        }
    }

    private static boolean nothingIsToBeJudged(ConfigurableApplicationContext service) {
        var jdbc = service.getBean(JdbcClient.class);
        return jdbc.sql(
                        "select not exists (select from parcel where delay_check_at <= ?) and not exists (select from outbox)")
                .param(Timestamp.from(NOW))
                .query(Boolean.class)
                .single();
    }

    /** A parcel and how much was said to us about it. */
    private final class Told {

        private final DelayParcel parcel = new DelayParcel();
        private long scans;

        private Told shipped(Instant at) {
            system.topic(Topics.SHIPMENTS.name()).send(key(), 1, parcel.shipped("demo", at, null, false));
            return this;
        }

        private Told scanned(Instant askedAt, @Nullable Instant lookedAt, CarrierScan... news) {
            system.topic(Topics.SCANS.name()).send(key(), ++scans, parcel.observed(askedAt, lookedAt, news));
            return this;
        }

        private String key() {
            return parcel.id.toString();
        }

        private List<StatusEvent> statuses() {
            return system.topic(Topics.STATUSES.name()).events(StatusEvent.class, key());
        }

        private List<DelayEvent> delays() {
            return system.topic(Topics.DELAYS.name()).events(DelayEvent.class, key());
        }

        private void awaitSaid(int statuses, int delays) {
            await().untilAsserted(() ->
                    assertThat(List.of(statuses().size(), delays().size())).containsExactly(statuses, delays));
        }
    }
}
