package io.waybill.testkit.carrier;

import static io.waybill.testkit.carrier.Misbehaviour.Kind.DUPLICATED;
import static io.waybill.testkit.carrier.Misbehaviour.Kind.HTML;
import static io.waybill.testkit.carrier.Misbehaviour.Kind.REORDERED;
import static io.waybill.testkit.carrier.Misbehaviour.Kind.SERVER_ERROR;
import static io.waybill.testkit.carrier.Misbehaviour.Kind.TIMEOUT;
import static io.waybill.testkit.carrier.Misbehaviour.late;
import static io.waybill.testkit.carrier.Misbehaviour.of;
import static io.waybill.testkit.carrier.Misbehaviour.rateLimited;
import static io.waybill.testkit.carrier.Scans.announced;
import static io.waybill.testkit.carrier.Scans.arrivedInTheRegion;
import static io.waybill.testkit.carrier.Scans.at;
import static io.waybill.testkit.carrier.Scans.delivered;
import static io.waybill.testkit.carrier.Scans.handedOver;
import static io.waybill.testkit.carrier.Scans.loaded;
import static io.waybill.testkit.carrier.Scans.nobodyHome;
import static io.waybill.testkit.carrier.Scans.processed;
import static io.waybill.testkit.carrier.Scans.transit;

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
                transit(at(0, 22, 40), "The shipment has been posted by the sender at the retail outlet", LEIPZIG),
                processed(at(1, 3, 25), "parcel center of origin", RADEFELD),
                processed(at(2, 4, 35), "parcel center", STAUFENBERG),
                arrivedInTheRegion(at(3, 5, 10), FEUCHT),
                processed(at(4, 2, 20), "destination parcel center", FEUCHT),
                loaded(at(5, 8, 45)),
                delivered(at(5, 13, 15), NUREMBERG));
        return new Journey(number, Division.PARCEL_DE, LEIPZIG, NUREMBERG, steps, List.of());
    }

    /** Parcel DE: one scan a day late, all of them twice and out of order; nobody home, so a neighbour takes the parcel. */
    public static Journey lateDuplicatedAndReordered(String number) {
        var steps = List.of(
                announced(),
                handedOver(at(0, 20, 55), LEIPZIG),
                processed(at(1, 2, 5), "parcel center of origin", RADEFELD),
                processed(at(1, 21, 50), "parcel center", STAUFENBERG),
                arrivedInTheRegion(at(2, 20, 40), FEUCHT),
                processed(at(3, 3, 25), "destination parcel center", FEUCHT),
                loaded(at(4, 8, 35)),
                nobodyHome(at(4, 14, 10), NUREMBERG),
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
}
