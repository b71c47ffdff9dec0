package io.waybill.carriers.laposte;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.CarrierNames;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.Posts;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.reading.CountryCode;
import io.waybill.carriers.reading.Demanded;
import io.waybill.carriers.reading.Direction;
import io.waybill.carriers.reading.Expectation;
import io.waybill.carriers.reading.ExpectedDays;
import io.waybill.carriers.reading.PersonalData;
import io.waybill.carriers.reading.PostLegs;
import io.waybill.carriers.reading.ReportOrder;
import io.waybill.carriers.reading.WrittenTime;
import io.waybill.events.Leg;
import io.waybill.events.Place;
import io.waybill.events.ScanTime;
import io.waybill.events.scans.CarrierScan;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One of the shipments in an answer, as a parcel. The timeline and {@code isFinal} are left alone: they only sum up, and
 * are final and green for what went back to its sender.
 */
final class LaPosteShipment {

    /** La Poste writes the time of Paris with its offset, also of what happens abroad: so local times are of Paris. */
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static final Map<Integer, String> SERVICES =
            Map.of(1, "letter", 2, "international", 3, "chronopost", 4, "colissimo");
    private static final Set<String> OURSELVES = Set.of("la-poste");
    private static final Pattern REFERENCE = Pattern.compile("[A-Z0-9]{6,40}");
    private static final String WAITS_AT_PICKUP_POINT = "AG1";

    private LaPosteShipment() {}

    static Answer read(JsonNode item, String number) {
        Demanded.present(number, "idShip");
        JsonNode shipment = item.path("shipment");
        JsonNode events = shipment.path("event");
        if (!events.isArray() && !events.isMissingNode() && !events.isNull()) {
            throw new IllegalArgumentException("events are no list");
        }
        if (events.isEmpty()) {
            return new NotYetKnown("no event yet");
        }
        JsonNode context = shipment.path("contextData");
        List<JsonNode> newestFirst = newestFirst(events.valueStream().toList());
        List<CarrierScan> scans = IntStream.range(0, newestFirst.size())
                .mapToObj(at -> scan(newestFirst.get(at), newestFirst.size() - 1 - at, language(item), context))
                .toList();
        String normalised = TrackingNumbers.normalise(number);
        List<CarrierScan> oldestFirst = ReportOrder.oldestFirst(scans);
        ParcelReport parcel = new ParcelReport(
                normalised,
                SERVICES.get(shipment.path("holder").asInt(0)),
                oldestFirst,
                legs(normalised, context),
                // After the delivery it is the day of that.
                Expectation.of(
                        LaPoste.ID, oldestFirst, ExpectedDays.on(ExpectedDays.written(text(shipment, "estimDate")))));
        return new Scans(List.of(parcel));
    }

    /** By La Poste's own count where it gives one; else as documented, unless the times run the other way. */
    private static List<JsonNode> newestFirst(List<JsonNode> events) {
        if (events.stream().allMatch(event -> event.path("order").isInt())) {
            return events.stream()
                    .sorted(Comparator.comparingInt(
                                    (JsonNode event) -> event.path("order").asInt())
                            .reversed())
                    .toList();
        }
        List<ScanTime> times = events.stream().map(LaPosteShipment::time).toList();
        return Direction.isNewestFirst(times, true) ? events : events.reversed();
    }

    private static ScanTime time(JsonNode event) {
        return WrittenTime.read(Demanded.present(text(event, "date"), "date"), null, PARIS);
    }

    private static CarrierScan scan(JsonNode event, int order, @Nullable String language, JsonNode context) {
        String code = text(event, "code");
        String label = text(event, "label");
        Demanded.present(code + label, "code or label");
        Place place = code.equals(WAITS_AT_PICKUP_POINT) ? pickupPoint(context) : null;
        return new CarrierScan(
                code.isEmpty() ? null : code,
                null,
                PersonalData.masked(label),
                language,
                time(event),
                place,
                order,
                null);
    }

    private static @Nullable Place pickupPoint(JsonNode context) {
        String name = text(context.path("removalPoint"), "name");
        return name.isEmpty() ? null : new Place(name, null, null);
    }

    /** Of {@code fr_FR}, {@code fr}. */
    private static @Nullable String language(JsonNode item) {
        String language = text(item, "lang");
        return language.matches("[a-z]{2}_.*") ? language.substring(0, 2) : null;
    }

    /** The partner abroad by its own number, and the posts that keep ours. */
    private static List<Leg> legs(String number, JsonNode context) {
        String destination = CountryCode.alpha2(text(context, "arrivalCountry"));
        return Stream.concat(
                        partner(context.path("partner"), destination).stream(),
                        PostLegs.of(number, destination, OURSELVES).stream())
                .distinct()
                .toList();
    }

    private static Optional<Leg> partner(JsonNode partner, @Nullable String destination) {
        String reference = TrackingNumbers.normalise(text(partner, "reference"));
        if (!REFERENCE.matcher(reference).matches()) {
            return Optional.empty();
        }
        return CarrierNames.idOf(text(partner, "name"))
                .or(() -> CarrierNames.idOf(text(partner, "network")))
                .or(() -> Posts.of(destination))
                .map(carrier -> new Leg(carrier, reference));
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).stringValue(null);
        return text == null ? "" : text.strip();
    }
}
