package io.waybill.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.waybill.local.Refusal;
import io.waybill.testkit.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTest {

    @TempDir
    private Path folder;

    @Test
    void waitsUntilTheServiceSaysThatItIsReady() throws IOException, InterruptedException {
        var asked = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/actuator/health/readiness", exchange -> {
            exchange.sendResponseHeaders(asked.incrementAndGet() < 3 ? 503 : 200, -1);
            exchange.close();
        });
        server.start();
        var child = shell("sleep 60");
        try {
            Readiness.awaitHealthy(child, server.getAddress().getPort());
            assertThat(asked).hasValue(3);
        } finally {
            server.stop(0);
            child.kill();
        }
    }

    @Test
    void showsTheLogOfAChildThatEndsInstead() throws IOException {
        var child = shell("echo the disk is full; exit 1");
        assertThatThrownBy(() -> Readiness.awaitListening(child, FreePort.pick()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("ended with exit code 1")
                .hasMessageContaining("the disk is full");
    }

    private Child shell(String script) throws IOException {
        return Child.start("it", List.of("sh", "-c", script), Map.of(), folder.resolve("it.log"));
    }
}
