package io.waybill.claims.casework;

import io.waybill.claims.claim.CaseFile;
import io.waybill.events.Topics;
import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.claims.RefundRequested;
import io.waybill.kit.hold.HoldPoints;
import io.waybill.kit.outbox.Outbox;
import io.waybill.kit.outbox.Outgoing;
import io.waybill.kit.time.BusinessTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Ends work on cases: keeps them, and publishes what is to be said, in one transaction. */
@Component
class Keeping {

    private final Cases cases;
    private final Outbox outbox;
    private final ClaimMetrics metrics;
    private final HoldPoints holdPoints;
    private final BusinessTime businessTime;

    Keeping(Cases cases, Outbox outbox, ClaimMetrics metrics, HoldPoints holdPoints, BusinessTime businessTime) {
        this.cases = cases;
        this.outbox = outbox;
        this.metrics = metrics;
        this.holdPoints = holdPoints;
        this.businessTime = businessTime;
    }

    void keep(Collection<CaseFile> files) {
        cases.keep(files);
        var talkative = files.stream().filter(file -> !file.events().isEmpty()).toList();
        if (!talkative.isEmpty()) {
            outbox.addAll(numbered(talkative));
            var events =
                    talkative.stream().flatMap(file -> file.events().stream()).toList();
            metrics.countAfterCommit(events);
            reachHoldPoints(events);
        }
    }

    private void reachHoldPoints(List<ClaimEvent> events) {
        for (var event : events) {
            switch (event) {
                case ClaimOpened _ -> holdPoints.reach("claim.before-opened");
                case ClaimClosed closed -> {
                    if (closed.outcome() != ClaimClosed.Outcome.SETTLED) {
                        holdPoints.reach("claim.before-withdrawn");
                    }
                }
                case ClaimDecided _, RefundRequested _ -> {}
            }
        }
    }

    private List<Outgoing<ClaimEvent>> numbered(List<CaseFile> files) {
        var last = cases.count(files.stream()
                .collect(Collectors.toMap(
                        file -> file.parcel().shipmentId(),
                        file -> file.events().size())));
        var now = businessTime.instant();
        var outgoing = new ArrayList<Outgoing<ClaimEvent>>();
        for (var file : files) {
            var shipmentId = file.parcel().shipmentId();
            var seq = last.getOrDefault(shipmentId, 0L) - file.events().size();
            for (var event : file.events()) {
                outgoing.add(said(event, ++seq, now));
            }
        }
        return outgoing;
    }

    private static Outgoing<ClaimEvent> said(ClaimEvent event, long seq, Instant now) {
        return new Outgoing<>(Topics.CLAIMS, event.shipmentId().toString(), seq, now, event);
    }
}
