package io.waybill.events.statuses;

import io.waybill.events.Leg;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.vocabulary.Meaning;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of a parcel's timeline.
 *
 * @param scanId stable: a hash of leg, raw time, code and place, of the text only where there is no code
 * @param text the carrier's own words
 * @param meaning absent for a scan that no rule knows
 * @param informational belongs to the timeline but moves no status
 */
public record TimelineScan(
        String scanId,
        Leg leg,
        ScanTime time,
        @Nullable Place place,
        @Nullable String code,
        String text,
        @Nullable String language,
        @Nullable Meaning meaning,
        boolean informational,
        @Nullable Proof proof) {

    public TimelineScan {
        Objects.requireNonNull(scanId, "scanId");
        Objects.requireNonNull(leg, "leg");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(text, "text");
    }
}
