package io.waybill.normalizer;

import io.waybill.kit.time.BusinessTime;
import io.waybill.testkit.TestInfrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One normalizer for all tests that need servers; each uses parcels of its own. */
@SpringBootTest(
        classes = {NormalizerApplication.class, NormalizerIT.Clock.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class NormalizerIT {

    @Autowired
    protected TestClock clock;

    @Autowired
    protected JdbcClient jdbc;

    @TestConfiguration(proxyBeanMethods = false)
    static class Clock {

        @Bean
        TestClock testClock() {
            return new TestClock();
        }

        @Bean
        @Primary
        BusinessTime businessTimeOfTest(TestClock clock) {
            return new BusinessTime(clock);
        }
    }

    /** Rules beside the built-in ones. */
    protected static final Path RULES = folder();

    private static Path folder() {
        try {
            return Files.createTempDirectory("waybill-rules");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry properties) {
        TestInfrastructure.serviceProperties("normalizer").forEach((name, value) -> properties.add(name, () -> value));
        properties.add("waybill.delays.tick", () -> "50ms");
        properties.add("waybill.eta.look-every", () -> "100ms");
        // Tests of it call it themselves.
        properties.add("waybill.retention.tick", () -> "1d");
        properties.add("waybill.rules.folder", RULES::toString);
        properties.add("waybill.rules.look-every", () -> "100ms");
        properties.add("waybill.rules.renormalise-tick", () -> "100ms");
        properties.add("waybill.delays.merchants.hasty.stalled", () -> "2d");
    }
}
