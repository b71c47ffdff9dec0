package io.waybill.poller.plan;

/**
 * How a parcel's carrier is asked in comparison with what the parcel alone would want.
 *
 * @param stretch 1 where the account has calls for all; greater where its merchants share what there is
 * @param pushed whether the carrier tells of the parcel by itself, and has lately
 */
public record Pace(double stretch, boolean pushed) {

    /** As the parcel wants it. */
    public static final Pace FULL = new Pace(1, false);

    public Pace {
        if (!(stretch >= 1)) {
            throw new IllegalArgumentException("a pace is stretched by 1 or more, not " + stretch);
        }
    }
}
