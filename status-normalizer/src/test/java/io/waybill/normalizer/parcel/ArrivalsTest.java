package io.waybill.normalizer.parcel;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.statuses.Eta;
import io.waybill.events.statuses.EtaChanged;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.kit.outbox.Outgoing;
import io.waybill.normalizer.arrival.Arrival;
import io.waybill.normalizer.arrival.EtaSettings;
import io.waybill.normalizer.arrival.Expected;
import io.waybill.normalizer.arrival.Journal;
import io.waybill.normalizer.delay.Consignment;
import io.waybill.normalizer.delay.DelayTimer;
import io.waybill.normalizer.parcel.Parcel.Met;
import io.waybill.normalizer.status.Folded;
import io.waybill.normalizer.status.Watch;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private static final Instant NOW = Instant.parse("2026-03-05T08:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-05");
    private static final Eta SHOWN = new Eta(TODAY.plusDays(1), TODAY.plusDays(2), TODAY.plusDays(4));
    private static final Folded NOTHING_KNOWN = Folded.derivedFrom(List.of(), Watch.SCANNED, null);

    private final List<Outgoing<StatusEvent>> events = new ArrayList<>();

    /** Nobody is asked for what is switched off. */
    private final Arrivals switchedOff = new Arrivals(null, new EtaSettings(false, 1_000), new SimpleMeterRegistry());

    private static Dossier dossier(Arrival arrival) {
        var consignment = new Consignment(
                NOW, "DE", "DE", new DateRange(TODAY.plusDays(2), TODAY.plusDays(3)), null, "00340434161094015902");
        var parcel = new Parcel(
                new Met(UUID.randomUUID(), "demo", false),
                Watch.SCANNED,
                Told.NOTHING,
                consignment,
                DelayTimer.STOPPED,
                new Shelf(TODAY.withDayOfMonth(1), null, null, null),
                0,
                arrival);
        return new Dossier(parcel, List.of(), List.of(), false);
    }

    @Test
    void notesAndExpectsNothingWhereItIsSwitchedOff() {
        var dossier = dossier(Arrival.UNKNOWN);

        assertThat(switchedOff.publish(dossier, NOTHING_KNOWN, true, NOW, events))
                .isEqualTo(Expected.NOTHING);

        assertThat(events).isEmpty();
        assertThat(dossier.parcel().arrival()).isEqualTo(Arrival.UNKNOWN);
        assertThat(switchedOff.timed(dossier.parcel(), DelayTimer.STOPPED, NOW).timer())
                .isEqualTo(DelayTimer.STOPPED);
    }

    /** Or it would be shown for ever. */
    @Test
    void takesBackOnceWhatWasSaidBeforeItWasSwitchedOff() {
        var dossier = dossier(Arrival.UNKNOWN.showing(SHOWN));

        switchedOff.publish(dossier, NOTHING_KNOWN, true, NOW, events);
        switchedOff.publish(dossier, NOTHING_KNOWN, true, NOW, events);

        assertThat(events).singleElement().satisfies(outgoing -> {
            var event = (EtaChanged) outgoing.event();
            assertThat(event.previous()).isEqualTo(SHOWN);
            assertThat(event.now()).isNull();
        });
        assertThat(dossier.parcel().arrival().shown()).isNull();
        assertThat(dossier.parcel().arrival().journal()).isEqualTo(Journal.EMPTY);
    }
}
