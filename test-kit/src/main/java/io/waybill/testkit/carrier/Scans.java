package io.waybill.testkit.carrier;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What DHL's parcel division says of a parcel on its usual way. */
final class Scans {

    private Scans() {}

    static Step announced() {
        return Step.sentence(
                at(0, 0),
                "pre-transit",
                "The instruction data for this shipment have been provided by the sender to DHL electronically",
                null);
    }

    static Step handedOver(Duration after, Place place) {
        return transit(after, "The shipment was handed over by the sender to DHL", place);
    }

    /** @param where such as {@code parcel center of origin} */
    static Step processed(Duration after, String where, Place place) {
        return transit(after, "The shipment has been processed in the " + where, place);
    }

    static Step arrivedInTheRegion(Duration after, Place place) {
        return transit(
                after,
                "The shipment arrived in the region of recipient and will be transported to the delivery base in the next step",
                place);
    }

    static Step prepared(Duration after, Place place) {
        return transit(after, "The shipment is being prepared for delivery in the delivery depot", place);
    }

    static Step loaded(Duration after) {
        return transit(after, "The shipment has been loaded onto the delivery vehicle", null);
    }

    static Step nobodyHome(Duration after, Place place) {
        return Step.sentence(after, "failure", "The recipient was not at home", place);
    }

    static Step delivered(Duration after, Place place) {
        return Step.sentence(after, "delivered", "The shipment has been successfully delivered", place);
    }

    static Step transit(Duration after, String sentence, @Nullable Place place) {
        return Step.sentence(after, "transit", sentence, place);
    }

    static Duration at(int days, int hours) {
        return at(days, hours, 0);
    }

    /** Scans have minutes, so that none falls on a midnight, by which carriers mean the day and no time. */
    static Duration at(int days, int hours, int minutes) {
        return Duration.ofDays(days).plusHours(hours).plusMinutes(minutes);
    }
}
