package io.waybill.kit.restore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two cases more. */
@Tag("faults")
class ComebackFaultIT extends ParrotWithAPast {

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
