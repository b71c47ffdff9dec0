package io.waybill.normalizer.arrival;

import io.waybill.events.statuses.ArrivalDay;
import io.waybill.events.statuses.Eta;
import io.waybill.events.statuses.EtaBasis;
import io.waybill.normalizer.arrival.Reckoned.Occasion;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is expected of a parcel at a moment.
 *
 * @param eta absent where too little is known of its lane, or nobody expects it
 * @param basis absent with {@code eta}
 * @param days the likeliest ones
 * @param missing the probability that it misses its promise; absent where nothing is promised or too little known
 * @param usualSilence that few parcels like it exceed after the same news; absent where too little is known
 */
public record Expected(
        @Nullable Eta eta,
        @Nullable EtaBasis basis,
        List<ArrivalDay> days,
        @Nullable Double missing,
        @Nullable Duration usualSilence) {

    public static final Expected NOTHING = new Expected(null, null, List.of(), null, null);

    /** What of it is kept; absent where nothing was reckoned. */
    public @Nullable Reckoned reckoned(Occasion on) {
        return equals(NOTHING) ? null : new Reckoned(on, missing, usualSilence);
    }

    /** What was said stands; from what it was known is not known any more. */
    public static Expected still(@Nullable Eta shown, Reckoned reckoned) {
        return new Expected(shown, null, List.of(), reckoned.missing(), reckoned.usualSilence());
    }
}
