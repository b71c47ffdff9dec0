package io.waybill.order;

import io.waybill.testkit.TestInfrastructure;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One context for all tests of the service that need servers. */
@SpringBootTest(classes = OrderServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class OrderServiceIT {

    protected Platform platform;

    @Autowired
    protected JdbcClient jdbc;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestInfrastructure.serviceProperties("orders").forEach((name, value) -> registry.add(name, () -> value));
        registry.add("waybill.link-key", () -> Base64.getEncoder().encodeToString(new byte[32]));
    }

    @BeforeEach
    void openPlatform() {
        platform = new Platform("http://127.0.0.1:" + port);
    }

    @AfterEach
    void closePlatform() {
        platform.close();
    }
}
