package io.waybill.kit.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.kit.reading.ReadersLifecycle;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A service without a database that can remember: what it said is all that is left of it. */
class ComebackIT extends ParrotWithAPast {

    private UUID hearOneInTheCopyAndAnotherBehindIt() throws Exception {
        try (var _ = start()) {
            hearOne();
        }
        system.copy();
        UUID later;
        try (var _ = start()) {
            later = hearOne();
        }
        system.bringBack();
        return later;
    }

    @Test
    void startsNothingOnAnOlderCopyUntilWhatWasSaidIsAdopted() throws Exception {
        var later = hearOneInTheCopyAndAnotherBehindIt();

        try (var service = start()) {
            var gate = service.getBean(StartGate.class);
            assertThat(gate.cause().orElseThrow())
                    .contains("./waybill restored parrot")
                    .contains("waybill.statuses/");
            assertThat(service.getBean(ReadersLifecycle.class).isRunning()).isFalse();
            assertThat(post(service)).isEqualTo(503);

            assertThat(restored()).isZero();

            await().until(gate::isOpen);
            await().untilAsserted(() -> assertThat(statuses.headers(later.toString(), "ce_generation"))
                    .containsExactly("1", "2"));
            assertThat(statuses.headers(later.toString(), "ce_seq")).containsExactly("1", "2");
            assertThat(post(service)).isNotEqualTo(503);
            assertThat(restored()).as("while an instance runs").isEqualTo(2);
        }
        assertThat(restored()).as("again, with nothing left to adopt").isZero();
    }

    private static int post(ConfigurableApplicationContext service) throws Exception {
        var port = ((WebServerApplicationContext) service).getWebServer().getPort();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/anything"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        }
    }
}
