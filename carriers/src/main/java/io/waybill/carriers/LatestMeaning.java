package io.waybill.carriers;

import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the scans of one answer come to. The normalizer's fold over all of a parcel's legs knows more. */
public final class LatestMeaning {

    private LatestMeaning() {}

    /** Of the latest scan that moves and was not taken back; null when none is. */
    public static @Nullable Meaning of(List<ScanReading> oldestFirst) {
        BitSet takenBack = Voids.takenBack(oldestFirst);
        Meaning latest = null;
        for (int at = 0; at < oldestFirst.size(); at++) {
            if (oldestFirst.get(at) instanceof Recognised read && read.effect() == Effect.MOVES && !takenBack.get(at)) {
                // Carriers stamp the label's data after the first scan of the parcel.
                boolean regresses = latest != null && read.meaning().status() == Status.PENDING;
                latest = regresses ? latest : read.meaning();
            }
        }
        return latest;
    }
}
