package io.waybill.normalizer.lane;

import java.time.LocalDate;
import java.util.List;

/**
 * As what a parcel counts. Kept as it was counted, so that all of it can be taken back.
 *
 * @param month in which its way ended; the first day of it
 * @param days from hand-over to arrival; 0 where it did not arrive
 * @param promised whether a last day had been, and it arrived or is lost
 * @param kept whether it came by then
 * @param scans of its timeline; 0 where nobody followed it
 * @param gaps hours between two of them
 */
record Counted(
        LaneWay way,
        LocalDate month,
        Outcome outcome,
        int days,
        boolean promised,
        boolean kept,
        boolean damaged,
        int scans,
        List<Integer> gaps) {

    Counted {
        gaps = List.copyOf(gaps);
    }
}
