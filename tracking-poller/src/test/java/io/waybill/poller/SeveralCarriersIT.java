package io.waybill.poller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.carriers.Credential;
import io.waybill.carriers.Credential.ClientCredentials;
import io.waybill.carriers.Credential.ClientCredentials.SentAs;
import io.waybill.events.Leg;
import io.waybill.events.Topics;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.ScanEvent;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.events.shipments.CarrierCandidate;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.Region;
import io.waybill.events.shipments.ShipmentEvent;
import io.waybill.kit.time.BusinessTime;
import io.waybill.poller.account.Connectors;
import io.waybill.testkit.FreePort;
import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.kafka.KafkaBroker;
import io.waybill.testkit.kafka.TestTopic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A poller with accounts of several carriers, an aggregator among them; none with UPS. */
class SeveralCarriersIT {

    private static final PretendServer SERVER = new PretendServer();
    private static final TestClock CLOCK = new TestClock();

    @TempDir
    private static Path directory;

    private static KafkaBroker broker;
    private static ConfigurableApplicationContext poller;
    private static PollerTopics topics;

    @TestConfiguration(proxyBeanMethods = false)
    static class Pretended {

        @Bean
        @Primary
        Connectors pretended() {
            var token = new ClientCredentials("/token", SentAs.FORM_FIELDS, Map.of());
            return new Connectors(List.of(
                    new PretendCarrier("china-post", List.of("china-post"), List.of("user", "password"), basic()),
                    new PretendCarrier("usps", List.of("usps"), List.of("id", "secret"), token),
                    new PretendCarrier(
                            "17track", List.of("17track"), List.of("key"), Credential.Headers.apiKey("17token"))));
        }

        private static Credential basic() {
            return new Credential.Basic("user", "password");
        }

        @Bean
        @Primary
        BusinessTime businessTimeOfTest() {
            return new BusinessTime(CLOCK);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        SERVER.says("/token", "{\"access_token\":\"t\",\"expires_in\":\"3600\"}");
        broker = KafkaBroker.start(directory, FreePort.pick());
        var properties = new HashMap<String, Object>(TestInfrastructure.serviceProperties("several_carriers"));
        properties.put("spring.kafka.bootstrap-servers", broker.bootstrapServers());
        properties.put("waybill.database.name", "several_carriers");
        properties.put("waybill.polling.idle", "100ms");
        for (var id : List.of("china-post", "usps", "17track")) {
            properties.put("waybill.carriers." + id + ".url", SERVER.url());
            properties.put("waybill.carriers." + id + ".per-second", "100");
        }
        // Its own would be sender, authorization and sign-key.
        properties.put("waybill.carriers.china-post.secrets.user", "u");
        properties.put("waybill.carriers.china-post.secrets.password", "p");
        properties.put("waybill.carriers.usps.secrets.id", "i");
        properties.put("waybill.carriers.usps.secrets.secret", "s");
        properties.put("waybill.carriers.17track.secrets.key", "k");
        poller = new SpringApplicationBuilder(TrackingPoller.class, Pretended.class)
                .run(properties.entrySet().stream()
                        .map(property -> "--" + property.getKey() + "=" + property.getValue())
                        .toArray(String[]::new));
        topics = new PollerTopics(broker.bootstrapServers());
    }

    @AfterAll
    static void stop() {
        topics.close();
        poller.close();
        broker.close();
        SERVER.close();
    }

    @Test
    void followsAPostalNumberAtBothItsPosts() throws Exception {
        var number = "RB123456785CN";
        knows("china-post", number, "scan 2026-03-02T10:00:00 203");
        knows("usps", number, "scan 2026-03-09T09:00:00 OF");

        var id = shipped(number, "china-post").shipmentId();

        await().untilAsserted(() -> assertThat(codes(id, "china-post")).containsExactly("203"));
        await().untilAsserted(() -> assertThat(codes(id, "usps")).containsExactly("OF"));
        assertThat(SERVER.calls("/usps/track/" + number))
                .first()
                .satisfies(call -> assertThat(call.headers()).containsEntry("authorization", "Bearer t"))
                .satisfies(call -> assertThat(call.query()).contains("to=US", "on=2026-03-0"));
        assertThat(SERVER.calls("/token")).hasSize(1);
    }

    @Test
    void followsThePartnerThatAnAnswerNamesAsLongAsTheNumberStands() throws Exception {
        knows("china-post", "LX1", "scan 2026-03-02T10:00:00 203\nleg usps 9400");
        knows("usps", "9400", "scan 2026-03-09T09:00:00 OF");
        var shipped = shipped("LX1", "china-post");
        var id = shipped.shipmentId();

        await().untilAsserted(() -> assertThat(found(id)).containsExactly(new Leg("usps", "9400")));
        soon();
        await().untilAsserted(() -> assertThat(codes(id, "usps")).containsExactly("OF"));

        send(PollerTopics.changed(shipped, "LX1"), 2);
        send(PollerTopics.changed(shipped, "LX2"), 3);
        await().untilAsserted(() -> assertThat(whys(id))
                .containsEntry("china-post LX1", "REPLACED")
                .containsEntry("usps 9400", "REPLACED")
                .containsKey("china-post LX2"));
    }

    @Test
    void asksAnAggregatorForACarrierWithoutAccountAndTellsItOfTheNumberOnce() throws Exception {
        SERVER.says("/17track/track/1Z9", "register");
        SERVER.says("/17track/register/1Z9", "soon");
        var id = shipped("1Z9", "ups").shipmentId();

        await().untilAsserted(() ->
                assertThat(whys(id)).containsEntry("ups 1Z9", "NO_ACCOUNT").containsEntry("17track 1Z9", "REGISTERED"));
        assertThat(observed(id)).extracting(TrackingObserved::outcome).contains(Outcome.NOT_ASKABLE);
        assertThat(SERVER.calls("/17track/register/1Z9")).hasSize(1);

        soon();
        await().untilAsserted(
                        () -> assertThat(SERVER.calls("/17track/track/1Z9")).hasSizeGreaterThan(1));
        knows("17track", "1Z9", "scan 2026-03-02T10:00:00 InTransit");
        CLOCK.advance(Duration.ofHours(4));
        await().untilAsserted(() -> assertThat(codes(id, "17track")).containsExactly("InTransit"));
        assertThat(SERVER.calls("/17track/register/1Z9")).hasSize(1);
    }

    @Test
    void asksAnAggregatorAboutANumberOfNoCarrierAndForAPartnerWithoutAccount() throws Exception {
        knows("17track", "XX77", "scan 2026-03-02T10:00:00 InTransit\nleg gls 55");
        var id = shipped("XX77", null).shipmentId();
        await().untilAsserted(() -> assertThat(codes(id, "17track")).containsExactly("InTransit"));
        await().untilAsserted(() -> assertThat(whys(id)).containsEntry("gls 55", "NO_ACCOUNT"));
        assertThat(whys(id)).as("told by itself").doesNotContainKey("17track 55");

        knows("china-post", "LX9", "scan 2026-03-02T10:00:00 203\nleg gls 56\nleg China_Post LX9");
        knows("17track", "56", "scan 2026-03-04T10:00:00 OutForDelivery");
        var other = shipped("LX9", "china-post").shipmentId();
        await().untilAsserted(() -> assertThat(whys(other)).containsKey("17track 56"));
        soon();
        await().untilAsserted(() -> assertThat(codes(other, "17track")).containsExactly("OutForDelivery"));
        assertThat(whys(other)).as("asked already").doesNotContainKey("China_Post LX9");
    }

    @Test
    void asksAgainSoonButNotForEver() throws Exception {
        SERVER.says("/usps/track/777", "soon");
        var id = shipped("777", "usps").shipmentId();
        await().untilAsserted(() -> assertThat(whys(id)).containsEntry("usps 777", "LOOKED_UP"));

        for (var asked = 1; asked <= 6; asked++) {
            var times = asked;
            await().untilAsserted(
                            () -> assertThat(SERVER.calls("/usps/track/777")).hasSizeGreaterThan(times - 1));
            await().untilAsserted(() -> assertThat(claimed(id)).isFalse());
            CLOCK.advance(Duration.ofSeconds(40));
        }

        await().untilAsserted(() -> assertThat(whys(id)).containsEntry("usps 777", "UNKNOWN_NUMBER"));
        assertThat(SERVER.calls("/usps/track/777")).hasSize(7);
        assertThat(observed(id)).extracting(TrackingObserved::outcome).containsExactly(Outcome.NOT_YET_KNOWN);
    }

    @Test
    void movesParcelsOverWhenAccountsHaveComeOrGone() throws Exception {
        var id = shipped("888", "ups").shipmentId();
        await().untilAsserted(() -> assertThat(whys(id)).containsKey("17track 888"));
        await().untilAsserted(() -> assertThat(claimed(id)).isFalse());
        jdbc().sql("with gone as (delete from poll_plan where shipment_id = ? and carrier = '17track' returning id)"
                        + " delete from plan_leg using gone where plan_id = id")
                .param(id)
                .update();
        var former = shipped("889", "usps").shipmentId();
        await().untilAsserted(() -> assertThat(SERVER.calls("/usps/track/889")).hasSize(1));
        await().untilAsserted(() -> assertThat(claimed(former)).isFalse());
        jdbc().sql("update poll_plan set account = 'usps-web-tools/shared' where shipment_id = ?")
                .param(former)
                .update();

        poller.getBean(ApplicationRunner.class).run(new DefaultApplicationArguments());

        await().untilAsserted(
                        () -> assertThat(SERVER.calls("/17track/track/888")).hasSize(2));
        CLOCK.advance(Duration.ofHours(3));
        await().untilAsserted(() -> assertThat(SERVER.calls("/usps/track/889")).hasSize(2));
    }

    private static void knows(String carrier, String number, String lines) {
        SERVER.says("/" + carrier + "/track/" + number, "number " + number + "\n" + lines);
    }

    /** From China to the United States; its first poll is due. */
    private static OrderShipped shipped(String number, @Nullable String carrier) throws Exception {
        var shipped = new OrderShipped(
                UUID.randomUUID(),
                "demo",
                number,
                carrier == null ? List.of() : List.of(new CarrierCandidate(carrier, 1)),
                null,
                List.of(),
                new Region("CN", null),
                new Region("US", "10001"),
                CLOCK.instant(),
                List.of(),
                1,
                false);
        send(shipped, 1);
        await().untilAsserted(() -> assertThat(whys(shipped.shipmentId())).isNotEmpty());
        soon();
        return shipped;
    }

    private static void soon() {
        CLOCK.advance(Duration.ofMinutes(2));
    }

    private static void send(ShipmentEvent event, long seq) throws Exception {
        topics.send(Topics.SHIPMENTS, event.shipmentId(), event, seq);
    }

    private static List<TrackingObserved> observed(UUID id) {
        return new TestTopic(Topics.SCANS.name(), broker.bootstrapServers())
                .events(ScanEvent.class, id.toString()).stream()
                        .filter(TrackingObserved.class::isInstance)
                        .map(TrackingObserved.class::cast)
                        .toList();
    }

    private static List<String> codes(UUID id, String carrier) {
        return observed(id).stream()
                .filter(observed ->
                        observed.leg() != null && observed.leg().carrier().equals(carrier))
                .flatMap(observed -> observed.scans().stream())
                .map(CarrierScan::code)
                .toList();
    }

    private static List<Leg> found(UUID id) {
        return observed(id).stream()
                .flatMap(observed -> observed.legsFound().stream())
                .toList();
    }

    private static Map<String, String> whys(UUID id) {
        var whys = new HashMap<String, String>();
        jdbc().sql("select carrier || ' ' || tracking_number as leg, why from poll_plan where shipment_id = ?")
                .param(id)
                .query(row -> {
                    whys.put(row.getString("leg"), row.getString("why"));
                });
        return whys;
    }

    private static boolean claimed(UUID id) {
        return jdbc().sql("select bool_or(claim_token is not null) from poll_plan where shipment_id = ?")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    private static JdbcClient jdbc() {
        return poller.getBean(JdbcClient.class);
    }
}
