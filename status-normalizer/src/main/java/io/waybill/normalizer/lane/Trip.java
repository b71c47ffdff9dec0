package io.waybill.normalizer.lane;

import io.waybill.normalizer.arrival.Journal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a parcel that is under way, or has ended.
 *
 * @param promisedTo the last day that its seller promised
 * @param presumedLostOn business day in UTC; absent while nobody presumes so
 * @param before as what it was counted; absent where it was not
 */
record Trip(
        UUID shipmentId,
        LaneWay way,
        Journal journal,
        @Nullable LocalDate promisedTo,
        @Nullable LocalDate presumedLostOn,
        @Nullable Counted before) {}
