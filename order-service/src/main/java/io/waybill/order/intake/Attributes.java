package io.waybill.order.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an event says beside its facts: the attributes of its CloudEvents envelope, or of a bare object. */
record Attributes(
        @Nullable String type,
        @Nullable String id,
        @Nullable String source,
        @Nullable Instant time) {

    /** What the event leaves out, and the place that it came by knows. */
    Attributes or(String otherId, String otherSource) {
        return new Attributes(type, id == null ? otherId : id, source == null ? otherSource : source, time);
    }
}
