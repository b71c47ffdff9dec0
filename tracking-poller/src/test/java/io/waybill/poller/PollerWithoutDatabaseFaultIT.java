package io.waybill.poller;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import io.waybill.events.Topics;
import io.waybill.poller.push.Pushing;
import io.waybill.testkit.FreePort;
import io.waybill.testkit.faults.Seed;
import io.waybill.testkit.kafka.KafkaBroker;
import io.waybill.testkit.postgres.Databases;
import io.waybill.testkit.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** PostgreSQL is killed while carriers are asked, push, and are asked to push, and comes back after some seconds. */
@Tag("faults")
class PollerWithoutDatabaseFaultIT {

    private static final String SUBSCRIBING = "/api/track/v2/subscription/standard/package";
    private static final String UNKNOWN_TO_UPS = """
            {"trackResponse":{"shipment":[{"inquiryNumber":"%s","warnings":[{"code":"TW0001","message":"Not Found"}]}]}}""";
    private static final int PARCELS = 300;
    private static final int PUSHES = 80;
    private static final int SUBSCRIBED_A_ROUND = 10;
    private static final int AT_ONCE = 16;
    private static final int ROUNDS = Seed.rounds(4);

    private final Seed seed = Seed.of(PollerWithoutDatabaseFaultIT.class);
    private final int port = FreePort.pick();

    @TempDir
    Path directory;

    private KafkaBroker broker;
    private PostgresServer postgres;
    private StrictDhl dhl;
    private PretendServer ups;
    private Pollers pollers;
    private ConfigurableApplicationContext poller;
    private JdbcClient jdbc;
    private PollerTopics topics;

    @BeforeEach
    void start() throws Exception {
        broker = KafkaBroker.start(directory.resolve("kafka"), FreePort.pick());
        postgres = PostgresServer.start(directory.resolve("postgres"), port);
        dhl = new StrictDhl();
        dhl.takes(Duration.ofMillis(300));
        ups = new PretendServer();
        ups.says("/security/v1/oauth/token", "{\"access_token\":\"t\",\"expires_in\":\"14399\"}");
        ups.at(SUBSCRIBING, PollerWithoutDatabaseFaultIT::takeAll);
        pollers = new Pollers("poller_away", settings());
        poller = pollers.start(Map.of());
        jdbc = poller.getBean(JdbcClient.class);
        topics = new PollerTopics(broker.bootstrapServers());
    }

    private Map<String, Object> settings() throws Exception {
        var database = new Databases(postgres).create("poller_away", "owner", "app", "worker");
        var settings = new HashMap<String, Object>(Map.of(
                "spring.kafka.bootstrap-servers", broker.bootstrapServers(),
                "waybill.database.url", database.jdbcUrl(),
                "waybill.time.file", Pollers.timeFrom(Instant.parse("2026-03-02T12:00:00Z"), directory),
                "waybill.demand.look-every", "1h",
                // What was under way comes back soon, but after any call.
                "waybill.exchange.time-limit", "3s",
                "waybill.polling.lease", "23s",
                "waybill.subscriptions.push-url", "https://track.example.com/",
                "waybill.subscriptions.tick", "100ms",
                "waybill.subscriptions.lease", "10s"));
        settings.putAll(Map.of(
                "waybill.carriers.dhl.url",
                dhl.url(),
                "waybill.carriers.dhl.secrets.key",
                "open sesame",
                "waybill.carriers.dhl.secrets.push-token",
                Pushing.TOKEN,
                "waybill.carriers.dhl.per-second",
                20,
                "waybill.carriers.dhl.per-day",
                1_000_000,
                "waybill.carriers.ups.url",
                ups.url(),
                "waybill.carriers.ups.secrets.id",
                "i",
                "waybill.carriers.ups.secrets.secret",
                "s",
                "waybill.carriers.ups.secrets.push-credential",
                "agreed"));
        return settings;
    }

    @AfterEach
    void stop() throws IOException {
        topics.close();
        pollers.close();
        ups.close();
        dhl.close();
        postgres.close();
        broker.close();
    }

    @Test
    void goesOnByItselfAndAsksAgainOnlyWhatWasUnderWay() throws Exception {
        for (var number = 0; number < PARCELS; number++) {
            introduce(number(number), "dhl");
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> plans("true") == PARCELS);
        makeDue();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var pushes = threads.submit(this::pushAll);
            for (var round = 0; round < ROUNDS; round++) {
                for (var number = 0; number < SUBSCRIBED_A_ROUND; number++) {
                    introduceUps(upsNumber(round * SUBSCRIBED_A_ROUND + number));
                }
                await().pollDelay(seed.between(Duration.ofMillis(200), Duration.ofSeconds(3)))
                        .until(() -> true);
                beAwayFor(seed.between(Duration.ofSeconds(1), Duration.ofSeconds(8)));
            }
            pushes.get();
        }
        assertThatAllWasDone();
        assertThatLittleWasDoneTwice();
    }

    private void introduce(String number, String carrier) throws Exception {
        var shipped = PollerTopics.shipped("away", number, carrier, Instant.parse("2026-03-02T07:00:00Z"));
        topics.send(Topics.SHIPMENTS, shipped.shipmentId(), shipped, 1);
    }

    private void introduceUps(String number) throws Exception {
        ups.says("/api/track/v1/details/" + number, UNKNOWN_TO_UPS.formatted(number));
        introduce(number, "ups");
    }

    /** As a carrier does that posts again what was not taken. */
    private void pushAll() {
        var address = Integer.parseInt(poller.getEnvironment().getRequiredProperty("local.server.port"));
        try (var carrier = new Pushing(address)) {
            for (var number = 0; number < PUSHES; number++) {
                var pushed = number(number);
                await().pollDelay(Duration.ofMillis(200))
                        .atMost(Duration.ofSeconds(60))
                        .until(() -> carrier.dhl(pushed, "2026-03-02T07:45:00 PARCEL_SORTED Sorted") == 200);
            }
        }
    }

    private void beAwayFor(Duration time) throws Exception {
        postgres.kill();
        await().pollDelay(time).until(() -> true);
        var before = dhl.calls().size();
        postgres = PostgresServer.start(directory.resolve("postgres"), port);
        var back = System.nanoTime();
        if (plans("answered_at is null and claim_token is null and account = 'dhl/shared'") > 0) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(
                            () -> assertThat(dhl.calls()).as("calls, %s", seed).hasSizeGreaterThan(before));
            System.out.printf("asks again %d ms after PostgreSQL is back%n", (System.nanoTime() - back) / 1_000_000);
        }
    }

    private void assertThatAllWasDone() {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            makeDue();
            assertThat(plans("answered_at is not null and account = 'dhl/shared'"))
                    .as("answered, %s", seed)
                    .isEqualTo(PARCELS);
            assertThat(count("select count(*) from subscription where state = 'SUBSCRIBED'"))
                    .as("subscribed, %s", seed)
                    .isEqualTo((long) ROUNDS * SUBSCRIBED_A_ROUND);
            assertThat(count("select count(*) from push where due_at is not null"))
                    .as("pushes that wait, %s", seed)
                    .isZero();
            assertThat(count("select count(*) from outbox"))
                    .as("outbox, %s", seed)
                    .isZero();
        });
        var told = ToldScans.on(broker.bootstrapServers());
        var pushed =
                told.values().stream().filter(texts -> texts.contains("Sorted")).toList();
        assertThat(pushed).as("told of pushes, %s", seed).hasSize(PUSHES);
        assertThat(told.values())
                .as("scans of each parcel, %s", seed)
                .filteredOn(texts -> !texts.isEmpty())
                .hasSize(PARCELS)
                .allSatisfy(texts -> assertThat(texts).contains("Accepted").doesNotHaveDuplicates());
    }

    private void assertThatLittleWasDoneTwice() {
        var calls = dhl.calls().stream().collect(groupingBy(StrictDhl.Call::number, counting()));
        var again = dhl.calls().size() - calls.size();
        var spent = count("select spent from budget where account = 'dhl/shared'");
        var subscribing = ups.calls(SUBSCRIBING);
        System.out.printf(
                "%d calls about %d numbers, %d granted; %d subscribing calls; %.0f polls left, %s%n",
                dhl.calls().size(),
                calls.size(),
                spent,
                subscribing.size(),
                Pollers.count(poller, "waybill.poll.abandoned"),
                seed);
        assertThat(dhl.askedTwiceAtOnce()).as("%s", seed).isEmpty();
        assertThat(calls.values()).as("calls about a number, %s", seed).allMatch(times -> times <= 1 + ROUNDS);
        assertThat(again).as("calls again, %s", seed).isLessThanOrEqualTo(ROUNDS * AT_ONCE);
        assertThat(spent)
                .as("granted, %s", seed)
                .isBetween((long) dhl.calls().size(), dhl.calls().size() + 2L * ROUNDS);
        for (var number = 0; number < ROUNDS * SUBSCRIBED_A_ROUND; number++) {
            var named = upsNumber(number);
            assertThat(subscribing.stream().filter(call -> call.body().contains(named)))
                    .as("subscribed to %s, %s", named, seed)
                    .hasSizeBetween(1, 2);
        }
    }

    /** Also those of which a push was heard first: they would not be asked about before the evening. */
    private void makeDue() {
        jdbc.sql("update poll_plan set next_poll_at = '2026-01-01'"
                        + " where account = 'dhl/shared' and answered_at is null"
                        + " and (leased_until is null or leased_until < now())")
                .update();
    }

    private long plans(String which) {
        return count("select count(*) from poll_plan where " + which);
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static String number(int number) {
        return "34043416109" + (4_000 + number);
    }

    private static String upsNumber(int number) {
        return "1Z999AA1" + (1_000_000 + number) + "001";
    }

    /** All numbers that are named. */
    private static void takeAll(HttpExchange exchange, String asked) throws IOException {
        var numbers = asked.substring(asked.indexOf('['), asked.indexOf(']') + 1);
        PretendServer.answering(200, "{\"validTrackingNumbers\":" + numbers + "}")
                .handle(exchange);
    }
}
