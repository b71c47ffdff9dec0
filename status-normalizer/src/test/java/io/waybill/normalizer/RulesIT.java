package io.waybill.normalizer;

import static io.waybill.normalizer.MoonPost.FORM;
import static io.waybill.normalizer.MoonPost.scan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.events.delays.DelayCleared;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.statuses.ScansAdded;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.vocabulary.Detail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Rules that are added, mended and taken away while it runs. */
class RulesIT extends NormalizerIT {

    private static final CarrierScan PICKED_UP = scan("P1", "Shipment picked up", 8);
    private static final CarrierScan LANDED = scan("M7", "It sits in a crater", 12);
    private static final CarrierScan ASLEEP = scan("M8", "The man in the moon sleeps", 13);

    private final String carrier = "moon-" + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    MeterRegistry registry;

    @AfterEach
    void takeRulesAway() throws IOException {
        Files.deleteIfExists(RULES.resolve(carrier + ".csv"));
    }

    @Test
    void readsAnewWithoutTellingAnybodyOnceThereIsARule() throws Exception {
        var parcel = parcel().observe(PICKED_UP, LANDED);
        parcel.awaitSaid(1);
        assertThat(unmapped()).singleElement().satisfies(line -> {
            assertThat(line.get("code").stringValue()).isEqualTo("M7");
            assertThat(line.get("text").stringValue()).isEqualTo("It sits in a crater");
            assertThat(line.get("language").stringValue()).isEqualTo("en");
            assertThat(line.get("times").intValue()).isOne();
        });

        rules("M7,,,delivered,safe_place,,It sits in a crater");

        assertThat(parcel.awaitSaid(2).getLast()).isInstanceOfSatisfying(StatusChanged.class, changed -> {
            assertThat(changed.previous()).isEqualTo(Detail.ACCEPTED.meaning());
            assertThat(changed.now()).isEqualTo(Detail.SAFE_PLACE.meaning());
            assertThat(changed.news()).isFalse();
            assertThat(changed.correction()).isFalse();
            assertThat(changed.occurrence()).isOne();
            assertThat(changed.scans())
                    .extracting(TimelineScan::text, TimelineScan::meaning)
                    .containsExactly(tuple("It sits in a crater", Detail.SAFE_PLACE.meaning()));
        });
        assertThat(unmapped()).isEmpty();

        parcel.observe(scan("P1", "Shipment picked up", 7));
        assertThat(parcel.awaitSaid(3).getLast())
                .isInstanceOfSatisfying(
                        ScansAdded.class, added -> assertThat(added.news()).isTrue());
    }

    @Test
    void sendsALineAgainThatMovesNothing() throws Exception {
        var parcel = parcel().observe(PICKED_UP, ASLEEP);
        parcel.awaitSaid(1);

        rules("M8,,,in_transit,moving,informational,The man in the moon sleeps");

        assertThat(parcel.awaitSaid(2).getLast()).isInstanceOfSatisfying(ScansAdded.class, added -> {
            assertThat(added.news()).isFalse();
            assertThat(added.scans()).extracting(TimelineScan::code).containsExactly("M8");
        });
    }

    @Test
    void keepsWhatNewsAndRulesChangeApart() throws Exception {
        var parcel = parcel().observe(PICKED_UP, LANDED);
        parcel.awaitSaid(1);
        var run = runOfSomebodyElse();

        rules("M7,,,out_for_delivery,on_vehicle,,It sits in a crater", "M9,,,delivered,signed,,Thanks");
        await().until(() -> rulesOf(carrier) > 0);
        parcel.observe(scan("M9", "Thanks", 15));

        var said = parcel.awaitSaid(3);
        assertThat(said.get(1)).isInstanceOfSatisfying(StatusChanged.class, changed -> {
            assertThat(changed.now()).isEqualTo(Detail.ON_VEHICLE.meaning());
            assertThat(changed.news()).isFalse();
        });
        assertThat(said.get(2)).isInstanceOfSatisfying(StatusChanged.class, changed -> {
            assertThat(changed.now()).isEqualTo(Detail.SIGNED.meaning());
            assertThat(changed.news()).isTrue();
        });
        jdbc.sql("update renormalisation set leased_until = null where id = ?")
                .param(run)
                .update();
    }

    @Test
    void endsADelayWithoutTellingAnybody() throws Exception {
        var start = clock.instant();
        var parcel =
                parcel().observe(scan("P1", "Shipment picked up", start), scan("M7", "It sits in a crater", start));
        parcel.awaitSaid(1);
        clock.advance(Duration.ofDays(6));
        parcel.answer(clock.instant());
        assertThat(parcel.awaitDelays(1).getFirst().news()).isTrue();

        rules("M7,,,delivered,safe_place,,It sits in a crater");

        assertThat(parcel.awaitDelays(2).getLast()).isInstanceOfSatisfying(DelayCleared.class, cleared -> {
            assertThat(cleared.reason()).isEqualTo(DelayCleared.Reason.ARRIVED);
            assertThat(cleared.news()).isFalse();
        });
    }

    @Test
    void leavesRulesInForceWhereAFileIsWrongAndForgetsThemWithIt() throws Exception {
        rules("M7,,,delivered,safe_place,,It sits in a crater");
        await().until(() -> rulesOf(carrier) > 0);
        var version = rulesOf(carrier);

        rules("M7,,,delivered,safe_place,,It sits in a crater", "M8,,,in_orbit,safe_place,,Asleep");

        await().untilAsserted(() -> assertThat(
                        registry.get("waybill.rules.rejected").gauge().value())
                .isOne());
        assertThat(health().toString()).contains(carrier + ".csv:3: no status 'in_orbit' in the vocabulary");
        assertThat(health().get("status").stringValue()).isEqualTo("UP");
        assertThat(rulesOf(carrier)).isEqualTo(version);
        var parcel = parcel().observe(PICKED_UP, LANDED);
        assertThat(parcel.awaitSaid(1).getFirst())
                .isInstanceOfSatisfying(
                        StatusChanged.class,
                        changed -> assertThat(changed.now()).isEqualTo(Detail.SAFE_PLACE.meaning()));
        assertThat(unmapped()).isEmpty();

        takeRulesAway();

        assertThat(parcel.awaitSaid(2).getLast()).isInstanceOfSatisfying(StatusChanged.class, changed -> {
            assertThat(changed.now()).isEqualTo(Detail.ACCEPTED.meaning());
            assertThat(changed.correction()).isTrue();
            assertThat(changed.news()).isFalse();
        });
        await().untilAsserted(() -> assertThat(
                        registry.get("waybill.rules.rejected").gauge().value())
                .isZero());
        assertThat(unmapped())
                .singleElement()
                .satisfies(line -> assertThat(line.get("times").intValue()).isOne());
    }

    @Test
    void ranksWhatNoRuleKnowsByHowOftenItIsHeard() throws Exception {
        parcel().observe(PICKED_UP, LANDED).awaitSaid(1);
        parcel().observe(PICKED_UP, LANDED, ASLEEP, ASLEEP).observe(LANDED).awaitSaid(1);
        parcel().observe(PICKED_UP, LANDED).awaitSaid(1);

        var first = api("ops:read").get("/v1/unmapped-scans?limit=1&carrier=" + carrier);
        var second = api("ops:read")
                .get("/v1/unmapped-scans?limit=1&carrier=" + carrier + "&after="
                        + first.body().get("next").stringValue());

        assertThat(first.body().at("/scans/0/code").stringValue()).isEqualTo("M7");
        assertThat(first.body().at("/scans/0/times").intValue()).isEqualTo(3);
        assertThat(second.body().at("/scans/0/code").stringValue()).isEqualTo("M8");
        assertThat(second.body().at("/scans/0/times").intValue()).isOne();
        assertThat(second.body().has("next")).isFalse();
    }

    @Test
    void letsOpsReadCarriersAnewAndSeeHowFarThatIs() throws Exception {
        parcel().observe(PICKED_UP).awaitSaid(1);
        parcel().observe(PICKED_UP).awaitSaid(1);

        var asked = api("ops:write").post("/v1/renormalisations", "{\"carrier\":\"" + carrier + "\"}");

        assertThat(asked.status()).isEqualTo(202);
        var path = "/v1/renormalisations/" + asked.body().get("id").stringValue();
        await().untilAsserted(() -> assertThat(
                        api("ops:read").get(path).body().get("state").stringValue())
                .isEqualTo("DONE"));
        var done = api("ops:read").get(path).body();
        assertThat(done.get("read").intValue()).isEqualTo(2);
        assertThat(done.get("changed").intValue()).isZero();
        assertThat(done.get("because").stringValue()).isEqualTo("ASKED");
        assertThat(registry.get("waybill.renormalised")
                        .tag("outcome", "same")
                        .counter()
                        .count())
                .isPositive();
    }

    @Test
    void saysHowToMendARequest() throws Exception {
        assertThat(api("ops:read").get("/v1/unmapped-scans?limit=0").detail())
                .isEqualTo("limit is how many lines a page has: a number from 1 to 500");
        assertThat(api("ops:read").get("/v1/unmapped-scans?after=12").detail())
                .startsWith("after is what the page before gave as next");
        assertThat(api("ops:write").post("/v1/renormalisations", "{}").detail()).contains("{\"carrier\": \"all\"}");
        assertThat(api("ops:read")
                        .get("/v1/renormalisations/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(api("shipments:read").get("/v1/unmapped-scans").status()).isEqualTo(403);
        assertThat(api("shipments:read")
                        .post("/v1/renormalisations", "{\"carrier\":\"all\"}")
                        .status())
                .isEqualTo(403);
    }

    private MoonPost parcel() {
        return new MoonPost(carrier).ship();
    }

    /** As whole files come: never half written. */
    private void rules(String... rows) throws IOException {
        var file = Files.writeString(RULES.resolve("." + carrier), FORM + String.join("\n", rows) + "\n");
        Files.move(file, RULES.resolve(carrier + ".csv"), StandardCopyOption.REPLACE_EXISTING);
    }

    private long rulesOf(String carrier) {
        return jdbc.sql("select coalesce(max(version), 0) from rule_file where path = ?")
                .param(carrier + ".csv")
                .query(Long.class)
                .single();
    }

    /** The oldest: nobody else goes on before it is done, or its lease has run out. */
    private UUID runOfSomebodyElse() {
        var id = UUID.randomUUID();
        jdbc.sql("insert into renormalisation (id, by_rules, rules, begun_at, holder, leased_until)"
                        + " values (?, false, 0, '2020-01-01', ?, ?)")
                .params(id, UUID.randomUUID(), Timestamp.from(Instant.now().plusSeconds(60)))
                .update();
        return id;
    }

    private Api api(String scope) {
        return new Api(port, scope);
    }

    private List<JsonNode> unmapped() throws Exception {
        var scans = api("ops:read")
                .get("/v1/unmapped-scans?carrier=" + carrier)
                .body()
                .get("scans");
        return StreamSupport.stream(scans.spliterator(), false).toList();
    }

    private JsonNode health() throws Exception {
        return new Api(managementPort, "").get("/actuator/health").body();
    }
}
