package io.waybill.events;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What travels beside an event's body: the CloudEvents 1.0 attributes (Kafka protocol binding, binary mode), our
 * extensions {@code ce_generation} and {@code ce_seq}, and the W3C trace context.
 *
 * @param id unique within the source
 * @param source a URI reference that names the writer
 * @param subject what the event is about, most often the key
 * @param time when it happened, else when it was written
 * @param sequence only on records that Waybill's own services write
 */
public record EventHeaders(
        String id,
        String type,
        String source,
        @Nullable String subject,
        @Nullable Instant time,
        @Nullable Sequence sequence,
        @Nullable String traceparent) {

    public static final String SPEC_VERSION = "1.0";

    public EventHeaders {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(source, "source");
    }
}
