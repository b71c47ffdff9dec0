package io.waybill.events.delays;

import io.waybill.events.ScanTime;
import io.waybill.events.orderevents.DateRange;
import io.waybill.vocabulary.Cause;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a rule found a parcel late.
 *
 * @param threshold what was allowed: silence, or time after the promised day's end
 * @param lastScan time of the newest scan; absent where there is none
 * @param silence business time since anything was heard
 * @param promise the days on which the buyer was told to expect it
 * @param status what its scans mean; absent where there is none
 * @param cause what its scans say of the reason; {@link Cause#UNKNOWN} where they say nothing
 * @param party who can do something about it
 * @param askedAt business time since which every carrier has been asked in vain; absent where nobody can be asked
 */
public record Evidence(
        Duration threshold,
        @Nullable ScanTime lastScan,
        Duration silence,
        @Nullable DateRange promise,
        @Nullable Meaning status,
        Cause cause,
        Party party,
        @Nullable Instant askedAt) {

    public Evidence {
        Objects.requireNonNull(threshold, "threshold");
        Objects.requireNonNull(silence, "silence");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(party, "party");
    }
}
