package io.waybill.poller.plan;

import io.waybill.events.scans.Outcome;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What asking a carrier about a number has brought so far.
 *
 * @param addedAt since when it is asked about
 * @param outcome the last that was published
 * @param newsAt when the carrier last said something new
 * @param quiet answers without news since then
 * @param setbacks polls without an answer since the last answer
 * @param setback the last of them
 * @param confirmations answers without news since the parcel arrived
 * @param lookUps answers in a row that the carrier is only now looking the number up
 */
public record Progress(
        Instant addedAt,
        @Nullable Outcome outcome,
        @Nullable Instant newsAt,
        int quiet,
        int setbacks,
        @Nullable Setback setback,
        int confirmations,
        int lookUps) {

    public Progress {
        Objects.requireNonNull(addedAt, "addedAt");
        if ((setbacks > 0) != (setback != null)) {
            throw new IllegalArgumentException("setbacks have a kind: " + setbacks + ", " + setback);
        }
    }

    public static Progress none(Instant addedAt) {
        return new Progress(addedAt, null, null, 0, 0, null, 0, 0);
    }

    /** Whether the carrier has ever known the number. */
    public boolean known() {
        return outcome == Outcome.SCANS;
    }

    public Progress news(Outcome said, Instant at) {
        return new Progress(addedAt, said, at, 0, 0, null, 0, 0);
    }

    /** An answer like the one before. */
    public Progress nothingNew(boolean arrived) {
        return new Progress(addedAt, outcome, newsAt, quiet + 1, 0, null, arrived ? confirmations + 1 : 0, 0);
    }

    /** Published without being news about the parcel: the carrier still does not know the number. */
    public Progress said(Outcome said) {
        return new Progress(addedAt, said, newsAt, quiet + 1, 0, null, 0, 0);
    }

    /** No answer yet, but one that comes within moments. */
    public Progress lookedUp(@Nullable Outcome said) {
        return new Progress(addedAt, said, newsAt, quiet, 0, null, confirmations, lookUps + 1);
    }

    /** It has been looked up long enough; the count stays until there is another answer. */
    Progress stillLookedUp(int before) {
        return new Progress(addedAt, outcome, newsAt, quiet, setbacks, setback, confirmations, before);
    }

    public Progress setBack(Setback by) {
        return new Progress(addedAt, outcome, newsAt, quiet, setbacks + 1, by, confirmations, lookUps);
    }

    /** The parcel moved on, whoever said so. */
    public Progress phaseChanged() {
        return new Progress(addedAt, outcome, newsAt, 0, setbacks, setback, 0, lookUps);
    }
}
