package io.waybill.kit.parked;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record that waits in the queue of its key. */
public record ParkedRecord(long id, ConsumerRecord<byte[], byte[]> record) {}
