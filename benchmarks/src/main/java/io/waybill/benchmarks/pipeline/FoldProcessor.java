package io.waybill.benchmarks.pipeline;

import io.waybill.benchmarks.feed.Codec;
import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.kit.events.MalformedEvent;
import io.waybill.vocabulary.Status;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The same logic over a state store. */
final class FoldProcessor implements Processor<byte[], byte[], byte[], byte[]> {

    static final String STORE = "parcels";

    private final AtomicLong delivered;
    private @Nullable ProcessorContext<byte[], byte[]> context;
    private @Nullable KeyValueStore<byte[], byte[]> parcels;

    /** @param delivered counts parcels as they arrive */
    FoldProcessor(AtomicLong delivered) {
        this.delivered = delivered;
    }

    @Override
    public void init(ProcessorContext<byte[], byte[]> given) {
        context = given;
        parcels = given.getStateStore(STORE);
    }

    @Override
    public void process(Record<byte[], byte[]> record) {
        var topic = context.recordMetadata().orElseThrow().topic();
        var before = Optional.ofNullable(parcels.get(record.key()))
                .map(bytes -> Codec.JSON.readValue(bytes, Known.class))
                .orElse(Known.NOTHING);
        if (topic.equals(Topics.SHIPMENTS.name())) {
            if (event(Topics.SHIPMENTS, record) instanceof OrderShipped shipped) {
                keep(record, before.introduced(shipped));
            }
        } else if (event(Topics.SCANS, record) instanceof TrackingObserved observed) {
            hear(record, before, observed);
        }
    }

    private void hear(Record<byte[], byte[]> record, Known before, TrackingObserved observed) {
        var step = Fold.hear(before, observed);
        if (step.known().equals(before)) {
            return;
        }
        keep(record, step.known());
        step.event().ifPresent(event -> {
            var output = Codec.record(
                    StreamsFold.OUTPUT,
                    observed.shipmentId().toString(),
                    step.known().seq(),
                    event);
            context.forward(new Record<>(record.key(), output.value(), record.timestamp(), output.headers()));
            if (step.known().published().status() == Status.DELIVERED) {
                delivered.incrementAndGet();
            }
        });
    }

    private void keep(Record<byte[], byte[]> record, Known known) {
        parcels.put(record.key(), Codec.JSON.writeValueAsBytes(known));
    }

    private static <E> E event(Topic<E> topic, Record<byte[], byte[]> record) {
        var read = new ConsumerRecord<>(topic.name(), 0, 0, record.key(), record.value());
        record.headers().forEach(read.headers()::add);
        try {
            return Codec.EVENTS.read(topic, read).orElseThrow().event();
        } catch (MalformedEvent e) {
            throw new IllegalStateException(e);
        }
    }
}
