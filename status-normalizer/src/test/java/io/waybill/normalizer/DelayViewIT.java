package io.waybill.normalizer;

import static io.waybill.normalizer.DelayParcel.pickedUp;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.testkit.Tokens;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DelayViewIT extends NormalizerIT {

    @LocalServerPort
    int port;

    @LocalManagementPort
    int managementPort;

    @Test
    void showsAMerchantTheDelaysOfItsOwnParcelsAndTheirFigures() throws Exception {
        var parcel = new DelayParcel();
        parcel.ship(clock.instant());
        parcel.observe(clock.instant(), pickedUp(clock.instant()));
        // Or its first scan would be waited for, and asked for, too.
        parcel.awaitStatuses(1);
        clock.advance(Duration.ofDays(6));
        parcel.awaitLooks(1);
        parcel.answer(clock.instant());
        parcel.awaitDelays(1);
        var path = "/v1/shipments/" + parcel.id + "/delays";

        var view = JsonMapper.shared()
                .readTree(get(port, path, Tokens.of("demo", "shipments:read")).body());
        var line = view.get("delays").get(0);

        assertThat(line.get("rule").stringValue()).isEqualTo("stalled");
        assertThat(line.get("occurrence").intValue()).isOne();
        assertThat(line.get("detectedAt").stringValue())
                .isEqualTo(clock.instant().toString());
        assertThat(line.get("level").intValue()).isOne();
        assertThat(line.has("clearedAt")).isFalse();
        assertThat(rule(view, "stalled")).isEqualTo("said 5d off 1 null");
        assertThat(rule(view, "presumed_lost"))
                .isEqualTo("waits 21d off 1 " + clock.instant().plus(Duration.ofDays(15)));
        assertThat(rule(view, "held_by_customs")).isEqualTo("quiet 5bd 10bd 1 null");
        assertThat(get(port, path, Tokens.of("other", "shipments:read")).statusCode())
                .isEqualTo(404);
        assertThat(get(port, path, Tokens.of("demo", "orders:write")).statusCode())
                .isEqualTo(403);
        assertThat(get(managementPort, "/actuator/prometheus", "").body())
                .contains(
                        "waybill_delays_total{event=\"detected\",rule=\"stalled\"}",
                        "waybill_delays_total{event=\"urgent\",rule=\"held_by_customs\"}",
                        "waybill_delays_open{rule=\"stalled\"}",
                        "waybill_looks_total");
    }

    private static String rule(JsonNode view, String name) {
        return view.get("rules")
                .valueStream()
                .filter(rule -> rule.get("rule").stringValue().equals(name))
                .map(rule -> String.join(
                        " ",
                        rule.get("state").stringValue(),
                        rule.get("threshold").stringValue(),
                        rule.get("urgent").stringValue(),
                        String.valueOf(rule.get("level").intValue()),
                        rule.has("due") ? rule.get("due").stringValue() : "null"))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> get(int port, String path, String token) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
