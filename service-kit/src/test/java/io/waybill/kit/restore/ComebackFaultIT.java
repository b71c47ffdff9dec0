package io.waybill.kit.restore;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two cases more. */
@Tag("faults")
class ComebackFaultIT {

    private ComebackSystem system;
    private TestTopic shipments;
    private TestTopic statuses;

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

    private ConfigurableApplicationContext start(String... more) {
        var arguments = system.arguments(Map.of());
        arguments.addAll(List.of(more));
        return new SpringApplicationBuilder(KitIT.PARROT).run(arguments.toArray(String[]::new));
    }

    private int restored() {
        try (var context = start("--waybill.restoring=true")) {
            return context.getBean(RestoredCommand.class).run();
        }
    }

    private UUID hearOne() {
        var shipped = KitIT.shipped("demo");
        var key = shipped.shipmentId().toString();
        shipments.send(key, 1, shipped);
        await().until(() -> !statuses.records(key).isEmpty());
        return shipped.shipmentId();
    }

    @Test
    void startsNothingOnAnEmptyDatabaseWhereSomethingWasSaid() throws Exception {
        try (var _ = start()) {
            hearOne();
        }
        system.lose();

        try (var service = start()) {
            assertThat(service.getBean(StartGate.class).cause().orElseThrow()).contains("restored");
        }
        assertThat(restored()).isZero();
        try (var service = start()) {
            await().until(service.getBean(StartGate.class)::isOpen);
        }
    }

    /** As a kill between acknowledgement and delete leaves it. */
    @Test
    void takesWhatTheOutboxStillHoldsForNothingUnknown() {
        UUID said;
        try (var _ = start()) {
            said = hearOne();
        }
        var sent = statuses.records(said.toString()).getFirst();
        var id = statuses.headers(said.toString(), "ce_id").getFirst();
        try (var closed = start("--waybill.restoring=true")) {
            var jdbc = closed.getBean(JdbcClient.class);
            jdbc.sql("update relayed set next = ? where topic = ? and partition = ?")
                    .params(sent.offset(), sent.topic(), sent.partition())
                    .update();
            jdbc.sql("insert into outbox (topic, key, headers, body, written_at) values (?, ?, ?, ?, now())")
                    .params(sent.topic(), said.toString(), "ce_id: " + id + "\nce_type: x", sent.value())
                    .update();
        }

        try (var service = start()) {
            assertThat(service.getBean(StartGate.class).isOpen()).isTrue();
            await().untilAsserted(() ->
                    assertThat(statuses.headers(said.toString(), "ce_id")).containsExactly(id, id));
        }
    }
}
