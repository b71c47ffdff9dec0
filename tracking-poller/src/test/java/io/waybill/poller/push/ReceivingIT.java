package io.waybill.poller.push;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.poller.PollerIT;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class ReceivingIT extends PollerIT {

    private static final String SCAN = "2026-03-02T07:30:00 PARCEL_ACCEPTED Accepted";
    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    @LocalServerPort
    int port;

    @Autowired
    MeterRegistry registry;

    private Pushing carrier;

    @BeforeEach
    void open() {
        carrier = new Pushing(port);
    }

    @AfterEach
    void close() {
        carrier.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "pushed Sesame", "open sesame"})
    void storesNothingThatProvesNothing(String token) throws Exception {
        var before = stored();
        var forged = received("forged");

        var answer = carrier.post("dhl", token, Pushing.shipment(newNumber(), SCAN));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(stored()).isEqualTo(before);
        assertThat(received("forged")).isEqualTo(forged + 1);
    }

    /** Unknown, without pushes, without an account, without the secret, another spelling. */
    @ParameterizedTest
    @ValueSource(strings = {"pigeon", "usps", "aftership", "fedex", "DHL", "deutsche-post"})
    void hasNoPlaceForOthers(String connector) throws Exception {
        assertThat(carrier.post(connector, Pushing.TOKEN, "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void takesOneThatComesAgainForTheSame() throws Exception {
        var before = stored();
        var duplicates = received("duplicate");
        var body = Pushing.shipment(newNumber(), SCAN);

        assertThat(carrier.post("dhl", Pushing.TOKEN, body).statusCode()).isEqualTo(200);
        assertThat(carrier.post("dhl", Pushing.TOKEN, body).statusCode()).isEqualTo(200);

        assertThat(stored()).isEqualTo(before + 1);
        assertThat(received("duplicate")).isEqualTo(duplicates + 1);
    }

    @Test
    void storesOfTheHeadersOnlyWhatReadingNeeds() throws Exception {
        carrier.dhl(newNumber(), SCAN);

        assertThat(jdbc.sql("select headers from push order by id desc limit 1")
                        .query(String.class)
                        .single())
                .isEqualToIgnoringCase("content-type: application/json");
    }

    @Test
    void takesNoTenMegabytes() throws Exception {
        var before = stored();
        try (var socket = new Socket("127.0.0.1", port)) {
            begin(socket, TEN_MEGABYTES);
            assertThat(answer(socket)).isEqualTo("HTTP/1.1 413");
        }
        assertThat(chunked(600 * 1024)).isEqualTo(413);
        assertThat(chunked(500 * 1024)).isEqualTo(200);
        assertThat(stored()).isEqualTo(before + 1);
    }

    private int chunked(int bytes) throws Exception {
        var blank = " ".repeat(bytes).getBytes(StandardCharsets.UTF_8);
        return carrier.post("dhl", Pushing.TOKEN, BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(blank)))
                .statusCode();
    }

    /** A byte every tenth of a second; the limit is one second. */
    @Test
    void waitsForNobodyWhoDrips() throws Exception {
        try (var socket = new Socket("127.0.0.1", port)) {
            begin(socket, 1_000);
            for (var dripped = 0; dripped < 40 && socket.getInputStream().available() == 0; dripped++) {
                socket.getOutputStream().write(' ');
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(answer(socket)).isEqualTo("HTTP/1.1 408");
        }
    }

    private static void begin(Socket socket, int length) throws IOException {
        socket.setSoTimeout(5_000);
        socket.getOutputStream()
                .write(("POST /carriers/dhl/pushes HTTP/1.1\r\nHost: a\r\nX-Waybill-Push-Token: " + Pushing.TOKEN
                                + "\r\nContent-Length: " + length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
    }

    private static String answer(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
    }

    private long stored() {
        return jdbc.sql("select count(*) from push").query(Long.class).single();
    }

    private double received(String outcome) {
        return registry.counter("waybill.pushes", "carrier", "dhl", "outcome", outcome)
                .count();
    }
}
