package io.waybill.testkit.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.waybill.testkit.carrier.api.CarrierApis;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How the simulated carriers log in, count and forget; what they say is held against the readers by the poller's tests. */
class CarrierApisTest {

    private final SettableTime time = new SettableTime("2026-03-02T08:00:00Z");
    private final HttpClient client = HttpClient.newHttpClient();
    private CarrierApis apis;

    @BeforeEach
    void start() throws IOException {
        apis = CarrierApis.start(
                0, Map.of("ups", Map.of("id", "me", "secret", "mine"), "17track", Map.of("key", "k")), time);
    }

    @AfterEach
    void stop() {
        apis.close();
        client.close();
    }

    @Test
    void givesATokenForTheRightSecretOnly() throws Exception {
        assertThat(token("me", "wrong").statusCode()).isEqualTo(401);
        assertThat(token("me", "mine").statusCode()).isEqualTo(200);
        assertThat(apis.tokens("ups")).isEqualTo(1);
        assertThat(apis.calls("ups")).isEqualTo(2);
    }

    @Test
    void takesNoTokenThatHasEnded() throws Exception {
        var token = JsonMapper.shared()
                .readTree(token("me", "mine").body())
                .path("access_token")
                .asString();
        apis.send("ups", "1Z5R89390357567127");
        time.set(time.instant().plus(Duration.ofHours(12)));

        assertThat(track(token).body()).contains("Origin Scan").doesNotContain("DELIVERED");
        apis.endTokens("ups");
        assertThat(track(token).statusCode()).isEqualTo(401);
    }

    @Test
    void followsNoNumberThatWasNotRegistered() throws Exception {
        assertThat(ask("gettrackinfo").body()).contains("-18019902");
        assertThat(ask("register").body()).contains("\"accepted\":[{");
        assertThat(ask("gettrackinfo").body()).contains("NotFound_Other");
        assertThat(ask("register").body()).contains("-18019901");
    }

    @Test
    void knowsNoOtherCarrier() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> apis.send("pigeon", "1"))
                .withMessageContaining("ups");
    }

    private HttpResponse<String> token(String id, String secret) throws Exception {
        var basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(at("/security/v1/oauth/token"))
                .header("Authorization", "Basic " + basic)
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
    }

    private HttpResponse<String> track(String token) throws Exception {
        return send(HttpRequest.newBuilder(at("/api/track/v1/details/1Z5R89390357567127"))
                .header("Authorization", "Bearer " + token)
                .header("transId", "1")
                .header("transactionSrc", "test"));
    }

    private HttpResponse<String> ask(String call) throws Exception {
        return send(HttpRequest.newBuilder(at("/track/v2.4/" + call))
                .header("17token", "k")
                .POST(BodyPublishers.ofString("[{\"number\":\"LZ290346175CN\"}]")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create(apis.baseUri() + path);
    }
}
