package io.waybill.kit.outbox;

import io.waybill.kit.events.HeaderLines;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

record OutboxRow(long id, String topic, @Nullable String key, String headers, byte @Nullable [] body) {

    ProducerRecord<byte[], byte[]> toRecord() {
        var record = new ProducerRecord<>(topic, key == null ? null : key.getBytes(StandardCharsets.UTF_8), body);
        HeaderLines.read(headers)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    /** What is kept in order: one key of one topic. */
    String lane() {
        return topic + "/" + key;
    }
}
