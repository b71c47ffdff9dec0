package io.waybill.carriers;

import io.waybill.carriers.ScanReading.Recognised;
import io.waybill.carriers.ScanReading.Unrecognised;
import java.util.BitSet;
import java.util.List;
import java.util.function.Predicate;

/** Scans that the carrier took back. */
public final class Voids {

    private Voids() {}

    /**
     * Positions of the readings that a later one takes back. A scan is taken back once; informational scans and those
     * that take back are never "the previous one".
     */
    public static BitSet takenBack(List<ScanReading> oldestFirst) {
        BitSet takenBack = new BitSet(oldestFirst.size());
        for (int at = 0; at < oldestFirst.size(); at++) {
            if (oldestFirst.get(at) instanceof Recognised voiding) {
                switch (voiding.effect()) {
                    case MOVES, INFORMATIONAL -> {}
                    case VOIDS_PREVIOUS -> takeBack(oldestFirst, at, takenBack, Voids::moves);
                    case VOIDS_NAMED -> takeBack(oldestFirst, at, takenBack, reading -> named(voiding, reading));
                }
            }
        }
        return takenBack;
    }

    private static void takeBack(
            List<ScanReading> readings, int before, BitSet takenBack, Predicate<ScanReading> which) {
        for (int at = before - 1; at >= 0; at--) {
            if (!takenBack.get(at) && which.test(readings.get(at))) {
                takenBack.set(at);
                return;
            }
        }
    }

    private static boolean moves(ScanReading reading) {
        return switch (reading) {
            case Recognised recognised -> recognised.effect() == Effect.MOVES;
            // May have moved the parcel, for all we know.
            case Unrecognised _ -> true;
        };
    }

    private static boolean named(Recognised voiding, ScanReading reading) {
        return reading instanceof Recognised recognised
                && voiding.voids().stream().anyMatch(code -> StatusRule.isFor(code, recognised.rule()));
    }
}
