package io.waybill.kit.command;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.kafka.clients.admin.OffsetSpec;

/** Where an operator sends readers. */
sealed interface Target {

    record Beginning() implements Target {}

    record End() implements Target {}

    /** The first record written at or after this time. */
    record At(Instant time) implements Target {}

    static Target parse(String text) {
        return switch (text) {
            case "beginning" -> new Beginning();
            case "end" -> new End();
            default -> at(text);
        };
    }

    private static Target at(String text) {
        try {
            return new At(Instant.parse(text));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "--to takes beginning, end or a time such as 2026-03-02T08:00:00Z, not " + text, e);
        }
    }

    default OffsetSpec spec() {
        return switch (this) {
            case Beginning _ -> OffsetSpec.earliest();
            case End _ -> OffsetSpec.latest();
            case At at -> OffsetSpec.forTimestamp(at.time().toEpochMilli());
        };
    }
}
