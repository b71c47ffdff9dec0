package io.waybill.kit;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.testkit.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

class WallsIT extends KitIT {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Autowired
    JdbcClient jdbc;

    @Test
    void showsAMerchantItsOwnRowsAndNoOthers() throws Exception {
        var mine = heard("mine");
        var yours = heard("yours");

        var answer = get("/v1/heard", Tokens.of("mine", "shipments:read"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains(mine.toString()).doesNotContain(yours.toString());
    }

    @Test
    void asksForAToken() throws Exception {
        var answer = get("/v1/heard", "");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("Send a valid access token");
    }

    @Test
    void refusesATokenWithoutTheScope() throws Exception {
        var answer = get("/v1/heard", Tokens.of("mine", "orders:write"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("lacks the scope");
    }

    @Test
    void refusesATokenThatIsNobodys() throws Exception {
        assertThat(get("/v1/heard", Tokens.of("", "shipments:read")).statusCode())
                .isEqualTo(401);
    }

    @Test
    void keepsToItselfWhatWentWrongInside() throws Exception {
        var answer = get("/v1/broken", Tokens.of("mine", "shipments:read"));

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("on our side").doesNotContain("sesame");
    }

    @Test
    void isReadyAndShowsItsFiguresOnThePortForManagementOnly() throws Exception {
        assertThat(management("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(management("/actuator/prometheus").body()).contains("waybill_outbox_oldest_seconds");
        assertThat(management("/actuator/env").statusCode()).isEqualTo(404);
        assertThat(get("/actuator/prometheus", "").statusCode()).isEqualTo(404);
    }

    private UUID heard(String merchantId) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into heard (merchant_id, shipment_id, times, seq) values (?, ?, 1, 1)")
                .params(merchantId, id)
                .update();
        return id;
    }

    private HttpResponse<String> get(String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return send(request.build());
    }

    private HttpResponse<String> management(String path) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort + path))
                .build());
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
