package io.waybill.normalizer.status;

import io.waybill.vocabulary.Meaning;
import java.time.Instant;

/**
 * What a parcel's scans had come to that are kept no more. Later ones are folded on top of it.
 *
 * @param until moment of the last of them: what is not later was among them, or comes too late to matter
 */
public record Earlier(Meaning meaning, Instant until) {

    public boolean covers(Instant moment) {
        return !moment.isAfter(until);
    }
}
