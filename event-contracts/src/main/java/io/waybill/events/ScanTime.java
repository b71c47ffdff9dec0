package io.waybill.events;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a scan happened, and how sure that is. Carriers write local times, often without saying of which place; such a
 * time is never shown as one with a zone.
 *
 * @param raw as the carrier wrote it
 * @param local wall clock at the place of the scan
 * @param happenedAt the instant, where one follows from {@code source}; null only for {@link TimeSource#UNKNOWN}
 * @param dateOnly the carrier gave a date; the time of day in {@code local} is a placeholder
 */
public record ScanTime(
        String raw, LocalDateTime local, @Nullable Instant happenedAt, TimeSource source, boolean dateOnly) {

    public ScanTime {
        Objects.requireNonNull(raw, "raw");
        Objects.requireNonNull(local, "local");
        Objects.requireNonNull(source, "source");
        if ((happenedAt == null) != (source == TimeSource.UNKNOWN)) {
            throw new IllegalArgumentException("an instant needs a source, and a source gives an instant: " + source);
        }
    }
}
