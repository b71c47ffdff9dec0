package io.waybill.kit;

import io.waybill.events.Topics;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.testkit.TestInfrastructure;
import io.waybill.testkit.kafka.TestTopic;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** One context for all tests of the kit that need servers. */
@SpringBootTest(classes = Parrot.class, webEnvironment = WebEnvironment.RANDOM_PORT)
public abstract class KitIT {

    public static final Class<?> PARROT = Parrot.class;

    protected static final String SHIPMENTS = Topics.SHIPMENTS.name();

    protected final TestTopic shipments = new TestTopic(SHIPMENTS);
    protected final TestTopic statuses = new TestTopic(Topics.STATUSES.name());

    @DynamicPropertySource
    static void servers(DynamicPropertyRegistry registry) {
        TestInfrastructure.serviceProperties("parrot").forEach((name, value) -> registry.add(name, () -> value));
        // A topic that is not there is waited for as long.
        registry.add("spring.kafka.producer.properties.max.block.ms", () -> "2000");
    }

    public static OrderShipped shipped(String merchantId) {
        return shipped(UUID.randomUUID(), merchantId);
    }

    public static OrderShipped shipped(UUID shipmentId, String merchantId) {
        var shippedAt = Instant.parse("2026-03-02T08:00:00Z");
        return new OrderShipped(
                shipmentId, merchantId, "1", List.of(), null, List.of(), null, null, shippedAt, List.of(), 1, false);
    }
}
