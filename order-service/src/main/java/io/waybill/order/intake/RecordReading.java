package io.waybill.order.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.waybill.order.intake.Judgement.Unusable;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Records of the order-events topic: CloudEvents in binary or structured mode, or a bare object. */
@Component
class RecordReading {

    private final EnvelopeReading envelopes;
    private final JsonMapper json;

    RecordReading(EnvelopeReading envelopes, JsonMapper json) {
        this.envelopes = envelopes;
        this.json = json;
    }

    Judgement read(ConsumerRecord<byte[], byte[]> record) {
        var attributes = new Attributes(
                header(record, "ce_type"),
                header(record, "ce_id"),
                header(record, "ce_source"),
                EnvelopeReading.time(header(record, "ce_time")));
        if (record.value() == null) {
            return Unusable.because(attributes, null, "has no body");
        }
        if (header(record, "ce_time") != null && attributes.time() == null) {
            return Unusable.because(attributes, null, "header ce_time is not a date-time of RFC 3339");
        }
        JsonNode root;
        try {
            root = json.readTree(record.value());
        } catch (JacksonException e) {
            return Unusable.because(attributes, null, "is not JSON at " + position(e));
        }
        return attributes.type() == null ? envelopes.read(root) : envelopes.read(root, attributes);
    }

    private static String position(JacksonException e) {
        var location = e.getLocation();
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }
}
