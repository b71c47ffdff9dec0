package io.waybill.poller.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.events.Topics;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.kit.time.BusinessTime;
import io.waybill.poller.PollerTopics;
import io.waybill.poller.PretendDhl;
import io.waybill.poller.TestClock;
import io.waybill.poller.TrackingPoller;
import io.waybill.poller.plan.Rhythm;
import io.waybill.testkit.FreePort;
import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.Tokens;
import io.waybill.testkit.kafka.KafkaBroker;
import io.waybill.vocabulary.Status;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A day on a small account: a merchant with one parcel, one with 200, and one that brings old ones. */
class FairDayIT {

    private static final int QUOTA = 120;
    private static final int MANY = 200;
    private static final Duration STEP = Duration.ofMinutes(30);

    private static final PretendDhl DHL = new PretendDhl();
    private static final TestClock CLOCK = new TestClock();

    @TempDir
    private static Path directory;

    private static KafkaBroker broker;
    private static ConfigurableApplicationContext poller;
    private static JdbcClient jdbc;

    @TestConfiguration(proxyBeanMethods = false)
    static class Clock {

        @Bean
        @Primary
        BusinessTime businessTimeOfTest() {
            return new BusinessTime(CLOCK);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        CLOCK.advance(Duration.between(CLOCK.instant(), Instant.parse("2026-03-03T00:00:00Z")));
        broker = KafkaBroker.start(directory, FreePort.pick());
        var properties = new HashMap<String, Object>(TestInfrastructure.serviceProperties("fair_day"));
        properties.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        properties.put("waybill.database.name", "fair_day");
        properties.put("waybill.polling.tick", "10ms");
        properties.put("waybill.polling.idle", "10ms");
        properties.put("waybill.demand.look-every", "10ms");
        properties.put("waybill.carriers.dhl.url", DHL.url());
        properties.put("waybill.carriers.dhl.secrets.key", "open sesame");
        properties.put("waybill.carriers.dhl.per-second", 100);
        properties.put("waybill.carriers.dhl.per-day", QUOTA);
        properties.put("waybill.carriers.fedex.url", DHL.url());
        properties.put("waybill.carriers.fedex.secrets.id", "i");
        properties.put("waybill.carriers.fedex.secrets.secret", "s");
        properties.put("waybill.carriers.fedex.per-day", 1_000);
        poller = new SpringApplicationBuilder(TrackingPoller.class, Clock.class)
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
        jdbc = poller.getBean(JdbcClient.class);
    }

    @AfterAll
    static void stop() {
        poller.close();
        broker.close();
        DHL.close();
    }

    @Test
    void slowsOnlyWhoWantsMoreThanThereIs() throws Exception {
        var small = onItsWay("small", 1).getFirst();
        var large = onItsWay("large", MANY);
        measure();

        // A parcel alone: within three hours, then after 3, 3:45, 4:40 and 5:50.
        assertThat(gauge("waybill.poll.demand")).isEqualTo(8 * (MANY + 1.0));
        assertThat(gauge("waybill.poll.capacity")).isEqualTo(QUOTA);
        assertThat(gauge("waybill.poll.stretch")).isEqualTo(16);

        for (var until = CLOCK.instant().plus(Duration.ofDays(1)).minus(STEP);
                CLOCK.instant().isBefore(until); ) {
            CLOCK.advance(STEP);
            measure();
            settle();
        }

        assertThat(DHL.calls()).hasSizeBetween(QUOTA * 8 / 10, QUOTA);
        assertThat(DHL.calls(small)).isBetween(5L, 6L);
        assertThat(large.stream().mapToLong(DHL::calls)).allMatch(calls -> calls <= 1);
        assertThat(gauge("waybill.poll.stretch")).isGreaterThan(8);
        assertThat(poller.getBean(MeterRegistry.class)
                        .get("waybill.poll.answer.age")
                        .tags("carrier", "dhl", "quantile", "0.95")
                        .gauge()
                        .value())
                .as("honest: most of them were not asked about all day")
                .isGreaterThan(20 * 3_600);
        poller.getBean(News.class).exchange();
        assertThat(poller.getBean(News.class).rates(new Watched("dhl", Status.IN_TRANSIT)))
                .as("learnt from its own polls")
                .isPresent();
        tellsWhoIsSlowed(small, large.getLast());
    }

    private void tellsWhoIsSlowed(String small, String large) throws Exception {
        assertThat(get("/v1/shipments/" + shipment(large) + "/polling", Tokens.of("large", "shipments:read")))
                .contains("\"stretch\":", "times as seldom as it would be alone");
        assertThat(get("/v1/shipments/" + shipment(small) + "/polling", Tokens.of("small", "shipments:read")))
                .doesNotContain("stretch", "seldom");
        var own = dhl(get("/v1/carrier-accounts", Tokens.of("large", "shipments:read")));
        assertThat(own.at("/callsGranted").intValue()).isEqualTo(QUOTA);
        assertThat(own.has("callsWanted"))
                .as("others' wants are not the merchant's to see")
                .isFalse();
        assertThat(own.at("/yours/stretch").doubleValue()).isGreaterThan(8);
        var operators = dhl(get("/v1/carrier-accounts", Tokens.of("small", "ops:read")));
        assertThat(operators.at("/callsWanted").intValue()).isGreaterThan(QUOTA);
        assertThat(operators.at("/stretch").doubleValue()).isGreaterThan(8);
        assertThat(operators.at("/yours/stretch").doubleValue()).isOne();
        assertThat(get("/v1/carrier-accounts", Tokens.of("small", "orders:write")))
                .contains("\"status\":403");
    }

    @Test
    void spreadsAnImportAndLetsLiveParcelsPass() throws Exception {
        try (var topics = new PollerTopics(broker.bootstrapServers())) {
            for (int i = 0; i < 60; i++) {
                introduce(topics, "9000" + i, true);
            }
            await().untilAsserted(() -> assertThat(waiting("IMPORTED")).isEqualTo(60));
            introduce(topics, "live", false);
            await().untilAsserted(() -> assertThat(waiting("FIRST_POLL")).isOne());
        }
        // Nobody wants any of 900 calls with 24 numbers each: half of them are for the import, a number in 8 s.
        assertThat(latest("IMPORTED")).isBetween(Duration.ofSeconds(58 * 8), Duration.ofSeconds(60 * 8 + 30));
        assertThat(latest("FIRST_POLL")).isLessThanOrEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void bringsForwardWhatWaitsInVain() {
        jdbc.sql("""
                        with met as (
                          insert into parcel (shipment_id, merchant_id, met_at, phase)
                          select gen_random_uuid(), 'patient', :now, 'IN_TRANSIT' from generate_series(1, 20)
                          returning shipment_id)
                        insert into poll_plan (shipment_id, merchant_id, carrier, account, tracking_number, added_at,
                          next_poll_at, every_seconds, why)
                        select shipment_id, 'patient', 'fedex', 'fedex/shared', '1', :now,
                          :now::timestamptz + interval '30 days', 10800, 'ON_ITS_WAY' from met""").param("now", now()).update();
        measure();
        measure();

        await().untilAsserted(() -> assertThat(
                        jdbc.sql("select max(next_poll_at) from poll_plan" + " where merchant_id = 'patient'")
                                .query(Timestamp.class)
                                .single())
                .isBefore(Timestamp.from(CLOCK.instant().plus(Duration.ofHours(3)))));
        assertThat(jdbc.sql("select count(distinct next_poll_at) from poll_plan where merchant_id = 'patient'")
                        .query(Long.class)
                        .single())
                .isEqualTo(20);
    }

    @Test
    void learnsWhenThereIsNews() {
        var news = poller.getBean(News.class);
        var watched = new Watched("ups", Status.IN_TRANSIT);
        for (int day = 0; day < 200; day++) {
            news.count(watched, now(day, 8), now(day, 9), true);
            news.count(watched, now(day, 9), now(day, 32), false);
        }
        news.exchange();
        news.exchange();

        var rates = news.rates(watched).orElseThrow();
        assertThat(rates[Rhythm.hourOf(now(0, 8))]).isGreaterThan(10 * rates[Rhythm.hourOf(now(0, 20))]);
        assertThat(jdbc.sql("select count(*) from news_rate where carrier = 'ups'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    private static Instant now(int day, int hour) {
        return Instant.parse("2026-03-02T00:00:00Z").plus(Duration.ofHours(24L * day + hour));
    }

    private static void introduce(PollerTopics topics, String number, boolean imported) throws Exception {
        var shipped = PollerTopics.shipped(
                "importer", number, "fedex", CLOCK.instant().minusSeconds(1));
        var event = new OrderShipped(
                shipped.shipmentId(),
                shipped.merchantId(),
                number,
                shipped.candidates(),
                null,
                List.of(),
                shipped.origin(),
                shipped.destination(),
                shipped.shippedAt(),
                List.of(),
                1,
                imported);
        topics.send(Topics.SHIPMENTS, event.shipmentId(), event, 1);
    }

    private static long waiting(String why) {
        return jdbc.sql("select count(*) from poll_plan where merchant_id = 'importer' and why = ?")
                .param(why)
                .query(Long.class)
                .single();
    }

    private static Duration latest(String why) {
        var at = jdbc.sql("select max(next_poll_at) from poll_plan where merchant_id = 'importer' and why = ?")
                .param(why)
                .query(Timestamp.class)
                .single();
        return Duration.between(CLOCK.instant(), at.toInstant());
    }

    /** Known to the carrier, and due one after the other within the three hours that each wants between polls. */
    private static List<String> onItsWay(String merchantId, int parcels) {
        return IntStream.range(0, parcels)
                .mapToObj(i -> {
                    var number = merchantId + i;
                    var id = UUID.randomUUID();
                    DHL.knows(number, "2026-03-02T20:00:00 PARCEL_ACCEPTED Accepted");
                    jdbc.sql("insert into parcel (shipment_id, merchant_id, tracking_number, shipped_at, met_at, phase)"
                                    + " values (?, ?, ?, ?, ?, 'IN_TRANSIT')")
                            .params(id, merchantId, number, now(), now())
                            .update();
                    jdbc.sql("with plan as (insert into poll_plan (shipment_id, merchant_id, carrier, account,"
                                    + " tracking_number, added_at, next_poll_at, every_seconds, why, outcome)"
                                    + " values (?, ?, 'dhl', 'dhl/shared', ?, ?, ?, 10800, 'ON_ITS_WAY', 'SCANS')"
                                    + " returning *) insert into plan_leg (shipment_id, carrier, tracking_number,"
                                    + " plan_id, merchant_id) select shipment_id, carrier, tracking_number, id,"
                                    + " merchant_id from plan")
                            .params(id, merchantId, number, now())
                            .param(Timestamp.from(CLOCK.instant().plusSeconds(10_800L * (i + 1) / (parcels + 1))))
                            .update();
                    return number;
                })
                .toList();
    }

    private static Timestamp now() {
        return Timestamp.from(CLOCK.instant());
    }

    private static void measure() {
        var version = version();
        jdbc.sql("update demand_round set next_at = 'epoch'").update();
        await().pollInterval(Duration.ofMillis(5)).until(() -> version() > version);
        var shares = poller.getBean(CurrentShares.class);
        await().pollInterval(Duration.ofMillis(5)).until(() -> !shares.refresh());
    }

    private static long version() {
        return poller.getBean(Demands.class).version();
    }

    /** Until what is due has been polled, or the account has no call left for it by this hour. */
    private static void settle() {
        var refused = refusals();
        await().pollInterval(Duration.ofMillis(5)).until(() -> refusals() > refused || due() == 0);
        await().pollInterval(Duration.ofMillis(5)).until(() -> underWay() == 0);
    }

    private static double refusals() {
        return Stream.of("day-pace", "day-quota")
                .flatMap(
                        why -> poller
                                .getBean(MeterRegistry.class)
                                .find("waybill.budget.refusals")
                                .tag("why", why)
                                .counters()
                                .stream())
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private static long due() {
        return jdbc.sql("select count(*) from poll_plan where account = 'dhl/shared' and next_poll_at <= ?")
                .param(now())
                .query(Long.class)
                .single();
    }

    private static long underWay() {
        return jdbc.sql("select count(*) from poll_plan where claim_token is not null")
                .query(Long.class)
                .single();
    }

    private static double gauge(String name) {
        return poller.getBean(MeterRegistry.class)
                .get(name)
                .tag("carrier", "dhl")
                .gauge()
                .value();
    }

    private static UUID shipment(String number) {
        return jdbc.sql("select shipment_id from poll_plan where tracking_number = ?")
                .param(number)
                .query(UUID.class)
                .single();
    }

    private static JsonNode dhl(String accounts) {
        return JsonMapper.shared()
                .readTree(accounts)
                .valueStream()
                .filter(account -> account.at("/carrier").stringValue().equals("dhl"))
                .findFirst()
                .orElseThrow();
    }

    private static String get(String path, String token) throws Exception {
        var port = poller.getEnvironment().getRequiredProperty("local.server.port");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token)
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }
}
