package io.waybill.events.delays;

import io.waybill.events.ScanTime;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.statuses.Eta;
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
 * @param threshold what was allowed: silence, waiting, or time after the promised day's end
 * @param lastScan time of the newest scan; absent where there is none
 * @param silence business time since anything was heard
 * @param promise the days on which the buyer was told to expect it
 * @param status what its scans mean; absent where there is none
 * @param cause what its scans say of the reason; {@link Cause#UNKNOWN} where they say nothing
 * @param party who can do something about it
 * @param askedAt business time since which every carrier has been asked in vain; absent where nobody can be asked
 * @param probability that the promise will be missed, from 0 to 1; absent where nothing is promised or too little known
 * @param etaBefore the days on which it was expected when the rule last found it well; absent where they are not known
 * @param eta the days on which it is expected now; absent where too little is known
 */
public record Evidence(
        Duration threshold,
        @Nullable ScanTime lastScan,
        Duration silence,
        @Nullable DateRange promise,
        @Nullable Meaning status,
        Cause cause,
        Party party,
        @Nullable Instant askedAt,
        @Nullable Double probability,
        @Nullable Eta etaBefore,
        @Nullable Eta eta) {

    public Evidence {
        Objects.requireNonNull(threshold, "threshold");
        Objects.requireNonNull(silence, "silence");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(party, "party");
    }

    /** As an earlier version said it. */
    public Evidence(
            Duration threshold,
            @Nullable ScanTime lastScan,
            Duration silence,
            @Nullable DateRange promise,
            @Nullable Meaning status,
            Cause cause,
            Party party,
            @Nullable Instant askedAt) {
        this(threshold, lastScan, silence, promise, status, cause, party, askedAt, null, null, null);
    }
}
