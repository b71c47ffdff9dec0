package io.waybill.kit.restore;

import static org.awaitility.Awaitility.await;

import io.waybill.events.Topics;
import io.waybill.kit.KitIT;
import io.waybill.testkit.ComebackSystem;
import io.waybill.testkit.kafka.TestTopic;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A parrot with servers of its own, whose database can be lost and brought back. */
abstract class ParrotWithAPast {

    ComebackSystem system;
    TestTopic shipments;
    TestTopic statuses;

    @BeforeEach
    void startServers() throws Exception {
        system = ComebackSystem.start("parrot_" + UUID.randomUUID().toString().replace("-", ""));
        shipments = system.topic(Topics.SHIPMENTS.name());
        statuses = system.topic(Topics.STATUSES.name());
    }

    @AfterEach
    void stopServers() {
        system.close();
    }

    final ConfigurableApplicationContext start(String... more) {
        var arguments = system.arguments(Map.of());
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(KitIT.PARROT).run(arguments.toArray(String[]::new));
    }

    final int restored() {
        try (var context = start("--waybill.restoring=true")) {
            return context.getBean(RestoredCommand.class).run();
        }
    }

    final UUID hearOne() {
        var shipped = KitIT.shipped("demo");
        var key = shipped.shipmentId().toString();
        shipments.send(key, 1, shipped);
        await().until(() -> !statuses.records(key).isEmpty());
        return shipped.shipmentId();
    }
}
