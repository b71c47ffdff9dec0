package io.waybill.normalizer.delay;

import io.waybill.normalizer.threshold.Circumstances;
import io.waybill.normalizer.threshold.ThresholdBook;
import io.waybill.vocabulary.Meaning;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parcel that rules are asked about; its row is locked.
 *
 * @param silent whether what is said of it is nobody's news
 * @param meaning of its scans; absent while nothing is known
 * @param lastNews absent before the first scan
 * @param expectation of parcels like it
 * @param carriers that have it, or may have it
 * @param answer of the look at its carriers, where it has just come
 */
public record Subject(
        UUID shipmentId,
        String merchantId,
        boolean silent,
        Consignment consignment,
        @Nullable Meaning meaning,
        @Nullable LastNews lastNews,
        Course course,
        Expectation expectation,
        Collection<String> carriers,
        DelayTimer timer,
        @Nullable LookAnswer answer) {

    /** Whether a delay of it was ever said; of most parcels none is. */
    boolean wasLate() {
        return timer.delaysSeq() > 0;
    }

    /** By the thresholds that are set for it, where it is now. */
    Situation situation(ThresholdBook book) {
        var stage = meaning == null ? null : meaning.status();
        var circumstances =
                new Circumstances(merchantId, carriers, consignment.origin(), consignment.destination(), stage);
        return new Situation(consignment, meaning, lastNews, course, expectation, book.of(circumstances));
    }
}
