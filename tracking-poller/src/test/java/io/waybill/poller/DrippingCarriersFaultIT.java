package io.waybill.poller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.carriers.Carrier;
import io.waybill.carriers.Credential;
import io.waybill.events.Topics;
import io.waybill.kit.time.BusinessTime;
import io.waybill.poller.MoodyCarrier.Mood;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Accounts;
import io.waybill.poller.account.Connectors;
import io.waybill.poller.exchange.CarrierExchange;
import io.waybill.testkit.FreePort;
import io.waybill.testkit.faults.Seed;
import io.waybill.testkit.kafka.KafkaBroker;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Three carriers are sick at once, each in its own way, and get well; a fourth is well all the time. */
@Tag("faults")
class DrippingCarriersFaultIT {

    private static final String WELL = "dhl";
    private static final List<String> SICK = List.of("la-poste", "postnord", "parcelsapp");
    private static final int PER_SECOND = 10;
    private static final int PARCELS = 60;
    private static final int AT_ONCE = 16;

    private final Seed seed = Seed.of(DrippingCarriersFaultIT.class);
    private final Map<String, MoodyCarrier> carriers = new HashMap<>();
    private final Set<String> opened = new HashSet<>();

    @TempDir
    Path directory;

    private KafkaBroker broker;
    private Pollers pollers;
    private ConfigurableApplicationContext poller;
    private JdbcClient jdbc;

    @TestConfiguration(proxyBeanMethods = false)
    static class Pretended {

        @Bean
        @Primary
        Connectors pretended() {
            return new Connectors(ids().<Carrier>map(
                            id -> new PretendCarrier(id, List.of(id), List.of("key"), Credential.Headers.apiKey("key")))
                    .toList());
        }
    }

    @BeforeEach
    void start() throws Exception {
        broker = KafkaBroker.start(directory.resolve("kafka"), FreePort.pick());
        var noon = Pollers.timeFrom(Instant.parse("2026-03-02T12:00:00Z"), directory);
        var settings = new HashMap<String, Object>(Map.of(
                "spring.kafka.bootstrap-servers",
                broker.bootstrapServers(),
                "waybill.time.file",
                noon,
                "waybill.demand.look-every",
                "1h",
                "waybill.exchange.time-limit",
                "2s",
                "waybill.exchange.body-limit",
                "1MB",
                "waybill.exchange.longest-down-pause",
                "3s",
                "waybill.polling.fallback",
                "off"));
        for (var id : ids().toList()) {
            carriers.put(id, new MoodyCarrier());
            settings.put("waybill.carriers." + id + ".url", carriers.get(id).url());
            settings.put("waybill.carriers." + id + ".secrets.key", "k");
            settings.put("waybill.carriers." + id + ".per-second", id.equals(WELL) ? PER_SECOND : 50);
            settings.put("waybill.carriers." + id + ".per-day", 1_000_000);
            settings.put("waybill.carriers." + id + ".per-parcel-and-day", 100_000);
        }
        pollers = new Pollers("dripping_carriers", settings, Pretended.class);
        poller = pollers.start(Map.of());
        jdbc = poller.getBean(JdbcClient.class);
        introduce();
    }

    @AfterEach
    void stop() {
        pollers.close();
        carriers.values().forEach(MoodyCarrier::close);
        broker.close();
    }

    @Test
    void holdUpNobodyElseAndAreAskedAgainWhenTheyAreWell() throws Exception {
        goOnFor(Duration.ofSeconds(3));
        var whileAllAreWell = 0.0;
        var whileOthersAreSick = 0.0;
        var rounds = Seed.rounds(4);
        for (var round = 0; round < rounds; round++) {
            whileAllAreWell += paceFor(Duration.ofSeconds(5));
            fallSick();
            whileOthersAreSick += paceFor(seed.between(Duration.ofSeconds(8), Duration.ofSeconds(16)));
            await().untilAsserted(() -> {
                goOn();
                assertThat(opened).as("breakers that opened, %s", seed).containsExactlyInAnyOrderElementsOf(SICK);
            });
            getWell();
        }
        System.out.printf(
                "%.1f calls a second while all are well, %.1f while others are sick, %s%n",
                whileAllAreWell / rounds, whileOthersAreSick / rounds, seed);

        assertThat(whileOthersAreSick).as("pace of the well, %s", seed).isGreaterThan(whileAllAreWell * 0.75);
        assertThatNothingIsLeftUnderWay();
        assertThatTheWellPaidForNobody();
    }

    private double paceFor(Duration time) {
        var before = carriers.get(WELL).calls();
        var begin = System.nanoTime();
        goOnFor(time);
        return (carriers.get(WELL).calls() - before) * 1e9 / (System.nanoTime() - begin);
    }

    private void fallSick() {
        var moods = new ArrayList<>(List.of(Mood.DRIPS, Mood.ENDLESS, Mood.SILENT));
        opened.clear();
        SICK.forEach(id -> carriers.get(id).is(moods.remove(seed.below(moods.size()))));
    }

    /** Their breakers close, and they are asked about all of their parcels again. */
    private void getWell() {
        SICK.forEach(id -> carriers.get(id).is(Mood.WELL));
        var since = poller.getBean(BusinessTime.class).instant();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            goOn();
            assertThat(answeredSince(since)).as("answered, %s", seed).isEqualTo(PARCELS * SICK.size());
            assertThat(open()).as("open breakers, %s", seed).isEmpty();
        });
    }

    private long answeredSince(Instant moment) {
        return jdbc.sql("select count(*) from poll_plan where answered_at > ? and account <> ?")
                .params(Timestamp.from(moment), Account.key(WELL))
                .query(Long.class)
                .single();
    }

    private void goOnFor(Duration time) {
        var end = System.nanoTime() + time.toNanos();
        await().atMost(time.plusSeconds(60)).until(() -> {
            goOn();
            return System.nanoTime() > end;
        });
    }

    /** Those are due again that were asked about least, be their carrier down or not. */
    private void goOn() {
        opened.addAll(open());
        jdbc.sql("update poll_plan set next_poll_at = timestamptz '2026-01-01' + polls_today * interval '1 minute'"
                        + " where claim_token is null")
                .update();
    }

    private List<String> open() {
        var registry = poller.getBean(MeterRegistry.class);
        return ids().filter(id -> registry
                        .find("resilience4j.circuitbreaker.state")
                        .tags("name", Account.key(id), "state", "open")
                        .gauges()
                        .stream()
                        .anyMatch(gauge -> gauge.value() == 1))
                .toList();
    }

    /** Neither leases nor places nor threads. */
    private void assertThatNothingIsLeftUnderWay() {
        jdbc.sql("update poll_plan set next_poll_at = '2030-01-01' where claim_token is null")
                .update();
        var exchange = poller.getBean(CarrierExchange.class);
        var accounts = poller.getBean(Accounts.class);
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            assertThat(jdbc.sql("select count(*) from poll_plan where claim_token is not null")
                            .query(Long.class)
                            .single())
                    .as("claimed, %s", seed)
                    .isZero();
            assertThat(accounts.all()).as("%s", seed).allMatch(account -> exchange.room(account) == AT_ONCE);
            assertThat(carriers.values()).as("%s", seed).allMatch(carrier -> carrier.underWay() == 0);
            assertThat(VirtualThreads.names(directory))
                    .as("%s", seed)
                    // Else none would be found either.
                    .contains("Polling by " + Account.key(WELL))
                    .noneMatch(name -> name.startsWith("Poll "));
        });
    }

    private void assertThatTheWellPaidForNobody() {
        assertThat(jdbc.sql("select spent, factor, blocked_until is null as open from budget where account = ?")
                        .param(Account.key(WELL))
                        .query()
                        .singleRow())
                .as("budget of the well, %s", seed)
                .isEqualTo(Map.of("spent", carriers.get(WELL).calls(), "factor", 1.0, "open", true));
    }

    private static Stream<String> ids() {
        return Stream.concat(Stream.of(WELL), SICK.stream());
    }

    /** Numbers that nobody else may have. */
    private void introduce() throws Exception {
        try (var topics = new PollerTopics(broker.bootstrapServers())) {
            for (var id : ids().toList()) {
                for (var i = 0; i < PARCELS; i++) {
                    var shipped =
                            PollerTopics.shipped("dripping", id + "-" + i, id, Instant.parse("2026-03-02T07:00:00Z"));
                    topics.send(Topics.SHIPMENTS, shipped.shipmentId(), shipped, 1);
                }
            }
        }
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("select count(*) from poll_plan")
                                .query(Long.class)
                                .single()
                        == PARCELS * (SICK.size() + 1));
    }
}
