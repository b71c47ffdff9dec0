package io.waybill.claims.casework;

import io.waybill.claims.claim.CaseFile;
import io.waybill.claims.claim.ClaimsSettings;
import io.waybill.claims.claim.Parcel;
import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.DelayEvent;
import io.waybill.events.delays.DelayRule;
import io.waybill.events.shipments.ShipmentEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.introduction.Introductions;
import io.waybill.kit.restore.CatchingUp;
import io.waybill.kit.time.BusinessTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Hears of parcels, of what is in them, and of when they are lost and found. */
@Service
class Hearing {

    private final Introductions introductions;
    private final Cases cases;
    private final Keeping keeping;
    private final ClaimsSettings settings;
    private final BusinessTime businessTime;
    private final CatchingUp catchingUp;
    private final CaughtUpCases later;

    Hearing(
            Introductions introductions,
            Cases cases,
            Keeping keeping,
            ClaimsSettings settings,
            BusinessTime businessTime,
            CatchingUp catchingUp,
            CaughtUpCases later) {
        this.introductions = introductions;
        this.cases = cases;
        this.keeping = keeping;
        this.settings = settings;
        this.businessTime = businessTime;
        this.catchingUp = catchingUp;
        this.later = later;
    }

    void meet(List<Received<ShipmentEvent>> batch) {
        var fresh = batch.stream().filter(Received::fresh).toList();
        introductions.introduce(
                fresh.stream().map(Received::key).distinct().toList(),
                () -> follow(fresh.stream().map(Received::event).toList()));
    }

    private void follow(List<ShipmentEvent> events) {
        var firsts = new LinkedHashMap<UUID, Parcel>();
        events.forEach(event -> firsts.putIfAbsent(event.shipmentId(), Parcel.of(event)));
        cases.meet(firsts.values());
        var now = businessTime.instant();
        var files = cases.lock(firsts.keySet());
        if (catchingUp.isUnderWay()) {
            events.forEach(event -> files.get(event.shipmentId()).note(event));
            later.keepForLater(files.values());
            return;
        }
        for (var event : events) {
            files.computeIfPresent(event.shipmentId(), (_, file) -> {
                file.changed(event, settings.policyOf(file.parcel().merchantId()), now);
                return file;
            });
        }
        keeping.keep(files.values());
    }

    /** Of introduced parcels only. */
    void hear(List<Received<DelayEvent>> batch) {
        var losses = batch.stream()
                .map(Received::event)
                .filter(event -> event.rule() == DelayRule.PRESUMED_LOST)
                .toList();
        if (losses.isEmpty()) {
            return;
        }
        var now = businessTime.instant();
        var files = cases.lock(losses.stream().map(DelayEvent::shipmentId).toList());
        if (catchingUp.isUnderWay()) {
            losses.forEach(
                    event -> Optional.ofNullable(files.get(event.shipmentId())).ifPresent(file -> file.note(event)));
            later.keepForLater(files.values());
            return;
        }
        for (var event : losses) {
            files.computeIfPresent(event.shipmentId(), (_, file) -> heard(file, event, now));
        }
        keeping.keep(files.values());
    }

    private CaseFile heard(CaseFile file, DelayEvent event, Instant now) {
        switch (event) {
            case DelayDetected detected ->
                file.presumedLost(detected, settings.policyOf(file.parcel().merchantId()), now);
            case DelayCleared cleared -> file.heardOfAgain(cleared, now);
        }
        return file;
    }
}
