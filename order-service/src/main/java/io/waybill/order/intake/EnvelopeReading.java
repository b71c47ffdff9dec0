package io.waybill.order.intake;

import io.waybill.order.intake.Judgement.Unusable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Finds the facts and what is said about them: a CloudEvents envelope around them, or a bare object with both. */
@Component
class EnvelopeReading {

    /** Identities are indexed, and PostgreSQL indexes no row of more than 2.7 kB. */
    private static final int LONGEST = 200;

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");
    private static final Attributes NOTHING = new Attributes(null, null, null, null);

    private final OrderEventReading events;

    EnvelopeReading(OrderEventReading events) {
        this.events = events;
    }

    Judgement read(JsonNode root) {
        if (!root.isObject()) {
            return Unusable.because(NOTHING, null, "is not a JSON object");
        }
        var attributes =
                new Attributes(text(root, "type"), text(root, "id"), text(root, "source"), time(text(root, "time")));
        var written = root.path("time");
        if (attributes.time() == null && !written.isMissingNode() && !written.isNull()) {
            return Unusable.because(
                    attributes, "/time", "is not a date-time of RFC 3339, such as 2026-03-01T09:30:00Z");
        }
        if (!root.has("specversion")) {
            return judge(attributes, root, "");
        }
        return root.has("data")
                ? judge(attributes, root.path("data"), "/data")
                : Unusable.because(attributes, "/data", "is missing; put the event's facts there, as JSON");
    }

    /** Facts alone, the rest having come beside them. */
    Judgement read(JsonNode root, Attributes attributes) {
        return judge(attributes, root, "");
    }

    private Judgement judge(Attributes attributes, JsonNode facts, String prefix) {
        var objection = objection("/id", attributes.id()).or(() -> objection("/source", attributes.source()));
        if (objection.isPresent()) {
            return Unusable.because(
                    NOTHING, objection.get().field(), objection.get().reason());
        }
        return events.judge(attributes, facts, prefix);
    }

    private static Optional<Fault> objection(String field, @Nullable String value) {
        if (value == null) {
            return Optional.empty();
        }
        return value.length() > LONGEST
                ? Optional.of(new Fault(field, "is longer than " + LONGEST + " characters"))
                : TextPolicy.objection(value).map(reason -> new Fault(field, reason));
    }

    private static @Nullable String text(JsonNode root, String name) {
        var node = root.path(name);
        return node.isValueNode() && !node.isNull() && !node.asString().isBlank() ? node.asString() : null;
    }

    /** Null for what is no time, or none that a database could keep. */
    static @Nullable Instant time(@Nullable String written) {
        try {
            var time = written == null ? null : OffsetDateTime.parse(written).toInstant();
            return time == null || time.isBefore(FIRST) || time.isAfter(LAST) ? null : time;
        } catch (DateTimeException _) {
            return null;
        }
    }
}
