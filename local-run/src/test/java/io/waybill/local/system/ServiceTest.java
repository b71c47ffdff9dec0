package io.waybill.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.local.Home;
import io.waybill.local.Refusal;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceTest {

    @ParameterizedTest
    @CsvSource({
        "order-service, ORDER",
        "order, ORDER",
        "tracking-poller, POLLER",
        "poller, POLLER",
        "status-normalizer, NORMALIZER",
        "normalizer, NORMALIZER",
        "notification-service, NOTIFICATION",
        "notification, NOTIFICATION",
        "claims-service, CLAIMS",
        "claims, CLAIMS"
    })
    void goesByItsNameOrThePartOfItThatTellsItApart(String name, Service service) {
        assertThat(Service.named(name)).contains(service);
    }

    @ParameterizedTest
    @CsvSource({"service", "returns-service", "''"})
    void isNotGuessed(String name) {
        assertThat(Service.named(name)).isEmpty();
    }

    @Test
    void saysHowToBuildAMissingJar(@TempDir Path folder) {
        assertThatThrownBy(() -> Service.ORDER.jar(new Home(folder, folder, folder)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("order-service has no runnable jar")
                .hasMessageContaining("./mvnw -DskipTests package");
    }
}
