package io.waybill.claims;

import io.waybill.kit.link.Links;
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

/** One context for all tests of the service that need servers, on a clock that can be put forward. */
@SpringBootTest(classes = ClaimsServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class ClaimsServiceIT {

    protected static final ForwardClock CLOCK = ForwardClock.start();

    protected Browser browser;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Links links;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestInfrastructure.serviceProperties("claims").forEach((name, value) -> registry.add(name, () -> value));
        registry.add("waybill.link-key", () -> Base64.getEncoder().encodeToString(new byte[32]));
        registry.add("waybill.time.file", CLOCK::file);
    }

    @BeforeEach
    void openBrowser() {
        browser = new Browser("http://127.0.0.1:" + port);
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }
}
