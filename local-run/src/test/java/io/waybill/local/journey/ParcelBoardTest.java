package io.waybill.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.EventHeaders;
import io.waybill.events.Leg;
import io.waybill.events.Place;
import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.carrierhealth.CarrierLookedAfter;
import io.waybill.events.carrierhealth.CarrierLookedAfter.Health;
import io.waybill.events.rejected.EventRejected;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.statuses.ScansAdded;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.kit.events.Received;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ParcelBoardTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    private static final UUID ID = UUID.fromString("01900000-0000-7000-8000-000000000001");
    private static final String NUMBER = "470825001939";

    private final ParcelBoard board = new ParcelBoard();

    @Test
    void tellsOfAParcelThatIsRegisteredOnce() {
        assertThat(take(shipped())).get().asString().contains(NUMBER, "registered");
        assertThat(take(shipped())).isEmpty();
    }

    @Test
    void tellsWhereItIsInTheCarriersWords() {
        take(shipped());
        var line = take(changed(Status.IN_TRANSIT, false, scan("Processed\u001b[2J", "Feucht")));
        assertThat(line).get().asString().contains(NUMBER, "in transit", "Processed [2J, Feucht");
    }

    @Test
    void tellsOfACorrection() {
        take(shipped());
        assertThat(take(changed(Status.IN_TRANSIT, true, scan("Back", "Feucht"))))
                .get()
                .asString()
                .contains("in transit (corrected)");
    }

    @Test
    void knowsWhatIsDeliveredWhicheverTopicSpeaksFirst() {
        take(changed(Status.DELIVERED, false, scan("Delivered", "Feucht")));
        assertThat(board.withNumber(NUMBER)).isEmpty();
        take(shipped());
        assertThat(board.withNumber(NUMBER)).get().satisfies(parcel -> {
            assertThat(parcel.isDelivered()).isTrue();
            assertThat(parcel.scans()).isEqualTo(1);
        });
    }

    @Test
    void countsScansWithoutThoseWithdrawn() {
        take(shipped());
        take(new ScansAdded(
                ID, "demo", List.of(), List.of(scan("One", "Feucht"), scan("Two", "Feucht")), List.of(), true));
        var line = take(new ScansAdded(ID, "demo", List.of(), List.of(), List.of("One"), true));
        assertThat(line).get().asString().contains("1 scans withdrawn");
        assertThat(board.withNumber(NUMBER))
                .get()
                .satisfies(parcel -> assertThat(parcel.scans()).isEqualTo(1));
    }

    @Test
    void saysWhyAParcelWithoutScansHasItsStatus() {
        take(shipped());
        var unknown = new StatusChanged(
                ID,
                "demo",
                List.of(),
                null,
                new Meaning(Status.PENDING, "not_yet_known"),
                null,
                false,
                1,
                List.of(),
                List.of(),
                true);

        assertThat(take(unknown)).get().asString().contains("pending", "not yet known");
    }

    @Test
    void saysWhichOrderWasRejectedWhereAndWhy() {
        var original = new EventRejected.Original("waybill.order-events", 4, 17);

        assertThat(take(new EventRejected("is missing", "/shippedAt", "e-1", "demo", "B-1", original)))
                .get()
                .asString()
                .contains("B-1", "rejected", "/shippedAt is missing");
        assertThat(take(new EventRejected("is not JSON", null, null, null, null, original)))
                .get()
                .asString()
                .contains("an order", "rejected", "is not JSON");
    }

    @Test
    void tellsOfACarrierThatIsDownAndBackButNotOfOneThatIsWellFromTheStart() {
        assertThat(take(health(Health.HEALTHY, null))).isEmpty();
        assertThat(take(health(Health.DOWN, "server-error")))
                .get()
                .asString()
                .contains("dhl/shared", "carrier down", "server-error");
        assertThat(take(health(Health.DOWN, "server-error"))).isEmpty();
        assertThat(take(health(Health.HEALTHY, null))).get().asString().contains("carrier healthy");
    }

    private Optional<String> take(Object event) {
        var headers = new EventHeaders("id", "type", "source", null, null, null, null);
        return board.take(new Received<>(ID.toString(), headers, event, true), NOW);
    }

    private static OrderShipped shipped() {
        return new OrderShipped(ID, "demo", NUMBER, List.of(), null, List.of(), null, null, NOW, List.of(), 1, false);
    }

    private static StatusChanged changed(Status status, boolean correction, TimelineScan scan) {
        return new StatusChanged(
                ID,
                "demo",
                List.of(),
                null,
                new Meaning(status, "moving"),
                null,
                correction,
                1,
                List.of(scan),
                List.of(),
                true);
    }

    private static TimelineScan scan(String text, String place) {
        var local = LocalDateTime.parse("2026-03-02T09:00:00");
        return new TimelineScan(
                text,
                new Leg("dhl", NUMBER),
                new ScanTime("2026-03-02T09:00:00", local, null, TimeSource.UNKNOWN, false),
                new Place(place, "DE", null),
                null,
                text,
                "en",
                null,
                false,
                null);
    }

    private static CarrierLookedAfter health(Health health, String reason) {
        return new CarrierLookedAfter("dhl", "shared", health, Duration.ZERO, NOW, reason);
    }
}
