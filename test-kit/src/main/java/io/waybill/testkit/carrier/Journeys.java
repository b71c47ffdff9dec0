package io.waybill.testkit.carrier;

import static io.waybill.testkit.carrier.Misbehaviour.Kind.DUPLICATED;
import static io.waybill.testkit.carrier.Misbehaviour.Kind.HTML;
import static io.waybill.testkit.carrier.Misbehaviour.Kind.REORDERED;
import static io.waybill.testkit.carrier.Misbehaviour.Kind.SERVER_ERROR;
import static io.waybill.testkit.carrier.Misbehaviour.Kind.TIMEOUT;
import static io.waybill.testkit.carrier.Misbehaviour.late;
import static io.waybill.testkit.carrier.Misbehaviour.of;
import static io.waybill.testkit.carrier.Misbehaviour.rateLimited;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/** Three parcels that are delivered in the sixth day after their announcement, each with a carrier of other habits. */
public final class Journeys {

    public static final String SMOOTH = "470825001939";
    public static final String LATE_DUPLICATED_AND_REORDERED = "00340434292135176044";
    public static final String CARRIER_DOWN_FOR_A_WHILE = "6351290481";

    private static final Place LEIPZIG = Place.inGermany("Leipzig");
    private static final Place RADEFELD = Place.inGermany("Radefeld");
    private static final Place STAUFENBERG = Place.inGermany("Staufenberg");
    private static final Place FEUCHT = Place.inGermany("Feucht");
    private static final Place NUREMBERG = Place.inGermany("Nuremberg");
    private static final Place SHENZHEN = new Place("SHENZHEN - CHINA MAINLAND", "CN", ZoneId.of("Asia/Shanghai"));
    private static final Place HONG_KONG =
            new Place("HONG KONG - HONG KONG SAR, CHINA", "HK", ZoneId.of("Asia/Hong_Kong"));
    private static final Place LEIPZIG_HUB = new Place("LEIPZIG - GERMANY", "DE", ZoneId.of("Europe/Berlin"));
    private static final Place MUNICH = new Place("MUNICH - GERMANY", "DE", ZoneId.of("Europe/Berlin"));

    private Journeys() {}

    public static List<Journey> all() {
        return List.of(
                smooth(SMOOTH),
                lateDuplicatedAndReordered(LATE_DUPLICATED_AND_REORDERED),
                carrierDownForAWhile(CARRIER_DOWN_FOR_A_WHILE));
    }

    /** Parcel DE: every scan once, in time and in order. */
    public static Journey smooth(String number) {
        var steps = List.of(
                announced(),
                Step.sentence(
                        at(0, 22, 40),
                        "transit",
                        "The shipment has been posted by the sender at the retail outlet",
                        LEIPZIG),
                processed(at(1, 3, 25), "parcel center of origin", RADEFELD),
                processed(at(2, 4, 35), "parcel center", STAUFENBERG),
                arrivedInTheRegion(at(3, 5, 10)),
                processed(at(4, 2, 20), "destination parcel center", FEUCHT),
                loaded(at(5, 8, 45)),
                Step.sentence(at(5, 13, 15), "delivered", "The shipment has been successfully delivered", NUREMBERG));
        return new Journey(number, Division.PARCEL_DE, LEIPZIG, NUREMBERG, steps, List.of());
    }

    /** Parcel DE: one scan a day late, all of them twice and out of order; nobody home, so a neighbour takes the parcel. */
    public static Journey lateDuplicatedAndReordered(String number) {
        var steps = List.of(
                announced(),
                Step.sentence(at(0, 20, 55), "transit", "The shipment was handed over by the sender to DHL", LEIPZIG),
                processed(at(1, 2, 5), "parcel center of origin", RADEFELD),
                processed(at(1, 21, 50), "parcel center", STAUFENBERG),
                arrivedInTheRegion(at(2, 20, 40)),
                processed(at(3, 3, 25), "destination parcel center", FEUCHT),
                loaded(at(4, 8, 35)),
                Step.sentence(at(4, 14, 10), "failure", "The recipient was not at home", NUREMBERG),
                loaded(at(5, 8, 20)),
                Step.sentence(at(5, 12, 45), "delivered", "The shipment was delivered to a neighbor", NUREMBERG));
        var all = new Journey(number, Division.PARCEL_DE, LEIPZIG, NUREMBERG, steps, List.of());
        return all.with(
                late(at(1, 0), at(1, 6), at(1, 4)),
                of(DUPLICATED, at(1, 0), at(9, 0)),
                of(REORDERED, at(2, 0), at(9, 0)));
    }

    /** Express from China: for a day the carrier is silent, then broken, then under repair, then overrun. */
    public static Journey carrierDownForAWhile(String number) {
        var steps = List.of(
                new Step(
                        at(0, 0),
                        "pre-transit",
                        "Shipment information received",
                        "Shipment information received",
                        null),
                new Step(at(0, 20, 15), "transit", "PU", "Shipment picked up", SHENZHEN),
                new Step(at(1, 2, 55), "transit", "PL", "Processed at SHENZHEN - CHINA MAINLAND", SHENZHEN),
                new Step(at(1, 8, 5), "transit", "DF", "Shipment has departed from a DHL facility", SHENZHEN),
                new Step(at(2, 4, 50), "transit", "AF", "Arrived at DHL Sort Facility HONG KONG", HONG_KONG),
                new Step(at(2, 20, 40), "transit", "AF", "Arrived at DHL Sort Facility LEIPZIG", LEIPZIG_HUB),
                new Step(at(3, 6, 25), "transit", "RR", "Customs clearance status updated", LEIPZIG_HUB),
                new Step(at(3, 14, 35), "transit", "CR", "Clearance processing complete at LEIPZIG", LEIPZIG_HUB),
                new Step(at(4, 6, 10), "transit", "AR", "Arrived at DHL Delivery Facility MUNICH", MUNICH),
                new Step(at(5, 8, 20), "transit", "WC", "Shipment is out with courier for delivery", MUNICH),
                new Step(at(5, 11, 45), "delivered", "OK", "Delivered", MUNICH));
        return new Journey(number, Division.EXPRESS, SHENZHEN, MUNICH, steps, List.of())
                .with(
                        of(TIMEOUT, at(2, 0), at(2, 3)),
                        of(SERVER_ERROR, at(2, 3), at(2, 18)),
                        of(HTML, at(2, 18), at(2, 22)),
                        rateLimited(at(2, 22), at(3, 2), Duration.ofSeconds(3)));
    }

    private static Step announced() {
        return Step.sentence(
                at(0, 0),
                "pre-transit",
                "The instruction data for this shipment have been provided by the sender to DHL electronically",
                null);
    }

    private static Step processed(Duration after, String where, Place place) {
        return Step.sentence(after, "transit", "The shipment has been processed in the " + where, place);
    }

    private static Step arrivedInTheRegion(Duration after) {
        return Step.sentence(
                after,
                "transit",
                "The shipment arrived in the region of recipient and will be transported to the delivery base in the next step",
                FEUCHT);
    }

    private static Step loaded(Duration after) {
        return Step.sentence(after, "transit", "The shipment has been loaded onto the delivery vehicle", null);
    }

    private static Duration at(int days, int hours) {
        return at(days, hours, 0);
    }

    /** Scans have minutes, so that none falls on a midnight, by which carriers mean the day and no time. */
    private static Duration at(int days, int hours, int minutes) {
        return Duration.ofDays(days).plusHours(hours).plusMinutes(minutes);
    }
}
