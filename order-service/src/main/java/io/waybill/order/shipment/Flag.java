package io.waybill.order.shipment;

import java.util.Locale;

/** A fault with which a parcel can still be followed. */
public enum Flag {
    NO_NUMBER,
    CHECK_DIGIT_FAILS,
    UNKNOWN_CARRIER,
    /** The number's check digit proves another carrier's form, and it has none of the named one's. */
    NUMBER_OF_ANOTHER_CARRIER,
    NO_CONTACT,
    NO_DESTINATION,
    /** Its last order moved to another parcel that already had the number. */
    JOINED;

    /** As written in events and answers. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
