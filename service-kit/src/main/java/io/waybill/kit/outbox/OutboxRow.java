package io.waybill.kit.outbox;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

record OutboxRow(long id, String topic, @Nullable String key, String headers, byte @Nullable [] body) {

    ProducerRecord<byte[], byte[]> toRecord() {
        var record = new ProducerRecord<>(topic, key == null ? null : key.getBytes(StandardCharsets.UTF_8), body);
        headers.lines().forEach(line -> {
            var colon = line.indexOf(": ");
            record.headers()
                    .add(line.substring(0, colon), line.substring(colon + 2).getBytes(StandardCharsets.UTF_8));
        });
        return record;
    }

    /** What is kept in order: one key of one topic. */
    String lane() {
        return topic + "/" + key;
    }
}
