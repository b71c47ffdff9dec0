package io.waybill.benchmarks.feed;

import io.waybill.events.Leg;
import io.waybill.events.Place;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.events.shipments.CarrierCandidate;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.Region;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Parcels that go the straight way from one town to another, and what DHL says of them, poll by poll. */
public record Travels(Instant from, int firstParcel, int parcels) {

    private static final List<String> CODES = List.of("AE", "ES", "NB", "AA", "EE", "NB", "PO", "ZU");
    private static final List<String> TOWNS = List.of("Bonn", "Bonn", "Koeln", "Hagen", "Hamburg", "Kiel");
    private static final Duration BETWEEN_SCANS = Duration.ofHours(4);

    /** In which all scans have happened, and no parcel is late, or silent for longer than its like. */
    public static final Duration SET_OUT_BEFORE =
            BETWEEN_SCANS.multipliedBy(CODES.size()).plusHours(4);

    /** Every so many parcels the carrier says at one poll what it has said at the one before. */
    private static final int SAID_AGAIN = 10;

    private static final int PROMISED_DAYS = 6;

    public static final int SCANS = CODES.size();

    public UUID id(int parcel) {
        return new UUID(0x0190_0000_0000_7000L + firstParcel + parcel, 0x8000_0000_0000_0000L + parcel * 7919L);
    }

    public OrderShipped shipped(int parcel) {
        var number = firstParcel + parcel;
        return new OrderShipped(
                id(parcel),
                "demo",
                number(parcel),
                List.of(new CarrierCandidate("dhl", 1)),
                null,
                List.of(order(number)),
                new Region("DE", Towns.from(number)),
                new Region("DE", Towns.to(number)),
                from,
                List.of(),
                1,
                false);
    }

    private OrderInParcel order(int number) {
        var day = from.atOffset(ZoneOffset.UTC).toLocalDate();
        var promise = new DateRange(day.plusDays(2), day.plusDays(PROMISED_DAYS));
        return new OrderInParcel(
                "order-" + number, new UUID(number, 1), List.of(), from.minusSeconds(3_600), promise, null, null);
    }

    public TrackingObserved observed(int parcel, int step) {
        var again = step > 0 && parcel % SAID_AGAIN == step;
        var scans = IntStream.rangeClosed(again ? step - 1 : step, step)
                .mapToObj(one -> scan(parcel, one))
                .toList();
        var askedAt = from.plus(BETWEEN_SCANS.multipliedBy(step + 1L));
        return new TrackingObserved(
                id(parcel), new Leg("dhl", number(parcel)), askedAt, Outcome.SCANS, null, scans, List.of(), null);
    }

    private CarrierScan scan(int parcel, int step) {
        var at = from.plus(BETWEEN_SCANS.multipliedBy(step)).plusSeconds(parcel % 3_600);
        var time = new ScanTime(
                at.toString(), at.atOffset(ZoneOffset.UTC).toLocalDateTime(), at, TimeSource.OFFSET, false);
        var town = TOWNS.get((parcel + step) % TOWNS.size());
        return new CarrierScan(
                "parcel-de/" + CODES.get(step),
                "transit",
                "The shipment has been processed in the parcel center of " + town,
                "en",
                time,
                new Place(town, "DE", null),
                step,
                null);
    }

    public String number(int parcel) {
        return "00340434%012d".formatted(firstParcel + parcel);
    }
}
