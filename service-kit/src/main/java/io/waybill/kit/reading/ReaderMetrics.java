package io.waybill.kit.reading;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** What became of a reader's records. */
final class ReaderMetrics {

    private final Counter handled;
    private final Counter duplicate;
    private final Counter unknownType;
    private final Counter malformed;
    private final Counter parked;
    private final Counter jumps;
    private final Counter fencedOut;

    ReaderMetrics(MeterRegistry registry, String reader, String topic) {
        this.handled = records(registry, reader, topic, "handled");
        this.duplicate = records(registry, reader, topic, "duplicate");
        this.unknownType = records(registry, reader, topic, "unknown_type");
        this.malformed = records(registry, reader, topic, "malformed");
        this.parked = records(registry, reader, topic, "parked");
        this.jumps = Counter.builder("waybill.reader.jumps")
                .description("Records whose seq left out numbers: something was never seen")
                .tags("reader", reader, "topic", topic)
                .register(registry);
        this.fencedOut = Counter.builder("waybill.reader.fenced.out")
                .description("Batches that were undone, for another instance had gone on with their partition")
                .tags("reader", reader, "topic", topic)
                .register(registry);
    }

    private static Counter records(MeterRegistry registry, String reader, String topic, String outcome) {
        return Counter.builder("waybill.reader.records")
                .description("Records read, by what became of them; counted again where a batch is tried again")
                .tags("reader", reader, "topic", topic, "outcome", outcome)
                .register(registry);
    }

    void handled() {
        handled.increment();
    }

    void duplicate() {
        duplicate.increment();
    }

    void unknownType() {
        unknownType.increment();
    }

    void malformed() {
        malformed.increment();
    }

    /** Put aside: handled later, and then counted again. */
    void parked(int count) {
        parked.increment(count);
    }

    void jump() {
        jumps.increment();
    }

    void fencedOut() {
        fencedOut.increment();
    }
}
