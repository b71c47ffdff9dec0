package io.waybill.kit.reading;

import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.kit.outbox.Outbox;
import io.waybill.kit.parked.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Records that can never be read, with their bytes, on the dead topic. They go by the outbox: in the transaction that
 * passes over them, so neither lost nor buried twice.
 */
@Component
public class DeadLetters {

    private final Outbox outbox;
    private final MeterRegistry registry;
    private final String service;

    DeadLetters(Outbox outbox, MeterRegistry registry, @Value("${spring.application.name}") String service) {
        this.outbox = outbox;
        this.registry = registry;
        this.service = service;
    }

    /**
     * @param reader as named to the readers
     * @param cause without anything of the record but names and header values
     * @throws StillMalformed for a letter that is sent again
     */
    public void bury(String reader, ConsumerRecord<byte[], byte[]> record, String cause) {
        if (record.headers().lastHeader(DeadLetter.REPLAYED) != null) {
            throw new StillMalformed(cause);
        }
        var headers = new LinkedHashMap<String, String>();
        record.headers().forEach(header -> {
            if (header.value() != null) {
                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
            }
        });
        headers.put(DeadLetter.CAUSE, cause);
        headers.put(DeadLetter.STOOD_AT, record.topic() + "/" + record.partition() + "/" + record.offset());
        headers.put(DeadLetter.READER, service + "/" + reader);
        outbox.addBytes(record.topic() + ".dead", key(record), headers, record.value());
        registry.counter("waybill.dead.letters", "reader", reader, "topic", record.topic())
                .increment();
    }

    /** A table of text keeps it for now, and that has no NUL. */
    private static @Nullable String key(ConsumerRecord<byte[], byte[]> record) {
        return record.key() == null ? null : new String(record.key(), StandardCharsets.UTF_8).replace('\0', '\uFFFD');
    }

    /** A dead letter that was sent through its reader again, and is as dead as before. */
    static final class StillMalformed extends RuntimeException {

        private static final long serialVersionUID = 1;

        StillMalformed(String cause) {
            super("it still cannot be read: " + cause);
        }
    }
}
