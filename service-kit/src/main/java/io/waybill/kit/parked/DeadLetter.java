package io.waybill.kit.parked;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;

/** A record that could not be read, as it stands on a dead topic. */
public record DeadLetter(ConsumerRecord<byte[], byte[]> record) {

    public static final String CAUSE = "waybill_cause";
    public static final String STOOD_AT = "waybill_stood_at";

    /** {@code service/reader}: several services read a topic, and each buries for itself. */
    public static final String READER = "waybill_reader";

    /** On the record that is sent through its reader again: not to be buried once more. */
    public static final String REPLAYED = "waybill_replayed";

    /** Where a record stands. */
    public record Place(String topic, int partition, long offset) {

        /** As {@link #toString} writes it; empty for what is none. */
        public static Optional<Place> parse(String text) {
            var parts = text.split("/");
            if (parts.length != 3 || !parts[1].matches("\\d{1,9}") || !parts[2].matches("\\d{1,18}")) {
                return Optional.empty();
            }
            return Optional.of(new Place(parts[0], Integer.parseInt(parts[1]), Long.parseLong(parts[2])));
        }

        public TopicPartition topicPartition() {
            return new TopicPartition(topic, partition);
        }

        @Override
        public String toString() {
            return topic + "/" + partition + "/" + offset;
        }
    }

    public Place place() {
        return new Place(record.topic(), record.partition(), record.offset());
    }

    public Instant buriedAt() {
        return Instant.ofEpochMilli(record.timestamp());
    }

    public String cause() {
        return header(CAUSE).orElse("not said");
    }

    public Optional<Place> stoodAt() {
        return header(STOOD_AT).flatMap(Place::parse);
    }

    /** Whether this service's reader buried it; one that does not say may be anybody's. */
    public boolean isOf(String service) {
        return header(READER).map(reader -> reader.startsWith(service + "/")).orElse(true);
    }

    /** Empty where it does not say. */
    public Optional<String> reader() {
        return header(READER).map(reader -> reader.substring(reader.indexOf('/') + 1));
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(header -> new String(header.value(), StandardCharsets.UTF_8));
    }

    /** The headers that it had before it was buried. */
    public Map<String, String> ownHeaders() {
        var headers = new LinkedHashMap<>(RecordColumns.headers(record));
        headers.keySet().removeAll(List.of(CAUSE, STOOD_AT, READER, REPLAYED));
        return headers;
    }

    /** The record as it stood before, with what is mended of it, for its reader. */
    ConsumerRecord<byte[], byte[]> mended(Place stoodAt, Map<String, String> headers, byte @Nullable [] body) {
        var written = new RecordHeaders();
        headers.forEach((name, value) -> written.add(name, value.getBytes(StandardCharsets.UTF_8)));
        written.add(REPLAYED, place().toString().getBytes(StandardCharsets.UTF_8));
        return new ConsumerRecord<>(
                stoodAt.topic(),
                stoodAt.partition(),
                stoodAt.offset(),
                record.timestamp(),
                TimestampType.CREATE_TIME,
                ConsumerRecord.NULL_SIZE,
                ConsumerRecord.NULL_SIZE,
                record.key(),
                body,
                written,
                Optional.empty());
    }
}
