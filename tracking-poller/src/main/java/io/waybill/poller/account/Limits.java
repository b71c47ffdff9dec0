package io.waybill.poller.account;

/** What a carrier allows an account. */
public record Limits(double perSecond, int perDay, int perParcelAndDay) {

    static final double RESERVE = 0.1;
    static final double AHEAD = 1.0 / 8;
    private static final double SECONDS_A_DAY = 86_400;

    public Limits {
        if (!(perSecond > 0) || perDay < 1 || perParcelAndDay < 1) {
            throw new IllegalArgumentException("an account allows at least something: " + perSecond + " a second, "
                    + perDay + " a day, " + perParcelAndDay + " a parcel and day");
        }
    }

    /**
     * Calls that an account can make in a day, whichever of its limits is reached first.
     *
     * @param factor of the rate, after the carrier has said that we come too fast
     */
    public double callsADay(double factor) {
        return Math.min(perDay, perSecond * factor * SECONDS_A_DAY);
    }

    /** Whatever a day's quota is. */
    public Limits withoutQuota() {
        return new Limits(perSecond, Integer.MAX_VALUE, perParcelAndDay);
    }

    /** The part of a day's calls that is there for routine; what is left drains queues, and answers those that must know. */
    public static double routine(double callsADay) {
        return callsADay * (1 - RESERVE);
    }

    /**
     * What routine may have spent when a part of the day has passed, so that a day's quota lasts the day. Some hours ahead of
     * the day, as parcels do not want their calls evenly; what is kept for those that must know melts as the day goes by.
     *
     * @param elapsed from 0 to 1
     */
    int routineBy(double elapsed) {
        return (int) Math.ceil(Math.min(perDay * (elapsed + AHEAD), perDay - perDay * RESERVE * (1 - elapsed)));
    }

    /** Calls that may go out at one moment: a tenth of a second's, so that no second sees more than a tenth too many. */
    double burst() {
        return Math.max(1, perSecond / 10);
    }
}
