package io.waybill.carriers.postnord;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Scans;
import io.waybill.carriers.ParcelReport;
import io.waybill.carriers.TrackingNumbers;
import io.waybill.carriers.reading.CountryCode;
import io.waybill.carriers.reading.Demanded;
import io.waybill.carriers.reading.Expectation;
import io.waybill.carriers.reading.ExpectedDays;
import io.waybill.carriers.reading.PostLegs;
import io.waybill.carriers.reading.ReportOrder;
import io.waybill.carriers.reading.SaidText;
import io.waybill.carriers.reading.SignedBy;
import io.waybill.carriers.reading.WrittenTime;
import io.waybill.events.Place;
import io.waybill.events.Proof;
import io.waybill.events.ScanTime;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.scans.CarrierScan;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One item of a shipment, as a parcel.
 *
 * @param estimatedTimeOfArrival also of the whole shipment
 * @param events oldest first
 */
record PostNordItem(
        String itemId,
        @Nullable Acceptor acceptor,
        @Nullable JsonNode estimatedTimeOfArrival,
        @Nullable List<Event> events) {

    static final String LANGUAGE = "en";

    private static final JsonMapper JSON = new JsonMapper();
    /** Sweden's, Denmark's and Norway's; events in Finland name it. */
    private static final ZoneId HOME = ZoneId.of("Europe/Stockholm");

    PostNordItem {
        Demanded.present(itemId, "itemId");
        events = events == null ? List.of() : events;
        events.forEach(event -> Demanded.present(event, "event"));
    }

    record Acceptor(@Nullable String name) {}

    record Event(
            String eventTime,
            @Nullable String eventCode,
            @Nullable String status,
            @Nullable String eventDescription,
            @Nullable Location location) {

        Event {
            Demanded.present(eventTime, "eventTime");
            eventCode = eventCode == null || eventCode.isBlank() ? null : eventCode;
            status = status == null || status.isBlank() ? null : status;
        }
    }

    record Location(
            @Nullable String displayName,
            @Nullable String city,
            @Nullable String postcode,
            @Nullable String countryCode) {

        /** Null where the only place is PostNord itself. */
        @Nullable Place place() {
            boolean site = displayName != null && !displayName.equalsIgnoreCase(PostNord.ID);
            Place place = new Place(site ? displayName : city, CountryCode.alpha2(countryCode), postcode);
            return place.equals(new Place(null, null, null)) ? null : place;
        }
    }

    /**
     * @param destination ISO 3166-1 alpha-3
     * @param estimate of the shipment, where the item has none of its own
     */
    static Answer read(JsonNode json, @Nullable String destination, @Nullable JsonNode estimate) {
        PostNordItem item = Demanded.present(JSON.treeToValue(json, PostNordItem.class), "item");
        String number = TrackingNumbers.normalise(item.itemId);
        List<CarrierScan> scans = ReportOrder.oldestFirst(item.scans());
        return scans.isEmpty()
                ? new NotYetKnown("no event yet")
                : new Scans(List.of(new ParcelReport(
                        number,
                        null,
                        scans,
                        PostLegs.of(number, CountryCode.alpha2(destination), Set.of(PostNord.ID)),
                        Expectation.of(PostNord.ID, scans, item.expected(destination, estimate)))));
    }

    private @Nullable DateRange expected(@Nullable String destination, @Nullable JsonNode ofShipment) {
        return Stream.of(Optional.ofNullable(estimatedTimeOfArrival), Optional.ofNullable(ofShipment))
                .flatMap(Optional::stream)
                .map(time -> ExpectedDays.at(time.stringValue(""), CountryCode.alpha2(destination), HOME))
                .filter(Objects::nonNull)
                .map(ExpectedDays::on)
                .findFirst()
                .orElse(null);
    }

    private List<CarrierScan> scans() {
        List<Event> all = Objects.requireNonNull(events);
        List<CarrierScan> scans = new ArrayList<>();
        boolean signed = false;
        for (int at = all.size() - 1; at >= 0; at--) {
            // Who took it belongs to the newest of a delivery.
            boolean delivery = !signed && "DELIVERED".equals(all.get(at).status());
            signed |= delivery;
            scans.add(scan(all.get(at), at, delivery ? proof() : null));
        }
        return scans;
    }

    private static CarrierScan scan(Event event, int order, @Nullable Proof proof) {
        Place place = event.location() == null ? null : event.location().place();
        ScanTime time = WrittenTime.read(event.eventTime(), place == null ? null : place.country(), HOME);
        String text = SaidText.of(event.eventDescription()).text();
        return new CarrierScan(event.eventCode(), event.status(), text, LANGUAGE, time, place, order, proof);
    }

    private @Nullable Proof proof() {
        String initials = acceptor == null || acceptor.name() == null ? null : SignedBy.initials(acceptor.name());
        return initials == null ? null : new Proof(initials, null, null);
    }
}
