package io.waybill.kit.events;

import io.waybill.events.EventHeaders;
import io.waybill.events.Sequence;
import io.waybill.events.Tombstone;
import io.waybill.events.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Events to bytes and back. */
@Component
public class EventCodec {

    private static final byte[] EMPTY = "{}".getBytes(StandardCharsets.UTF_8);

    private final JsonMapper json;

    public EventCodec(JsonMapper json) {
        this.json = json.rebuild()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    /** Null for a tombstone, as Kafka's compaction wants it. */
    public byte @Nullable [] body(Object event) {
        return event.getClass().isAnnotationPresent(Tombstone.class) ? null : json.writeValueAsBytes(event);
    }

    public Map<String, String> headers(EventHeaders headers) {
        return Headers.write(headers);
    }

    /**
     * Empty for an event type that this version does not know.
     *
     * @throws MalformedEvent for a record that no version could read
     */
    public <E> Optional<Received<E>> read(Topic<E> topic, ConsumerRecord<byte[], byte[]> record) throws MalformedEvent {
        var headers = Headers.read(record.headers());
        var eventClass = topic.eventClass(headers.type());
        if (eventClass.isEmpty()) {
            return Optional.empty();
        }
        var tombstone = eventClass.get().isAnnotationPresent(Tombstone.class);
        if (record.key() == null || (record.value() == null) != tombstone) {
            throw new MalformedEvent("an event of " + topic.name() + " has a key, and a body unless it deletes");
        }
        var event = event(tombstone ? EMPTY : record.value(), eventClass.get());
        return Optional.of(new Received<>(new String(record.key(), StandardCharsets.UTF_8), headers, event, true));
    }

    public String headerLines(EventHeaders headers) {
        return HeaderLines.write(headers(headers));
    }

    /** An event that this service has read before and put aside; as fresh as it was. */
    public <E> Received<E> restore(Topic<E> topic, String key, String headerLines, byte @Nullable [] body) {
        var record = new ConsumerRecord<>(topic.name(), 0, 0, key.getBytes(StandardCharsets.UTF_8), body);
        HeaderLines.read(headerLines)
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            return read(topic, record).orElseThrow();
        } catch (MalformedEvent | NoSuchElementException e) {
            throw new IllegalStateException("what was put aside of " + topic.name() + " can be read no more", e);
        }
    }

    /** Of an event of ours; empty where there is none, or none that can be read. */
    public Optional<Sequence> sequence(ConsumerRecord<byte[], byte[]> record) {
        try {
            return Optional.ofNullable(Headers.read(record.headers()).sequence());
        } catch (MalformedEvent _) {
            return Optional.empty();
        }
    }

    private <E> E event(byte[] body, Class<? extends E> eventClass) throws MalformedEvent {
        try {
            return json.readValue(body, eventClass);
        } catch (JacksonException e) {
            throw new MalformedEvent("body is not a " + Topic.typeOf(eventClass) + " at " + path(e));
        }
    }

    /** Where it goes wrong, by field names; the message itself would quote the body. */
    private static String path(JacksonException e) {
        return e instanceof DatabindException databind && !databind.getPath().isEmpty()
                ? databind.getPathReference()
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }
}
