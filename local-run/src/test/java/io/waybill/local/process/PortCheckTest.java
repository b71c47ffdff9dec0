package io.waybill.local.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.local.Refusal;
import io.waybill.testkit.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PortCheckTest {

    @Test
    void letsFreePortsPass() {
        assertThatCode(() -> PortCheck.requireFree(Map.of("Kafka", FreePort.pick())))
                .doesNotThrowAnyException();
    }

    @Test
    void saysWhichPortWhoWantsItWhoHasItAndWhatToDo() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> PortCheck.requireFree(Map.of("Kafka", taken.getLocalPort())))
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("Port " + taken.getLocalPort() + ", which Kafka wants, is taken")
                    .hasMessageContaining(
                            "by process " + ProcessHandle.current().pid())
                    .hasMessageContaining("--ports free");
        }
    }

    @Test
    void seesAPortTakenOnAllAddresses() throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertThatThrownBy(() -> PortCheck.requireFree(Map.of("Kafka", taken.getLocalPort())))
                    .isInstanceOf(Refusal.class);
        }
    }
}
