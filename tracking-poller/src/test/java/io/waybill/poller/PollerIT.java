package io.waybill.poller;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.ShipmentEvent;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.kit.time.BusinessTime;
import io.waybill.testkit.TestInfrastructure;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One poller for all tests that need servers; each uses parcels of its own. */
@SpringBootTest(
        classes = {TrackingPoller.class, PollerIT.Clock.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class PollerIT {

    protected static final PretendDhl DHL = new PretendDhl();
    protected static final PretendServer UPS = new PretendServer();
    protected static final PretendFedex FEDEX = new PretendFedex();
    private static final AtomicLong NUMBERS = new AtomicLong(340_434_161_094_000L);

    protected final PollerTopics topics =
            new PollerTopics(TestInfrastructure.broker().bootstrapServers());

    @Autowired
    protected TestClock clock;

    @Autowired
    protected JdbcClient jdbc;

    @TestConfiguration(proxyBeanMethods = false)
    static class Clock {

        @Bean
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        @Primary
        BusinessTime businessTimeOfTest(TestClock clock) {
            return new BusinessTime(clock);
        }
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestInfrastructure.serviceProperties("poller").forEach((name, value) -> registry.add(name, () -> value));
        UPS.says("/security/v1/oauth/token", "{\"access_token\":\"t\",\"expires_in\":\"14399\"}");
        Map.ofEntries(
                        entry("waybill.carriers.dhl.url", DHL.url()),
                        entry("waybill.carriers.dhl.secrets.key", "open sesame"),
                        entry("waybill.carriers.dhl.secrets.push-token", "pushed sesame"),
                        entry("waybill.carriers.dhl.per-second", "100"),
                        entry("waybill.carriers.dhl.per-day", "100000"),
                        entry("waybill.carriers.ups.url", UPS.url()),
                        entry("waybill.carriers.ups.secrets.id", "i"),
                        entry("waybill.carriers.ups.secrets.secret", "s"),
                        entry("waybill.carriers.ups.secrets.push-credential", "agreed"),
                        entry("waybill.carriers.ups.per-second", "100"),
                        entry("waybill.subscriptions.push-url", "https://track.example.com/"),
                        entry("waybill.subscriptions.tick", "100ms"),
                        entry("waybill.push.body-time", "1s"),
                        entry("waybill.carriers.fedex.url", FEDEX.url()),
                        entry("waybill.carriers.fedex.secrets.id", "open"),
                        entry("waybill.carriers.fedex.secrets.secret", "sesame"),
                        entry("waybill.carriers.fedex.per-second", "100"),
                        // The clock leaps.
                        entry("waybill.polling.idle", "100ms"),
                        entry("waybill.push.idle", "100ms"))
                .forEach((name, value) -> registry.add(name, () -> value));
    }

    @AfterEach
    void closeTopics() {
        topics.close();
    }

    protected static String newNumber() {
        return String.valueOf(NUMBERS.incrementAndGet());
    }

    /** Under watch, its first poll due within half a minute. */
    protected OrderShipped shipped(@Nullable String number) throws Exception {
        var shipped = PollerTopics.shipped("demo", number, clock.instant());
        send(shipped, 1);
        await().untilAsserted(() -> assertThat(parcels(shipped.shipmentId())).isOne());
        return shipped;
    }

    /** Under watch, and its first poll answered. */
    protected OrderShipped polled(String number) throws Exception {
        var shipped = shipped(number);
        clock.advance(Duration.ofMinutes(1));
        await().untilAsserted(
                        () -> assertThat(lastOutcome(shipped.shipmentId())).isNotNull());
        return shipped;
    }

    protected void send(ShipmentEvent event, long seq) throws Exception {
        topics.send(Topics.SHIPMENTS, event.shipmentId(), event, seq);
    }

    protected void send(StatusEvent event, long seq) throws Exception {
        topics.send(Topics.STATUSES, event.shipmentId(), event, seq);
    }

    protected String why(UUID shipmentId) {
        return jdbc.sql("select why from poll_plan where shipment_id = ? order by id desc limit 1")
                .param(shipmentId)
                .query(String.class)
                .single();
    }

    /** Whether a poll of it is under way. */
    protected boolean claimed(String number) {
        return jdbc.sql("select bool_or(claim_token is not null) from poll_plan where tracking_number = ?")
                .param(number)
                .query(Boolean.class)
                .single();
    }

    protected long parcels(UUID shipmentId) {
        return jdbc.sql("select count(*) from parcel where shipment_id = ?")
                .param(shipmentId)
                .query(Long.class)
                .single();
    }

    private @Nullable String lastOutcome(UUID shipmentId) {
        return jdbc.sql(
                        "select coalesce(last_outcome, '') from poll_plan where shipment_id = ? order by id desc limit 1")
                .param(shipmentId)
                .query(String.class)
                .optional()
                .filter(outcome -> !outcome.isEmpty())
                .orElse(null);
    }
}
