package io.waybill.testkit.carrier;

import static io.waybill.testkit.carrier.Journeys.SMOOTH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.waybill.testkit.carrier.Misbehaviour.Kind;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TroubleTest {

    private static final Duration ALWAYS = Duration.ofDays(100);

    private final SettableTime time = new SettableTime("2026-01-12T09:00:00Z");
    private CarrierSimulator simulator;
    private TrackingClient client;

    @BeforeEach
    void start() throws IOException {
        simulator = CarrierSimulator.start(0, TrackingClient.KEY, time);
        client = new TrackingClient(simulator);
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void forgetsANumberForAWhile() throws Exception {
        suffer(Misbehaviour.of(Kind.NOT_FOUND, Duration.ofHours(1), Duration.ofHours(2)));

        assertThat(client.track(SMOOTH).statusCode()).isEqualTo(200);
        time.set(time.instant().plus(Duration.ofHours(1)));
        assertThat(client.track(SMOOTH).statusCode()).isEqualTo(404);
        time.set(time.instant().plus(Duration.ofHours(1)));
        assertThat(client.track(SMOOTH).statusCode()).isEqualTo(200);
    }

    @Test
    void saysWhenItMayBeAskedAgain() throws Exception {
        suffer(Misbehaviour.rateLimited(Duration.ZERO, ALWAYS, Duration.ofSeconds(30)));

        var answer = client.track(SMOOTH);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(TrackingClient.json(answer).at("/title").asString()).isEqualTo("Too Many Requests");
    }

    @Test
    void breaks() throws Exception {
        suffer(Misbehaviour.of(Kind.SERVER_ERROR, Duration.ZERO, ALWAYS));

        assertThat(client.track(SMOOTH).statusCode()).isEqualTo(500);
    }

    @Test
    void showsAPageInsteadOfAnAnswer() throws Exception {
        suffer(Misbehaviour.of(Kind.HTML, Duration.ZERO, ALWAYS));

        var answer = client.track(SMOOTH);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
        assertThat(answer.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void neverEnds() {
        suffer(Misbehaviour.of(Kind.ENDLESS_BODY, Duration.ZERO, ALWAYS));
        var limited = BodyHandlers.limiting(BodyHandlers.ofString(), 10_000_000);
        var request = client.tracking("trackingNumber=" + SMOOTH).build();

        assertThatThrownBy(() -> client.http.send(request, limited)).hasMessage("body exceeds capacity: 10000000");
    }

    @Test
    void dripsItsAnswer() throws Exception {
        suffer(Misbehaviour.of(Kind.SLOW_BODY, Duration.ZERO, ALWAYS));
        var request = client.tracking("trackingNumber=" + SMOOTH).build();

        var answer = client.http.send(request, BodyHandlers.ofInputStream());

        assertThat(answer.headers().firstValueAsLong("Content-Length").orElseThrow())
                .isGreaterThan(100);
        try (var body = answer.body()) {
            assertThat(body.read()).isEqualTo('{');
            assertThat(body.available()).isLessThan(10);
        }
    }

    @Test
    void isNotCaughtDrippingByATimeoutOfTheRequest() {
        suffer(Misbehaviour.of(Kind.SLOW_BODY, Duration.ZERO, ALWAYS));
        var request = client.tracking("trackingNumber=" + SMOOTH)
                .timeout(Duration.ofMillis(300))
                .build();

        var answer = client.http.sendAsync(request, BodyHandlers.ofString());

        assertThatThrownBy(() -> answer.get(1, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
        answer.cancel(true);
    }

    @Test
    void neverAnswers() {
        suffer(Misbehaviour.of(Kind.TIMEOUT, Duration.ZERO, ALWAYS));

        assertThatThrownBy(() ->
                        client.send(client.tracking("trackingNumber=" + SMOOTH).timeout(Duration.ofMillis(300))))
                .isInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void letsThoseGoWhoWaitWhenItIsClosed() {
        suffer(Misbehaviour.of(Kind.TIMEOUT, Duration.ZERO, ALWAYS));
        var answer = client.http.sendAsync(
                client.tracking("trackingNumber=" + SMOOTH).build(), BodyHandlers.ofString());
        await().until(() -> simulator.calls(SMOOTH) == 1);

        simulator.close();

        assertThatThrownBy(() -> answer.get(5, TimeUnit.SECONDS)).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void repeatsAndShufflesScansButNotTheStatus() throws Exception {
        suffer(
                Misbehaviour.of(Kind.DUPLICATED, Duration.ZERO, ALWAYS),
                Misbehaviour.of(Kind.REORDERED, Duration.ZERO, ALWAYS));
        time.set(time.instant().plus(Duration.ofHours(28)));

        var shipment = client.shipment(SMOOTH);

        assertThat(shipment.at("/status/timestamp").asString()).isEqualTo("2026-01-13T13:25:00");
        assertThat(shipment.at("/events"))
                .extracting(event -> event.at("/timestamp").asString())
                .containsExactly(
                        "2026-01-13T13:25:00",
                        "2026-01-13T08:40:00",
                        "2026-01-12T10:00:00",
                        "2026-01-13T13:25:00",
                        "2026-01-13T08:40:00",
                        "2026-01-12T10:00:00");
    }

    @Test
    void addsALateScanBetweenOthers() throws Exception {
        suffer(Misbehaviour.late(Duration.ofHours(22), Duration.ofHours(23), Duration.ofHours(6)));

        time.set(time.instant().plus(Duration.ofHours(28)));
        assertThat(client.shipment(SMOOTH).at("/events")).hasSize(2);
        time.set(time.instant().plus(Duration.ofHours(1)));
        assertThat(client.shipment(SMOOTH).at("/events/1/timestamp").asString()).isEqualTo("2026-01-13T08:40:00");
    }

    private void suffer(Misbehaviour... misbehaviours) {
        simulator.play(Journeys.smooth(SMOOTH).with(misbehaviours));
    }
}
