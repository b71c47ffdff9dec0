package io.waybill.normalizer.parcel;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.events.Topics;
import io.waybill.events.statuses.EtaChanged;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.kit.outbox.Outgoing;
import io.waybill.normalizer.arrival.EtaSettings;
import io.waybill.normalizer.arrival.Expected;
import io.waybill.normalizer.arrival.Expecting;
import io.waybill.normalizer.arrival.Journal;
import io.waybill.normalizer.arrival.JournalReading;
import io.waybill.normalizer.delay.DelayTimer;
import io.waybill.normalizer.delay.LastZones;
import io.waybill.normalizer.status.Folded;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * Notes what has happened to parcels, and says when they are expected where that is another day than before. Switched off, it
 * notes nothing, and takes back what was said.
 */
@Service
class Arrivals {

    private final Expecting expecting;
    private final EtaSettings settings;
    private final Counter changed;

    Arrivals(Expecting expecting, EtaSettings settings, MeterRegistry registry) {
        this.expecting = expecting;
        this.settings = settings;
        this.changed = Counter.builder("waybill.etas")
                .description("Days on which parcels are expected that were said")
                .register(registry);
    }

    Expected publish(Dossier dossier, Folded folded, boolean told, Instant now, List<Outgoing<StatusEvent>> events) {
        if (settings.enabled()) {
            var journal = journal(dossier.parcel(), folded, now);
            dossier.change(parcel -> parcel.arriving(parcel.arrival().noting(journal)));
        }
        var before = dossier.parcel();
        var merchant = before.introducedBy().orElseThrow();
        var expected = expected(dossier, merchant, folded, now);
        var other = !Objects.equals(expected.eta(), before.arrival().shown()) || dossier.promisedOtherwise();
        if (!before.arrival().journal().isOver() && other) {
            dossier.change(parcel -> parcel.said().arriving(parcel.arrival().showing(expected.eta())));
            var event = event(dossier, before, merchant, expected, told);
            events.add(new Outgoing<>(
                    Topics.STATUSES,
                    event.shipmentId().toString(),
                    dossier.parcel().seq(),
                    now,
                    event));
            changed.increment();
        }
        return expected;
    }

    private Expected expected(Dossier dossier, String merchant, Folded folded, Instant now) {
        if (!settings.enabled()) {
            dossier.change(parcel -> parcel.arriving(parcel.arrival().reckoning(null)));
            return Expected.NOTHING;
        }
        var consignment = dossier.parcel().consignment();
        var arrival = dossier.parcel().arrival();
        var occasion = expecting.occasion(consignment, now);
        var last = arrival.reckoned();
        if (last != null && last.on().equals(occasion) && dossier.isReckonedAsBefore()) {
            return Expected.still(arrival.shown(), last);
        }
        var expected = expecting.of(merchant, consignment, arrival, folded.now().orElse(null), now);
        dossier.change(parcel -> parcel.arriving(parcel.arrival().reckoning(expected.reckoned(occasion))));
        return expected;
    }

    private static EtaChanged event(Dossier dossier, Parcel before, String merchant, Expected expected, boolean told) {
        return new EtaChanged(
                before.shipmentId(),
                merchant,
                dossier.openLegs(),
                before.arrival().shown(),
                expected.eta(),
                expected.basis(),
                expected.days(),
                before.consignment().promise(),
                before.arrival().carrierDays(),
                told);
    }

    /** Of a parcel whose first scans are kept no more nothing else is noted: what is left would tell another way. */
    private static Journal journal(Parcel parcel, Folded folded, Instant now) {
        if (folded.earlier().isPresent()) {
            return parcel.arrival().journal();
        }
        var consignment = parcel.consignment();
        var shippedAt = consignment.shippedAt();
        return JournalReading.of(
                parcel.arrival().journal(),
                LocalDate.ofInstant(now, ZoneOffset.UTC),
                shippedAt == null ? null : LocalDateTime.ofInstant(shippedAt, LastZones.of(consignment.origin())),
                Objects.equals(consignment.origin(), consignment.destination()) ? null : consignment.destination(),
                folded.now().orElse(null),
                folded.timeline());
    }

    /** What somebody expects is looked at again each day, though nothing be heard. */
    Parcel timed(Parcel parcel, DelayTimer timer, Instant now) {
        var arrival = parcel.arrival();
        var expected = arrival.shown() != null || parcel.consignment().promise() != null;
        return !settings.enabled() || arrival.journal().isOver() || !expected
                ? parcel.timed(timer)
                : parcel.timed(timer.noLaterThan(Expecting.again(parcel.shipmentId(), parcel.consignment(), now)));
    }
}
