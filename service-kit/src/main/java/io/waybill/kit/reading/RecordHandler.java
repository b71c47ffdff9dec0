package io.waybill.kit.reading;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What is done with a batch of records, in the transaction that moves the reader's offset. Throwing undoes the batch; it
 * is tried again until it succeeds.
 */
@FunctionalInterface
public interface RecordHandler {

    void handle(List<ConsumerRecord<byte[], byte[]>> batch);
}
