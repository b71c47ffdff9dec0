package io.waybill.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.kit.hold.HoldPoints;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SendingTest {

    private final MockProducer<byte[], byte[]> kafka =
            new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final Sending sending = new Sending(kafka, new HoldPoints(Set.of()));

    @Test
    void sendsTheNextOfAKeyWhenTheOneBeforeWasTaken() throws Exception {
        var rows = List.of(row(1, "a"), row(2, "b"), row(3, "a"), row(4, "a"));

        assertThat(sending.send(rows).ids()).containsExactly(1L, 2L);
        assertThat(sending.send(rows.subList(2, 4)).ids()).containsExactly(3L);
    }

    @Test
    void sendsAllThatHaveNoKey() throws Exception {
        assertThat(sending.send(List.of(row(1, null), row(2, null))).ids()).containsExactly(1L, 2L);
    }

    private static OutboxRow row(long id, @Nullable String key) {
        return new OutboxRow(id, "topic", key, "", new byte[0]);
    }
}
