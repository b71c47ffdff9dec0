package io.waybill.order.shipment;

import io.waybill.events.shipments.CarrierCandidate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who carries a parcel under which number, as far as a report says.
 *
 * @param trackingNumber normalised
 * @param candidates likeliest first
 * @param named whether the platform named a carrier that we know
 */
public record Carriage(
        @Nullable String trackingNumber, List<CarrierCandidate> candidates, boolean named, Set<Flag> flags) {

    static final Carriage NONE = new Carriage(null, List.of(), false, Set.of(Flag.NO_NUMBER));

    public Carriage {
        candidates = List.copyOf(candidates);
        flags = Set.copyOf(flags);
    }

    /** What holds when this was said last and the other before. A number or carrier that is not repeated stays. */
    Carriage after(Carriage earlier) {
        if (trackingNumber == null && earlier.trackingNumber != null) {
            return earlier;
        }
        var sameNumber = trackingNumber == null || trackingNumber.equals(earlier.trackingNumber);
        return sameNumber && earlier.named && !named ? earlier : this;
    }
}
