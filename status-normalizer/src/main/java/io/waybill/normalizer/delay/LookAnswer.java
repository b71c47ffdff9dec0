package io.waybill.normalizer.delay;

import java.time.Instant;

/**
 * What came of a look: each carrier of the parcel was asked, and all that they said is known.
 *
 * @param askedAt of the earliest question
 * @param askable false where there was nobody to ask
 */
public record LookAnswer(Instant askedAt, boolean askable) {

    boolean settles(Instant due) {
        return !askedAt.isBefore(due);
    }

    public LookAnswer orLater(LookAnswer other) {
        return other.askedAt.isBefore(askedAt) ? this : other;
    }
}
