package io.waybill.kit.reading;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What is done with a batch of records, in the transaction that moves the reader's offset. Throwing undoes the batch; its
 * records are then given one by one. One that throws alone is put aside with its key, unless no record is to blame.
 */
@FunctionalInterface
public interface RecordHandler {

    void handle(List<ConsumerRecord<byte[], byte[]>> batch);

    /** What is kept in order: of these records none passes one that is put aside. Empty where it is by itself. */
    default Optional<String> keyOf(ConsumerRecord<byte[], byte[]> record) {
        return Optional.ofNullable(record.key()).map(key -> new String(key, StandardCharsets.UTF_8));
    }

    /** For records whose own key says nothing. */
    static RecordHandler keyed(
            Function<ConsumerRecord<byte[], byte[]>, Optional<String>> keyOf, RecordHandler handler) {
        return new RecordHandler() {
            @Override
            public void handle(List<ConsumerRecord<byte[], byte[]>> batch) {
                handler.handle(batch);
            }

            @Override
            public Optional<String> keyOf(ConsumerRecord<byte[], byte[]> record) {
                return keyOf.apply(record);
            }
        };
    }
}
