package io.waybill.order.lane;

import static io.waybill.order.lane.Measured.lane;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.events.lanes.Lane;
import io.waybill.events.lanes.LaneForgotten;
import io.waybill.order.OrderServiceIT;
import io.waybill.testkit.kafka.TestTopic;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lanes from their topic to the API and to the page that shops frame. */
class LanesIT extends OrderServiceIT {

    private static final String SCOPE = "shipments:read";

    private final TestTopic topic = new TestTopic(Topics.LANES.name());
    private final String service = "S" + UUID.randomUUID();

    @Autowired
    MeterRegistry registry;

    private void say(Lane lane, long seq, int arrived) {
        topic.send(lane.key(), seq, Measured.of(lane, arrived));
    }

    private void awaitLane(String key, int sample) {
        await().untilAsserted(() -> assertThat(jdbc.sql("select arrived from lane where key = ?")
                        .param(key)
                        .query(Integer.class)
                        .optional())
                .hasValue(sample));
    }

    @Test
    void answersFromTheFinestLaneWithEnoughParcels() throws Exception {
        var coarse = lane("dhl", service, "DE", "FR", null);
        say(lane("dhl", service, "DE", "FR", "69"), 1, 12);
        say(coarse, 1, 300);
        awaitLane(coarse.key(), 300);
        awaitLane(coarse.key() + ".69", 12);

        var asked = "/v1/lanes?carrier=DHL&service=" + service + "&origin=de&destination=FR&postalCode=69001&within=6";
        var answer = platform.json(asked, SCOPE);

        assertThat(answer.path("key").asString()).isEqualTo(coarse.key());
        assertThat(answer.path("reliable").asBoolean()).isTrue();
        assertThat(answer.at("/within/share").asDouble()).isEqualTo(0.56);
        assertThat(answer.path("arrivedWithin")).hasSize(6);
        assertThat(answer.at("/transit/p90").asInt()).isEqualTo(11);
        assertThat(answer.at("/promises/share").asDouble()).isEqualTo(0.9);
        assertThat(answer.at("/passedOver/0/sample").asInt()).isEqualTo(12);
    }

    @Test
    void givesALaneByItsKeyAndSaysWhereItRestsOnFew() throws Exception {
        var area = lane(null, service, "DE", "FR", "69");
        say(area, 1, 49);
        awaitLane(area.key(), 49);

        var answer = platform.json(
                "/v1/lanes/" + URLEncoder.encode("*", StandardCharsets.UTF_8) + "/" + service + "/DE/FR.69", SCOPE);

        assertThat(answer.path("sample").asInt()).isEqualTo(49);
        assertThat(answer.path("reliable").asBoolean()).isFalse();
        assertThat(answer.path("arrivedWithin")).hasSize(12);
        assertThat(answer.has("carrier")).isFalse();
    }

    @Test
    void passesOverWhatIsSentAgainAndTakesABatchThatNamesALaneTwice() {
        var lane = lane("dhl", service, "DE", "FR", null);

        topic.sendTogether(lane.key(), 1, List.of(Measured.of(lane, 10), Measured.of(lane, 11)));
        awaitLane(lane.key(), 11);
        say(lane, 1, 10);
        say(lane, 3, 12);

        awaitLane(lane.key(), 12);
    }

    @Test
    void forgetsALaneThatIsTakenBackAndKnowsItAgain() {
        var lane = lane("dhl", service, "DE", "FR", null);
        say(lane, 1, 10);
        awaitLane(lane.key(), 10);

        topic.send(lane.key(), null, TestTopic.headers(Topic.typeOf(LaneForgotten.class), 2));
        await().untilAsserted(() -> assertThat(jdbc.sql("select count(*) from lane where key = ?")
                        .param(lane.key())
                        .query(Integer.class)
                        .single())
                .isZero());
        say(lane, 3, 11);

        awaitLane(lane.key(), 11);
    }

    @Test
    void saysHowToAskRight() throws Exception {
        var answer = platform.get("/v1/lanes?origin=China&carrier=nobody", "demo", SCOPE);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        var errors = JsonMapper.shared().readTree(answer.body()).path("errors");
        assertThat(errors.valueStream().map(error -> error.path("field").asString()))
                .containsExactly("origin", "destination", "carrier");
        assertThat(errors.at("/0/reason").asString()).contains("ISO 3166-1 alpha-2");
        assertThat(platform.get("/v1/lanes?origin=DE&destination=FR", "demo", "orders:write")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void saysWhatIsKnownNearAWayOfWhichNothingIs() throws Exception {
        var lane = lane("dhl", service, "DE", "VU", null);
        say(lane, 1, 70);
        awaitLane(lane.key(), 70);

        var nowhere = platform.get("/v1/lanes?origin=AQ&destination=BV", "demo", SCOPE);
        var finer = problem("/v1/lanes/dhl/" + service + "/DE/VU.69");
        var others = problem("/v1/lanes?origin=DE&destination=VU&carrier=ups");
        var elsewhere = problem("/v1/lanes?origin=DE&destination=BV");
        var noKey = platform.get("/v1/lanes/dhl/x/Germany/FR", "demo", SCOPE);

        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body())
                .contains("No lane from AQ is known.", "five parcels have arrived", "./waybill import");
        assertThat(finer.path("detail").asString()).contains("GET /v1/lanes/" + lane.key());
        assertThat(finer.at("/known/0/key").asString()).isEqualTo(lane.key());
        assertThat(others.at("/known/0/key").asString()).isEqualTo(lane.key());
        assertThat(elsewhere.path("detail").asString()).contains("from DE these lanes are known");
        assertThat(elsewhere
                        .path("known")
                        .valueStream()
                        .map(known -> known.path("key").asString()))
                .allMatch(key -> key.contains("/DE/"));
        assertThat(noKey.statusCode()).isEqualTo(400);
        assertThat(noKey.body()).contains("ISO 3166-1 alpha-2");
    }

    private JsonNode problem(String path) throws Exception {
        var answer = platform.get(path, "demo", SCOPE);
        assertThat(answer.statusCode()).isEqualTo(404);
        return JsonMapper.shared().readTree(answer.body());
    }

    /** What a browser lets in: the styles that stand in the page, and no others. */
    private static void hasItsOwnStyles(HttpResponse<String> page) throws Exception {
        var style = page.body()
                .substring(page.body().indexOf("<style>") + 7, page.body().indexOf("</style>"));
        var hash = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

        assertThat(style).contains("--surface").doesNotContain("@charset", "&", "<");
        assertThat(page.body()).doesNotContain("<link", "/assets/");
        assertThat(page.headers().allValues("content-security-policy"))
                .singleElement(STRING)
                .contains("style-src 'sha256-" + Base64.getEncoder().encodeToString(hash) + "';");
    }

    @Test
    void letsShopsFrameDeliveryTimesAndNothingElse() throws Exception {
        var lane = lane(null, null, "CN", "TV", null);
        say(lane, 1, 400);
        awaitLane(lane.key(), 400);

        var page = platform.page("/embed/delivery-times?origin=CN&destination=TV&lang=fr", "en");
        var other = platform.page("/t/none", "en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("La moitié des colis arrivent en 6 jours, 9 sur 10 en 11 jours.");
        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .contains("frame-ancestors *", "default-src 'none'");
        assertThat(page.headers().firstValue("x-frame-options")).isEmpty();
        assertThat(page.headers().firstValue("set-cookie")).isEmpty();
        assertThat(page.headers().allValues("cache-control")).containsExactly("max-age=3600, public");
        assertThat(page.headers().firstValue("etag")).isPresent();
        assertThat(page.headers().allValues("vary")).contains("Accept-Language");
        assertThat(page.headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
        assertThat(other.headers().firstValue("content-security-policy").orElse(""))
                .contains("frame-ancestors 'none'");
        assertThat(other.headers().firstValue("x-frame-options")).hasValue("DENY");
        assertThat(platform.page("/embed/delivery-times?origin=CN", "en").statusCode())
                .isEqualTo(400);
        hasItsOwnStyles(page);
    }

    @Test
    void countsTheLanesThatAreKnown() {
        var lane = lane("dhl", service, "DE", "FR", null);
        say(lane, 1, 60);
        awaitLane(lane.key(), 60);

        assertThat(registry.get("waybill.lanes.known").gauge().value()).isPositive();
        assertThat(registry.get("waybill.lanes.reliable").gauge().value()).isPositive();
    }

    private static JsonNode card(JsonNode cards, String key) {
        return cards.valueStream()
                .filter(card -> card.path("lane").asString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsScorecardsAsJsonAndAsATableWithOwnClaimsAlone() throws Exception {
        var lane = lane("dhl", service, "DE", "FR", null);
        say(lane, 1, 120);
        awaitLane(lane.key(), 120);
        deliveredWithAClaim("demo");

        var asked = "/v1/scorecards?origin=DE&destination=FR&carrier=dhl";
        var own = card(platform.json(asked, SCOPE), lane.key());
        var others = card(
                JsonMapper.shared()
                        .readTree(platform.get(asked, "atelier", SCOPE).body()),
                lane.key());
        var page = platform.get(asked, "demo", SCOPE, "text/html");

        assertThat(own.at("/claims/ended").asInt()).isEqualTo(1);
        assertThat(own.at("/claims/claimed").asInt()).isEqualTo(1);
        assertThat(others.at("/claims/ended").asInt()).isZero();
        assertThat(others.path("sample")).isEqualTo(own.path("sample"));
        assertThat(own.at("/onTime/share").asDouble()).isEqualTo(0.9);
        assertThat(own.path("answersInquiriesWithin").isNull()).isTrue();
        assertThat(own.path("buyersRating").isNull()).isTrue();
        assertThat(page.headers().firstValue("content-type")).hasValue("text/html;charset=UTF-8");
        assertThat(page.headers().firstValue("content-security-policy").orElse(""))
                .contains("frame-ancestors 'none'");
        hasItsOwnStyles(page);
        assertThat(page.body()).contains("DHL, " + service, "Germany → France", "3 / 6 / 11");
        assertThat(platform.get(asked, "demo", SCOPE, "*/*").headers().firstValue("content-type"))
                .hasValue("application/json");
        assertThat(platform.get("/v1/scorecards?origin=UK", "demo", SCOPE, "text/html")
                        .statusCode())
                .isEqualTo(400);
        assertThat(platform.get("/v1/scorecards?origin=UK", "demo", SCOPE).statusCode())
                .isEqualTo(400);
        assertThat(platform.get(asked, "demo", "orders:write", "text/html").statusCode())
                .isEqualTo(403);
    }

    /** A parcel of this test's service, as its readers keep it. */
    private void deliveredWithAClaim(String merchantId) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into shipment (id, merchant_id, shipped_at, link_version, shipments_seq, service, origin,"
                        + " destination) values (?, ?, now(), 1, 1, ?, 'DE', 'FR')")
                .params(id, merchantId, service)
                .update();
        jdbc.sql(
                        "insert into parcel_status (shipment_id, merchant_id, legs, status, detail)"
                                + " values (?, ?, '[{\"carrier\": \"dhl\", \"trackingNumber\": \"JJD1\"}]', 'delivered', 'signed')")
                .params(id, merchantId)
                .update();
        jdbc.sql("insert into claim (id, shipment_id, merchant_id, order_id, buyer_id, offers, opened_at, answer_by)"
                        + " values (?, ?, ?, 'A', ?, '[]', now(), now())")
                .params(UUID.randomUUID(), id, merchantId, UUID.randomUUID())
                .update();
    }
}
