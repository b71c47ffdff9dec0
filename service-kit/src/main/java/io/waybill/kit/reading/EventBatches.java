package io.waybill.kit.reading;

import io.waybill.events.Sequence;
import io.waybill.events.Topic;
import io.waybill.kit.events.EventCodec;
import io.waybill.kit.events.MalformedEvent;
import io.waybill.kit.events.Received;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Records to events: what cannot be read goes to the dead topic, what is not known is skipped, what is old is marked. */
final class EventBatches<E> implements RecordHandler {

    private final String reader;
    private final Topic<E> topic;
    private final EventHandler<E> handler;
    private final EventCodec codec;
    private final LastSeen lastSeen;
    private final DeadLetters deadLetters;
    private final ReaderMetrics metrics;

    EventBatches(
            String reader,
            Topic<E> topic,
            EventHandler<E> handler,
            EventCodec codec,
            LastSeen lastSeen,
            DeadLetters deadLetters,
            ReaderMetrics metrics) {
        this.reader = reader;
        this.topic = topic;
        this.handler = handler;
        this.codec = codec;
        this.lastSeen = lastSeen;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
    }

    @Override
    public void handle(List<ConsumerRecord<byte[], byte[]>> batch) {
        var events = new ArrayList<Received<E>>(batch.size());
        for (var record : batch) {
            try {
                var event = codec.read(topic, record);
                event.ifPresentOrElse(events::add, metrics::unknownType);
            } catch (MalformedEvent e) {
                deadLetters.bury(reader, record, e.getMessage());
                metrics.malformed();
            }
        }
        if (!events.isEmpty()) {
            handler.handle(marked(events));
        }
    }

    private List<Received<E>> marked(List<Received<E>> events) {
        var keys = events.stream().map(Received::key).distinct().toList();
        var last = new HashMap<>(lastSeen.of(reader, topic.name(), keys));
        var moved = new HashMap<String, Sequence>();
        var marked = events.stream().map(event -> mark(event, last, moved)).toList();
        lastSeen.remember(reader, topic.name(), moved);
        return marked;
    }

    private Received<E> mark(Received<E> event, Map<String, Sequence> last, Map<String, Sequence> moved) {
        var sequence = event.headers().sequence();
        if (sequence == null) {
            metrics.handled();
            return event;
        }
        var previous = last.get(event.key());
        if (previous != null && sequence.compareTo(previous) <= 0) {
            metrics.duplicate();
            return event.stale();
        }
        if (jumps(sequence, previous)) {
            metrics.jump();
        }
        last.put(event.key(), sequence);
        moved.put(event.key(), sequence);
        metrics.handled();
        return event;
    }

    private static boolean jumps(Sequence sequence, @Nullable Sequence previous) {
        return previous != null && sequence.jumpsFrom(previous);
    }
}
