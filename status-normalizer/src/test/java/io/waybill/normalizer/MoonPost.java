package io.waybill.normalizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.waybill.events.Leg;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.Topics;
import io.waybill.events.delays.DelayEvent;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.ScanEvent;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.events.shipments.CarrierCandidate;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.ShipmentEvent;
import io.waybill.events.statuses.StatusEvent;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/** Parcels with a carrier that we have no rules of. */
public final class MoonPost {

    public static final String FORM = "code,text,coarse,status,detail,effect,example\n";

    private static final Instant MONDAY = Instant.parse("2026-03-02T06:00:00Z");
    private static final KeptTopic<StatusEvent> STATUSES = new KeptTopic<>(Topics.STATUSES);
    private static final KeptTopic<ShipmentEvent> SHIPMENTS = new KeptTopic<>(Topics.SHIPMENTS);
    private static final KeptTopic<DelayEvent> DELAYS = new KeptTopic<>(Topics.DELAYS);
    private static final KeptTopic<ScanEvent> SCANS = new KeptTopic<>(Topics.SCANS);

    public final UUID id = UUID.randomUUID();
    private final Leg leg;
    private long observations;

    public MoonPost(String carrier) {
        leg = new Leg(carrier, "MOON" + id.toString().substring(0, 8));
    }

    public MoonPost ship() {
        var event = new OrderShipped(
                id,
                "demo",
                leg.trackingNumber(),
                List.of(new CarrierCandidate(leg.carrier(), 1)),
                null,
                List.of(),
                null,
                null,
                MONDAY,
                List.of(),
                1,
                false);
        SHIPMENTS.send(id.toString(), 1, event);
        return this;
    }

    public MoonPost observe(CarrierScan... scans) {
        var event = new TrackingObserved(id, leg, MONDAY, Outcome.SCANS, null, List.of(scans), List.of(), null);
        SCANS.send(id.toString(), ++observations, event);
        return this;
    }

    /** The carrier was asked because a look was wanted, and had nothing new. */
    void answer(Instant lookedAt) {
        var event = new TrackingObserved(id, leg, lookedAt, Outcome.SCANS, null, List.of(), List.of(), lookedAt);
        SCANS.send(id.toString(), ++observations, event);
    }

    List<DelayEvent> awaitDelays(int count) {
        await().untilAsserted(() -> assertThat(DELAYS.events(id.toString())).hasSize(count));
        return DELAYS.events(id.toString());
    }

    /** @param hour of Monday */
    public static CarrierScan scan(String code, String text, int hour) {
        return scan(code, text, hour, LocalDateTime.of(2026, 3, 2, hour, 0));
    }

    static CarrierScan scan(String code, String text, Instant at) {
        return scan(code, text, 0, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    private static CarrierScan scan(String code, String text, int order, LocalDateTime local) {
        var time = new ScanTime(local.toString(), local, local.toInstant(ZoneOffset.UTC), TimeSource.CARRIER, false);
        return new CarrierScan(code, null, text, "en", time, null, order, null);
    }

    public List<StatusEvent> said() {
        return STATUSES.events(id.toString());
    }

    public List<StatusEvent> awaitSaid(int count) {
        await().untilAsserted(() -> assertThat(said()).hasSizeGreaterThanOrEqualTo(count));
        assertThat(said()).hasSize(count);
        return said();
    }
}
