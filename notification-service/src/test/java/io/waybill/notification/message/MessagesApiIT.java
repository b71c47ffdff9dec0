package io.waybill.notification.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.kit.database.MerchantDatabase;
import io.waybill.notification.NotificationIT;
import io.waybill.testkit.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

class MessagesApiIT extends NotificationIT {

    @LocalServerPort
    private int port;

    @Autowired
    MerchantDatabase database;

    @BeforeEach
    void tell() {
        scene.meetEverybody();
        awaitRows(scene, "shipped 1 email sent");
    }

    @Test
    void showsAMerchantWhatWasDecidedAndWhatBecameOfIt() throws Exception {
        var answer = get(scene.merchantId, "messages:read");
        var shown = JsonMapper.shared().readTree(answer.body());

        assertThat(shown).hasSize(1);
        assertThat(shown.at("/0/what").asString()).isEqualTo("shipped");
        assertThat(shown.at("/0/subject").asString()).isEqualTo(scene.key());
        assertThat(shown.at("/0/occurrence").asInt()).isEqualTo(1);
        assertThat(shown.at("/0/channel").asString()).isEqualTo("email");
        assertThat(shown.at("/0/buyerId").asString()).isEqualTo(scene.buyerId.toString());
        assertThat(shown.at("/0/state").asString()).isEqualTo("sent");
        assertThat(shown.at("/0/attempts").asInt()).isEqualTo(1);
        assertThat(shown.at("/0/messageId").asString()).endsWith("@waybill.example>");
        assertThat(shown.at("/0").has("why")).isFalse();
        assertThat(shown.at("/0").has("toldAt")).isTrue();
        assertThat(answer.body()).doesNotContain(scene.email).doesNotContain("Anna");
    }

    @Test
    void hidesMessagesFromOtherMerchants() throws Exception {
        assertThat(get("another", "messages:read").body()).isEqualTo("[]");
    }

    @Test
    void wantsATokenWithTheScope() throws Exception {
        assertThat(get(scene.merchantId, "shipments:read").statusCode()).isEqualTo(403);
        assertThat(get(null, "").statusCode()).isEqualTo(401);
    }

    /** The second wall: no condition in the query. */
    @Test
    void letsRequestsSeeNoOtherMerchantsRowsAndNoPeople() {
        assertThat(merchantsSeen(scene.merchantId)).containsOnly(scene.merchantId);
        assertThat(merchantsSeen("another")).isEmpty();
        assertThat(merchantsSeen("")).isEmpty();
        assertThat(List.of("contact", "parcel", "merchant", "claim", "delay"))
                .allSatisfy(table -> assertThat(isClosed(table)).as(table).isTrue());
    }

    private List<String> merchantsSeen(String merchantId) {
        return database.as(
                merchantId,
                jdbc -> jdbc.sql("select distinct merchant_id from message")
                        .query(String.class)
                        .list());
    }

    private boolean isClosed(String table) {
        try {
            return database.as(scene.merchantId, jdbc -> count(jdbc, table) < 0);
        } catch (DataAccessException _) {
            return true;
        }
    }

    private static int count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    private HttpResponse<String> get(String merchantId, String scopes) throws Exception {
        var request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + port + "/v1/messages?shipment=" + scene.shipmentId));
        if (merchantId != null) {
            request.header("Authorization", "Bearer " + Tokens.of(merchantId, scopes));
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
