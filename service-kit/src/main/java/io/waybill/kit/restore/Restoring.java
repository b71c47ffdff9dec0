package io.waybill.kit.restore;

import io.waybill.kit.events.EventCodec;
import io.waybill.kit.events.MalformedEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.outbox.Adopting;
import io.waybill.kit.outbox.OwnTopics;
import io.waybill.kit.outbox.RelayMemory;
import io.waybill.kit.reading.TopicReader;
import io.waybill.kit.time.MachineTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes over what the service has said since its database was copied. All of it can be done again; only the last
 * transaction says that it is done, so that a start before it still refuses.
 */
@Component
class Restoring {

    private final OwnTopics topics;
    private final OwnRecords records;
    private final RelayMemory memory;
    private final CatchingUp catchingUp;
    private final ObjectProvider<TopicReader> readers;
    private final EventCodec codec;
    private final TransactionTemplate transaction;
    private final MachineTime machineTime;

    Restoring(
            OwnTopics topics,
            OwnRecords records,
            RelayMemory memory,
            CatchingUp catchingUp,
            ObjectProvider<TopicReader> readers,
            EventCodec codec,
            TransactionTemplate transaction,
            MachineTime machineTime) {
        this.topics = topics;
        this.records = records;
        this.memory = memory;
        this.catchingUp = catchingUp;
        this.readers = readers;
        this.codec = codec;
        this.transaction = transaction;
        this.machineTime = machineTime;
    }

    /** @return the new generation */
    long restore() throws ExecutionException, InterruptedException {
        var known = memory.snapshot();
        var heard = new Heard(known.waiting());
        var ends = new HashMap<TopicPartition, Long>();
        for (var own : topics.all()) {
            ends.putAll(adopt(own, known.next(), heard));
        }
        var toHear = new HashMap<String, Map<TopicPartition, Long>>();
        for (var reader : readers) {
            toHear.put(reader.name(), records.ends(records.partitions(List.of(reader.topic()))));
        }
        return transaction.execute(_ -> {
            memory.settle(ends, heard.saidOfWaiting());
            toHear.forEach(catchingUp::begin);
            return memory.raiseGeneration(heard.generation());
        });
    }

    /** @return the topic's ends */
    private <E> Map<TopicPartition, Long> adopt(Adopting<E> own, Map<TopicPartition, Long> next, Heard heard)
            throws ExecutionException, InterruptedException {
        var topic = own.topic();
        var partitions = records.partitions(List.of(topic.name()));
        var ends = records.ends(partitions);
        var begins = records.begins(partitions);
        var from = new HashMap<TopicPartition, Long>();
        ends.forEach((partition, end) -> from.put(partition, Math.min(end, next.getOrDefault(partition, 0L))));
        if (!topic.compacted()) {
            from.forEach((partition, first) -> sayWhatIsGone(partition, first, begins.get(partition)));
        }
        var progress = new Progress(topic.name(), machineTime);
        records.read(from, ends, batch -> {
            var said = decoded(own, batch, heard);
            if (!said.isEmpty()) {
                transaction.executeWithoutResult(_ -> own.adopt(said));
            }
            progress.done(said.size());
            return true;
        });
        progress.end();
        return ends;
    }

    private static void sayWhatIsGone(TopicPartition partition, long first, long begins) {
        if (first < begins) {
            System.out.printf(
                    "%s: records %d to %d are gone from the log; what was said in them is not known any more%n",
                    partition, first, begins - 1);
        }
    }

    private <E> List<Received<E>> decoded(Adopting<E> own, List<ConsumerRecord<byte[], byte[]>> batch, Heard heard) {
        var said = new ArrayList<Received<E>>(batch.size());
        for (var record : batch) {
            try {
                var event = codec.read(own.topic(), record)
                        .orElseThrow(() -> new UnreadableRecord(record, "of a later version"));
                said.add(event);
                heard.add(event.headers());
            } catch (MalformedEvent e) {
                throw new UnreadableRecord(record, e.getMessage());
            }
        }
        return said;
    }
}
