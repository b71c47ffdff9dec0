package io.waybill.poller.account;

/** What a carrier allows an account. */
public record Limits(double perSecond, int perDay, int perParcelAndDay) {

    public Limits {
        if (!(perSecond > 0) || perDay < 1 || perParcelAndDay < 1) {
            throw new IllegalArgumentException("an account allows at least something: " + perSecond + " a second, "
                    + perDay + " a day, " + perParcelAndDay + " a parcel and day");
        }
    }

    /** Calls that may go out at one moment: a tenth of a second's, so that no second sees more than a tenth too many. */
    double burst() {
        return Math.max(1, perSecond / 10);
    }
}
