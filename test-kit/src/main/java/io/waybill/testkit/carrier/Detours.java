package io.waybill.testkit.carrier;

import static io.waybill.testkit.carrier.Scans.announced;
import static io.waybill.testkit.carrier.Scans.arrivedInTheRegion;
import static io.waybill.testkit.carrier.Scans.at;
import static io.waybill.testkit.carrier.Scans.delivered;
import static io.waybill.testkit.carrier.Scans.handedOver;
import static io.waybill.testkit.carrier.Scans.loaded;
import static io.waybill.testkit.carrier.Scans.nobodyHome;
import static io.waybill.testkit.carrier.Scans.prepared;
import static io.waybill.testkit.carrier.Scans.processed;
import static io.waybill.testkit.carrier.Scans.transit;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Parcels that do not go the straight way; each ends within a week. Where one is delivered, hours lie between the vehicle
 * and the door, so that whoever asks now and then sees both.
 */
public final class Detours {

    /** In the afternoon of the fourth day, were it not for the detour. */
    private static final Duration PLANNED = at(3, 15);

    private static final String ORIGIN = "parcel center of origin";
    private static final String DESTINATION = "destination parcel center";

    private static final Place HAMBURG = Place.inGermany("Hamburg");
    private static final Place KASSEL = Place.inGermany("Staufenberg");
    private static final Place OTTENDORF = Place.inGermany("Ottendorf-Okrilla");
    private static final Place DRESDEN = Place.inGermany("Dresden");
    private static final Place LONDON = new Place("LONDON - UK", "GB", ZoneId.of("Europe/London"));
    private static final Place LEIPZIG_HUB = new Place("LEIPZIG - GERMANY", "DE", ZoneId.of("Europe/Berlin"));
    private static final Place BERLIN = new Place("BERLIN - GERMANY", "DE", ZoneId.of("Europe/Berlin"));

    private Detours() {}

    public static List<Journey> all(String number) {
        return List.of(
                stalled(number),
                late(number),
                toThePickupPoint(number),
                lost(number),
                lostAndFound(number),
                throughCustoms(number));
    }

    /** Two days without a scan, then it moves again. */
    public static Journey stalled(String number) {
        var moving = Stream.of(processed(at(3, 6, 50), "parcel center", KASSEL));
        return within(number, lastSeenOnTheSecondDay(), Stream.concat(moving, onTheRoundAgain(4)));
    }

    /** Scanned every day, and delivered in the sixth day. */
    public static Journey late(String number) {
        var way = Stream.of(
                announced(),
                handedOver(at(0, 22, 40), HAMBURG),
                processed(at(1, 21, 25), ORIGIN, HAMBURG),
                processed(at(2, 23, 35), "parcel center", KASSEL),
                processed(at(3, 22, 10), "parcel center", KASSEL));
        return within(number, way, onTheRoundAgain(5));
    }

    /** Nobody at home, so the buyer collects it. */
    public static Journey toThePickupPoint(String number) {
        var way = Stream.of(
                announced(),
                handedOver(at(0, 21, 15), HAMBURG),
                processed(at(1, 2, 50), ORIGIN, HAMBURG),
                processed(at(1, 20, 30), "parcel center", KASSEL),
                processed(at(2, 20, 10), DESTINATION, OTTENDORF),
                prepared(at(3, 5, 40), DRESDEN),
                loaded(at(3, 8, 45)),
                nobodyHome(at(3, 15, 10), DRESDEN));
        var toTheOutlet = Stream.of(
                transit(at(3, 18, 20), "The shipment is being brought to the retail outlet for pick-up", DRESDEN),
                transit(at(4, 9, 30), "The shipment is ready for pick-up at the retail outlet", DRESDEN),
                Step.sentence(
                        at(5, 11, 40),
                        "delivered",
                        "The recipient has picked up the shipment from the retail outlet",
                        DRESDEN));
        return within(number, way, toTheOutlet);
    }

    /** Never heard of again after its second day. */
    public static Journey lost(String number) {
        return within(number, lastSeenOnTheSecondDay(), Stream.of());
    }

    /** Not heard of for almost four days, then it comes after all. */
    public static Journey lostAndFound(String number) {
        return within(number, lastSeenOnTheSecondDay(), onTheRoundAgain(5));
    }

    /** Express from outside the union: customs keep it for a day. */
    public static Journey throughCustoms(String number) {
        var steps = List.of(
                new Step(
                        at(0, 0),
                        "pre-transit",
                        "Shipment information received",
                        "Shipment information received",
                        null),
                new Step(at(0, 20, 15), "transit", "PU", "Shipment picked up", LONDON),
                new Step(at(1, 2, 55), "transit", "PL", "Processed at LONDON - UK", LONDON),
                new Step(at(1, 8, 5), "transit", "DF", "Shipment has departed from a DHL facility", LONDON),
                new Step(at(1, 14, 50), "transit", "AF", "Arrived at DHL Sort Facility LEIPZIG", LEIPZIG_HUB),
                new Step(at(1, 20, 25), "transit", "IC", "Processed for clearance at LEIPZIG", LEIPZIG_HUB),
                new Step(at(2, 6, 40), "transit", "UD", "Clearance delay", LEIPZIG_HUB),
                new Step(at(3, 9, 35), "transit", "CR", "Clearance processing complete at LEIPZIG", LEIPZIG_HUB),
                new Step(at(3, 22, 5), "transit", "DF", "Shipment has departed from a DHL facility", LEIPZIG_HUB),
                new Step(at(4, 5, 10), "transit", "AR", "Arrived at DHL Delivery Facility BERLIN", BERLIN),
                new Step(at(4, 8, 20), "transit", "WC", "Shipment is out with courier for delivery", BERLIN),
                new Step(at(4, 14, 45), "delivered", "OK", "Delivered", BERLIN));
        return new Journey(number, Division.EXPRESS, LONDON, BERLIN, steps, List.of()).planned(PLANNED);
    }

    private static Stream<Step> lastSeenOnTheSecondDay() {
        return Stream.of(announced(), handedOver(at(0, 20, 40), HAMBURG), processed(at(1, 3, 25), ORIGIN, HAMBURG));
    }

    /** From the evening before. */
    private static Stream<Step> onTheRoundAgain(int day) {
        return Stream.of(
                arrivedInTheRegion(at(day - 1, 20, 10), OTTENDORF),
                processed(at(day, 1, 30), DESTINATION, OTTENDORF),
                prepared(at(day, 5, 40), DRESDEN),
                loaded(at(day, 8, 45)),
                delivered(at(day, 15, 15), DRESDEN));
    }

    private static Journey within(String number, Stream<Step> first, Stream<Step> then) {
        return new Journey(
                number,
                Division.PARCEL_DE,
                HAMBURG,
                DRESDEN,
                Stream.concat(first, then).toList(),
                List.of(),
                PLANNED);
    }
}
