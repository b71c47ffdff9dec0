package io.waybill.poller.plan;

/**
 * How often a carrier was asked about a parcel on this day, and may be asked.
 *
 * @param cap the carrier's, per parcel and day
 */
public record Calls(int today, int cap) {

    public Calls {
        if (today < 0 || cap < 1) {
            throw new IllegalArgumentException(
                    "calls today are counted from 0 and a cap from 1: " + today + ", " + cap);
        }
    }

    /** One call of the day is kept for when somebody must know now. */
    public int leftForRoutine() {
        return Math.max(0, routine(cap) - today);
    }

    /** For whoever must know now. */
    public int left() {
        return Math.max(0, cap - today);
    }

    /** How many calls of a day go to routine polls. */
    public static int routine(int cap) {
        return cap == 1 ? 1 : cap - 1;
    }
}
