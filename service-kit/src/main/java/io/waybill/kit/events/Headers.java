package io.waybill.kit.events;

import io.waybill.events.EventHeaders;
import io.waybill.events.Sequence;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** CloudEvents attributes as Kafka headers ({@code ce_*}), after the Kafka protocol binding 1.0, section 3.2. */
final class Headers {

    static final String CONTENT_TYPE = "application/json";

    private Headers() {}

    static Map<String, String> write(EventHeaders headers) {
        var written = new LinkedHashMap<String, String>();
        written.put("ce_specversion", EventHeaders.SPEC_VERSION);
        written.put("ce_id", headers.id());
        written.put("ce_type", headers.type());
        written.put("ce_source", headers.source());
        put(written, "ce_subject", headers.subject());
        put(written, "ce_time", headers.time());
        if (headers.sequence() != null) {
            put(written, "ce_generation", headers.sequence().generation());
            put(written, "ce_seq", headers.sequence().seq());
        }
        put(written, "traceparent", headers.traceparent());
        written.put("content-type", CONTENT_TYPE);
        return written;
    }

    private static void put(Map<String, String> written, String name, @Nullable Object value) {
        if (value != null) {
            written.put(name, value.toString());
        }
    }

    /** @throws MalformedEvent where an attribute is missing or cannot be read */
    static EventHeaders read(org.apache.kafka.common.header.Headers headers) throws MalformedEvent {
        return new EventHeaders(
                required(headers, "ce_id"),
                required(headers, "ce_type"),
                required(headers, "ce_source"),
                value(headers, "ce_subject").orElse(null),
                instant(headers),
                sequence(headers),
                value(headers, "traceparent").orElse(null));
    }

    private static @Nullable Instant instant(org.apache.kafka.common.header.Headers headers) throws MalformedEvent {
        var time = value(headers, "ce_time");
        try {
            return time.map(Instant::parse).orElse(null);
        } catch (DateTimeParseException _) {
            throw new MalformedEvent("header ce_time is not an RFC 3339 time in UTC: " + time.orElse(""));
        }
    }

    private static @Nullable Sequence sequence(org.apache.kafka.common.header.Headers headers) throws MalformedEvent {
        var generation = value(headers, "ce_generation");
        var seq = value(headers, "ce_seq");
        if (generation.isEmpty() && seq.isEmpty()) {
            return null;
        }
        try {
            return new Sequence(Long.parseLong(generation.orElse("")), Long.parseLong(seq.orElse("")));
        } catch (IllegalArgumentException _) {
            throw new MalformedEvent("headers ce_generation and ce_seq are whole numbers from 1: " + generation + seq);
        }
    }

    private static String required(org.apache.kafka.common.header.Headers headers, String name) throws MalformedEvent {
        return value(headers, name).orElseThrow(() -> new MalformedEvent("header " + name + " is missing"));
    }

    static Optional<String> value(org.apache.kafka.common.header.Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(Header::value)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
