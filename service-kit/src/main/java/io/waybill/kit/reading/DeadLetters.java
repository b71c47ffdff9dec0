package io.waybill.kit.reading;

import io.waybill.kit.outbox.Outbox;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.stereotype.Component;

/**
 * Records that can never be read, with their bytes, on the dead topic. They go by the outbox: in the transaction that
 * passes over them, so neither lost nor buried twice.
 */
@Component
class DeadLetters {

    private final Outbox outbox;

    DeadLetters(Outbox outbox) {
        this.outbox = outbox;
    }

    void bury(ConsumerRecord<byte[], byte[]> record, String cause) {
        var headers = new LinkedHashMap<String, String>();
        record.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        headers.put("waybill_cause", cause);
        headers.put("waybill_stood_at", record.topic() + "/" + record.partition() + "/" + record.offset());
        var key = record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8);
        outbox.addBytes(record.topic() + ".dead", key, headers, record.value());
    }
}
