package io.waybill.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.local.Home;
import io.waybill.local.system.Ports;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressesTest {

    @Test
    void nameTheInterfaceOfEveryService(@TempDir Path folder) {
        var addresses = new Addresses(new Home(folder, folder, folder), Ports.USUAL, true).ofSystem();

        assertThat(addresses)
                .contains(
                        "http://127.0.0.1:8080/v1",
                        "http://127.0.0.1:8081/v1/shipments/ID/polling",
                        "http://127.0.0.1:8082/v1/renormalisations",
                        "http://127.0.0.1:8083/v1/messages?shipment=ID",
                        "http://127.0.0.1:8084/v1/claims?shipment=ID");
    }
}
