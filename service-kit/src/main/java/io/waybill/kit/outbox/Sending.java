package io.waybill.kit.outbox;

import io.waybill.kit.hold.HoldPoints;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Sends rows to Kafka and waits for every acknowledgement. */
final class Sending {

    /**
     * @param failures by row id
     * @param silent topics of which Kafka knows nothing, though it takes other records
     */
    record Sent(
            List<Long> ids, Map<TopicPartition, Long> nextOffsets, Map<Long, String> failures, Set<String> silent) {}

    private final Producer<byte[], byte[]> producer;
    private final HoldPoints holdPoints;

    Sending(Producer<byte[], byte[]> producer, HoldPoints holdPoints) {
        this.producer = producer;
        this.holdPoints = holdPoints;
    }

    Sent send(List<OutboxRow> rows) throws InterruptedException {
        holdPoints.reach("relay.before-send");
        var silent = new HashSet<String>();
        var pending = sendAll(rows, silent);
        producer.flush();
        holdPoints.reach("relay.before-delete");
        return outcome(pending, silent);
    }

    /**
     * One record of each key in a round: one may fail when the next of its key has been taken, and readers would take it for
     * an old one when it is sent again. A broker that does not answer ends the round; each row would wait for it anew. A
     * topic that is not there looks the same, so it takes two to tell.
     */
    private Map<OutboxRow, Future<RecordMetadata>> sendAll(List<OutboxRow> rows, Set<String> silent) {
        var pending = new LinkedHashMap<OutboxRow, Future<RecordMetadata>>();
        var lanes = new HashSet<String>();
        for (var row : rows) {
            if (silent.contains(row.topic()) || row.key() != null && !lanes.add(row.lane())) {
                continue;
            }
            var acknowledgement = producer.send(row.toRecord());
            pending.put(row, acknowledgement);
            if (acknowledgement.state() == Future.State.FAILED
                    && acknowledgement.exceptionNow() instanceof TimeoutException
                    && silent.add(row.topic())
                    && silent.size() > 1) {
                break;
            }
        }
        return pending;
    }

    private static Sent outcome(Map<OutboxRow, Future<RecordMetadata>> pending, Set<String> silent)
            throws InterruptedException {
        var sent = new Sent(new ArrayList<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
        for (var row : pending.entrySet()) {
            try {
                var metadata = row.getValue().get();
                var partition = new TopicPartition(metadata.topic(), metadata.partition());
                sent.ids().add(row.getKey().id());
                sent.nextOffsets().merge(partition, metadata.offset() + 1, Math::max);
            } catch (ExecutionException e) {
                sent.failures().put(row.getKey().id(), String.valueOf(e.getCause()));
            }
        }
        if (!sent.ids().isEmpty()) {
            sent.silent().addAll(silent);
        }
        return sent;
    }
}
