package io.waybill.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Leg;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.Topics;
import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.DelayEvent;
import io.waybill.events.looks.LookEvent;
import io.waybill.events.looks.LookWanted;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.ScanEvent;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.events.shipments.CarrierCandidate;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.Region;
import io.waybill.events.shipments.ShipmentChanged;
import io.waybill.events.shipments.ShipmentEvent;
import io.waybill.events.statuses.EtaChanged;
import io.waybill.events.statuses.StatusEvent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A parcel with DHL to Germany, as order-service and the poller tell of it, and what is said of its delays. */
public final class DelayParcel {

    static final Leg LEG = new Leg("dhl", "470800204932");

    private static final KeptTopic<ShipmentEvent> SHIPMENTS = new KeptTopic<>(Topics.SHIPMENTS);
    private static final KeptTopic<ScanEvent> SCANS = new KeptTopic<>(Topics.SCANS);
    private static final KeptTopic<LookEvent> LOOKS = new KeptTopic<>(Topics.LOOKS);
    private static final KeptTopic<StatusEvent> STATUSES = new KeptTopic<>(Topics.STATUSES);
    private static final KeptTopic<DelayEvent> DELAYS = new KeptTopic<>(Topics.DELAYS);

    public final UUID id = UUID.randomUUID();
    private @Nullable String service;
    private @Nullable Region origin;
    private Region destination = new Region("DE", null);
    private long shipments;
    private long scans;

    /** From France, and by a service of that name. */
    public DelayParcel by(String name) {
        service = name;
        origin = new Region("FR", "69001");
        destination = new Region("DE", "10115");
        return this;
    }

    public static CarrierScan scan(String coarse, String text, Instant at) {
        var local = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
        var time = new ScanTime(local.toString(), local, at, TimeSource.OFFSET, false);
        return new CarrierScan(null, coarse, text, "en", time, null, 0, null);
    }

    public static CarrierScan pickedUp(Instant at) {
        return scan("transit", "Shipment picked up", at);
    }

    public static CarrierScan processed(Instant at) {
        return scan("transit", "The shipment has been processed in the parcel center of origin", at);
    }

    public static CarrierScan delivered(Instant at) {
        return scan("delivered", "The shipment has been successfully delivered", at);
    }

    private static CarrierScan coded(String code, String text, Instant at) {
        return new CarrierScan(code, null, text, "de", scan("", text, at).time(), null, 0, null);
    }

    static CarrierScan inCustoms(Instant at) {
        return coded(
                "parcel-de/HLDCU:NORSN", "Zollbearbeitung (Held by Customs): Keine weitere Begründung durch Zoll", at);
    }

    static CarrierScan delayed(Instant at) {
        return coded("parcel-de/EXPHD:FRMJR", "Sonderereignis: Verzögerung wegen höherer Gewalt", at);
    }

    public static CarrierScan returning(Instant at) {
        return scan("transit", "The shipment is being returned to the sender", at);
    }

    public List<StatusEvent> awaitStatuses(int count) {
        await().untilAsserted(() -> assertThat(statuses()).hasSizeGreaterThanOrEqualTo(count));
        assertThat(statuses()).hasSize(count);
        return statuses();
    }

    public List<EtaChanged> etas() {
        return statuses().stream()
                .filter(EtaChanged.class::isInstance)
                .map(EtaChanged.class::cast)
                .toList();
    }

    private List<StatusEvent> statuses() {
        return STATUSES.events(id.toString());
    }

    public DelayParcel ship(Instant at) {
        return ship("demo", at, null, false);
    }

    public DelayParcel ship(String merchantId, Instant at, @Nullable DateRange promise, boolean imported) {
        SHIPMENTS.send(id.toString(), ++shipments, shipped(merchantId, at, promise, imported));
        return this;
    }

    void shipUnnumbered(Instant at) {
        var shipped = shipped("demo", at, null, false);
        SHIPMENTS.send(
                id.toString(),
                ++shipments,
                new OrderShipped(
                        id,
                        shipped.merchantId(),
                        null,
                        List.of(),
                        null,
                        shipped.orders(),
                        null,
                        shipped.destination(),
                        at,
                        List.of("no-number"),
                        1,
                        false));
    }

    public OrderShipped shipped(String merchantId, Instant at, @Nullable DateRange promise, boolean imported) {
        return new OrderShipped(
                id,
                merchantId,
                LEG.trackingNumber(),
                List.of(new CarrierCandidate("dhl", 1)),
                service,
                List.of(order(promise)),
                origin,
                destination,
                at,
                List.of(),
                1,
                imported);
    }

    /** From Porto to Lisbon, where no other parcels go. */
    public DelayParcel shipWithin(Instant at, @Nullable DateRange promise) {
        return ship(at, promise, new Region("PT", "4000-123"), new Region("PT", "1000-001"));
    }

    public DelayParcel ship(Instant at, @Nullable DateRange promise, Region origin, Region destination) {
        var shipped = shipped("demo", at, promise, false);
        SHIPMENTS.send(
                id.toString(),
                ++shipments,
                new OrderShipped(
                        id,
                        shipped.merchantId(),
                        shipped.trackingNumber(),
                        shipped.candidates(),
                        null,
                        shipped.orders(),
                        origin,
                        destination,
                        at,
                        List.of(),
                        1,
                        false));
        return this;
    }

    void change(@Nullable DateRange promise) {
        change(LEG.trackingNumber(), promise);
    }

    void change(String number, @Nullable DateRange promise) {
        var candidates = List.of(new CarrierCandidate("dhl", 1));
        SHIPMENTS.send(
                id.toString(),
                ++shipments,
                new ShipmentChanged(id, "demo", number, candidates, List.of(order(promise)), List.of(), 1));
    }

    private OrderInParcel order(@Nullable DateRange promise) {
        return new OrderInParcel("order", id, List.of(), null, promise, null, null);
    }

    public void observe(Instant askedAt, CarrierScan... news) {
        SCANS.send(id.toString(), ++scans, observed(askedAt, null, news));
    }

    /** The carrier was asked at that time because a look was wanted. */
    public void answer(Instant lookedAt, CarrierScan... news) {
        SCANS.send(id.toString(), ++scans, observed(lookedAt, lookedAt, news));
    }

    /** The carrier says on which days it comes. */
    public void observe(Instant askedAt, DateRange expected) {
        SCANS.send(
                id.toString(),
                ++scans,
                new TrackingObserved(id, LEG, askedAt, Outcome.SCANS, null, List.of(), List.of(), null, expected));
    }

    public TrackingObserved observed(Instant askedAt, @Nullable Instant lookedAt, CarrierScan... news) {
        return new TrackingObserved(id, LEG, askedAt, Outcome.SCANS, null, Arrays.asList(news), List.of(), lookedAt);
    }

    void notAskable(Instant at) {
        SCANS.send(
                id.toString(),
                ++scans,
                new TrackingObserved(id, null, at, Outcome.NOT_ASKABLE, "no-number", List.of(), List.of(), at));
    }

    public List<LookWanted> awaitLooks(int count) {
        await().untilAsserted(() -> assertThat(looks()).hasSize(count));
        return looks();
    }

    List<LookWanted> looks() {
        return LOOKS.events(id.toString()).stream().map(LookWanted.class::cast).toList();
    }

    public List<DelayEvent> awaitDelays(int count) {
        await().untilAsserted(() -> assertThat(delays()).hasSizeGreaterThanOrEqualTo(count));
        assertThat(delays()).hasSize(count);
        return delays();
    }

    public List<DelayEvent> delays() {
        return DELAYS.events(id.toString());
    }

    List<String> seqs() {
        return DELAYS.records(id.toString()).stream()
                .map(record -> KeptTopic.header(record, "ce_seq"))
                .toList();
    }

    /** Such as {@code stalled 1} and {@code stalled 1 moved}. */
    public static String words(DelayEvent event) {
        var words = event.rule().wireName() + " " + event.occurrence();
        return switch (event) {
            case DelayDetected _ -> words;
            case DelayCleared cleared -> words + " " + cleared.reason().name().toLowerCase(Locale.ROOT);
        };
    }
}
