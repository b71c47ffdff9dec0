package io.waybill.kit.reading;

import io.waybill.kit.parked.Causes;
import io.waybill.kit.parked.ParkedKeys;
import io.waybill.kit.parked.ParkedRecords;
import io.waybill.kit.parked.RecordKeys;
import io.waybill.kit.time.MachineTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets records through to a reader's handler, but for those of parked keys: these queue. Within a transaction. */
final class Admission {

    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    private final String reader;
    private final String topic;
    private final RecordHandler handler;
    private final ParkedKeys keys;
    private final ParkedRecords queues;
    private final ReaderMetrics metrics;
    private final MachineTime machineTime;

    Admission(
            String reader,
            String topic,
            RecordHandler handler,
            ParkedKeys keys,
            ParkedRecords queues,
            ReaderMetrics metrics,
            MachineTime machineTime) {
        this.reader = reader;
        this.topic = topic;
        this.handler = handler;
        this.keys = keys;
        this.queues = queues;
        this.metrics = metrics;
        this.machineTime = machineTime;
    }

    /**
     * @param anyParked false where it is known that no key of this reader is
     * @return how many were handled
     */
    int admit(List<ConsumerRecord<byte[], byte[]>> records, boolean anyParked) {
        var free = anyParked ? queueing(records) : records;
        if (!free.isEmpty()) {
            handler.handle(free);
        }
        return free.size();
    }

    private List<ConsumerRecord<byte[], byte[]>> queueing(List<ConsumerRecord<byte[], byte[]>> records) {
        var byKey = new LinkedHashMap<String, List<ConsumerRecord<byte[], byte[]>>>();
        records.forEach(record ->
                byKey.computeIfAbsent(keyOf(record), _ -> new ArrayList<>()).add(record));
        var parked = keys.lock(reader, topic, byKey.keySet());
        if (parked.isEmpty()) {
            return records;
        }
        parked.forEach((key, id) -> queue(id, byKey.getOrDefault(key, List.of())));
        byKey.keySet().removeAll(parked.keySet());
        return byKey.values().stream().flatMap(List::stream).toList();
    }

    private void queue(long parked, List<ConsumerRecord<byte[], byte[]>> records) {
        queues.add(parked, records);
        metrics.parked(records.size());
    }

    /** What came of a record that was queued, now that it is its turn. */
    void handleParked(ConsumerRecord<byte[], byte[]> record) {
        handler.handle(List.of(record));
    }

    void park(ConsumerRecord<byte[], byte[]> record, RuntimeException failure) {
        var id = keys.park(reader, topic, keyOf(record), Causes.of(failure), machineTime.instant());
        queue(id, List.of(record));
        LOG.warn(
                "{}: the key of {}-{} offset {} is parked because of {}; ./waybill dead shows it",
                reader,
                topic,
                record.partition(),
                record.offset(),
                failure.getClass().getName());
    }

    /** Of one that has none, or none that can be read: where it stands, so that nothing waits behind it. */
    private String keyOf(ConsumerRecord<byte[], byte[]> record) {
        var place = record.partition() + "/" + record.offset();
        try {
            return RecordKeys.kept(handler.keyOf(record).orElse(place));
        } catch (RuntimeException | StackOverflowError _) {
            return place;
        }
    }
}
