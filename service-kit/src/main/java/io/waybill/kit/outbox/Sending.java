package io.waybill.kit.outbox;

import io.waybill.kit.hold.HoldPoints;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TimeoutException;

/** Sends rows to Kafka and waits for every acknowledgement. */
final class Sending {

    private final Producer<byte[], byte[]> producer;
    private final HoldPoints holdPoints;

    Sending(Producer<byte[], byte[]> producer, HoldPoints holdPoints) {
        this.producer = producer;
        this.holdPoints = holdPoints;
    }

    /**
     * In passes, each with one record of each key: one may fail when the next of its key has been taken, and readers would
     * take it for an old one when it is sent again. A key that failed waits for rows to be read anew, and so do all when
     * what was read has become too old.
     */
    Sent send(List<OutboxRow> rows, RowAge age) throws InterruptedException {
        holdPoints.reach("relay.before-send");
        var sent = Sent.nothing();
        var lanes = new Lanes(rows);
        do {
            var pending = sendHeads(lanes, age, sent);
            producer.flush();
            settle(pending, lanes, sent);
        } while (!lanes.isEmpty() && age.allowsAnotherPass());
        holdPoints.reach("relay.before-delete");
        return sent;
    }

    /**
     * A broker that does not answer ends the pass; each row would wait for it anew. A topic that is not there looks the same,
     * so it takes two to tell.
     */
    private Map<OutboxRow, Future<RecordMetadata>> sendHeads(Lanes lanes, RowAge age, Sent sent) {
        var pending = new LinkedHashMap<OutboxRow, Future<RecordMetadata>>();
        for (var row : lanes.heads()) {
            if (!age.allowsSending()) {
                break;
            }
            if (sent.unanswered().contains(row.topic())) {
                lanes.close(row);
                continue;
            }
            var acknowledgement = producer.send(row.toRecord());
            pending.put(row, acknowledgement);
            if (isUnanswered(acknowledgement)
                    && sent.unanswered().add(row.topic())
                    && sent.unanswered().size() > 1) {
                break;
            }
        }
        return pending;
    }

    private static boolean isUnanswered(Future<RecordMetadata> acknowledgement) {
        return acknowledgement.state() == Future.State.FAILED
                && acknowledgement.exceptionNow() instanceof TimeoutException;
    }

    private static void settle(Map<OutboxRow, Future<RecordMetadata>> pending, Lanes lanes, Sent sent)
            throws InterruptedException {
        for (var row : pending.entrySet()) {
            try {
                sent.taken(row.getKey(), row.getValue().get());
                lanes.advance(row.getKey());
            } catch (ExecutionException e) {
                sent.failed(row.getKey(), e.getCause());
                lanes.close(row.getKey());
            }
        }
    }
}
