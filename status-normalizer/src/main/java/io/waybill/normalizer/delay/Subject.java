package io.waybill.normalizer.delay;

import io.waybill.vocabulary.Meaning;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that rules are asked about; its row is locked.
 *
 * @param silent whether what is said of it is nobody's news
 * @param meaning of its scans; absent while nothing is known
 * @param lastNews absent before the first scan
 * @param answer of the look at its carriers, where it has just come
 */
public record Subject(
        UUID shipmentId,
        String merchantId,
        boolean silent,
        Consignment consignment,
        @Nullable Meaning meaning,
        @Nullable LastNews lastNews,
        DelayTimer timer,
        @Nullable LookAnswer answer) {

    /** Whether a delay of it was ever said; of most parcels none is. */
    boolean wasLate() {
        return timer.delaysSeq() > 0;
    }

    Situation situation(Thresholds thresholds) {
        return new Situation(consignment, meaning, lastNews, thresholds);
    }
}
