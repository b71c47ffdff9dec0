package io.waybill.kit.restore;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record of ours that this version cannot read: it must not go on as if it had not been said. */
final class UnreadableRecord extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnreadableRecord(ConsumerRecord<byte[], byte[]> record, String why) {
        super("%s/%d/%d cannot be adopted: it is %s. Use the version that wrote it"
                .formatted(record.topic(), record.partition(), record.offset(), why));
    }
}
