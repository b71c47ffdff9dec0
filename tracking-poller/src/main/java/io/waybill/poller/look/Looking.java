package io.waybill.poller.look;

import io.waybill.events.Topics;
import io.waybill.events.looks.LookEvent;
import io.waybill.events.looks.LookWanted;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.ScanEvent;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.kit.events.Received;
import io.waybill.kit.outbox.Outbox;
import io.waybill.kit.outbox.Outgoing;
import io.waybill.kit.time.BusinessTime;
import io.waybill.poller.account.Accounts;
import io.waybill.poller.parcel.Parcels;
import io.waybill.poller.plan.Calls;
import io.waybill.poller.plan.Legs;
import io.waybill.poller.plan.PollPlan;
import io.waybill.poller.plan.PollPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Has every carrier of a parcel asked, and tells when each has answered; also where there was nothing new. */
@Component
public class Looking {

    private final Looks looks;
    private final Legs legs;
    private final Parcels parcels;
    private final Accounts accounts;
    private final Outbox outbox;
    private final BusinessTime businessTime;

    Looking(Looks looks, Legs legs, Parcels parcels, Accounts accounts, Outbox outbox, BusinessTime businessTime) {
        this.looks = looks;
        this.legs = legs;
        this.parcels = parcels;
        this.accounts = accounts;
        this.outbox = outbox;
        this.businessTime = businessTime;
    }

    void take(List<Received<LookEvent>> batch) {
        var due = new HashMap<UUID, Instant>();
        for (var received : batch) {
            switch (received.event()) {
                case LookWanted wanted ->
                    due.merge(wanted.shipmentId(), wanted.due(), (one, other) -> one.isAfter(other) ? one : other);
            }
        }
        look(looks.lock(due.keySet()), due);
    }

    /** The parcels, locked by the caller, have other carriers or another number: whoever is new is asked as well. */
    public void resume(Collection<UUID> shipmentIds) {
        var wanted = looks.lock(shipmentIds).stream()
                .filter(parcel -> parcel.wantedFor() != null)
                .toList();
        look(wanted, Map.of());
    }

    private void look(List<Looked> wanted, Map<UUID, Instant> due) {
        if (wanted.isEmpty()) {
            return;
        }
        var now = businessTime.instant();
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        var plans = legs.of(wanted.stream().map(Looked::shipmentId).toList(), today).stream()
                .collect(Collectors.groupingBy(PollPlan::shipmentId));
        for (var parcel : wanted) {
            var until = parcel.orLater(due.getOrDefault(parcel.shipmentId(), Instant.MIN));
            look(parcel, until, plans.getOrDefault(parcel.shipmentId(), List.of()), now);
        }
    }

    private void look(Looked parcel, Instant due, List<PollPlan> plans, Instant now) {
        switch (LookPolicy.step(parcel, due, plans, this::askable)) {
            case LookStep.NobodyToAsk(var leg, var reason) -> {
                looks.settle(parcel.shipmentId());
                publish(
                        new TrackingObserved(
                                parcel.shipmentId(), leg, now, Outcome.NOT_ASKABLE, reason, List.of(), List.of(), now),
                        now);
            }
            case LookStep.Asking(var silent) -> {
                looks.want(parcel.shipmentId(), due, now);
                silent.forEach(plan -> ask(plan, due, now));
            }
            case LookStep.Answered(var last, var lookedAt) -> {
                looks.settle(parcel.shipmentId());
                publish(nothingNew(last, lookedAt), now);
            }
        }
    }

    private void ask(PollPlan plan, Instant due, Instant now) {
        if (plan.lookDue() != null) {
            looks.postpone(plan.id(), due);
        } else {
            var cap = accounts.with(plan.leg().carrier())
                    .map(account -> account.limits().perParcelAndDay())
                    .orElseThrow();
            looks.ask(plan.id(), due, PollPolicy.look(plan.shipmentId(), new Calls(plan.callsToday(), cap), now));
        }
    }

    private static TrackingObserved nothingNew(PollPlan plan, Instant lookedAt) {
        return new TrackingObserved(
                plan.shipmentId(),
                plan.leg(),
                Objects.requireNonNull(plan.answeredAt(), "it has answered"),
                Objects.requireNonNull(plan.progress().outcome(), "an answer has an outcome"),
                null,
                List.of(),
                List.of(),
                lookedAt,
                plan.progress().known() ? plan.expected() : null);
    }

    /**
     * A carrier has answered to a look; the parcel is locked.
     *
     * @return when who was asked first was asked, where it was the last that owed an answer
     */
    public Optional<Instant> answered(UUID shipmentId) {
        var parcel = looks.lock(List.of(shipmentId)).getFirst();
        var due = parcel.wantedFor();
        if (due == null) {
            return Optional.empty();
        }
        var today = LocalDate.ofInstant(businessTime.instant(), ZoneOffset.UTC);
        return switch (LookPolicy.step(parcel, due, legs.of(List.of(shipmentId), today), this::askable)) {
            case LookStep.NobodyToAsk _, LookStep.Asking _ -> Optional.empty();
            case LookStep.Answered answered -> {
                looks.settle(shipmentId);
                yield Optional.of(answered.lookedAt());
            }
        };
    }

    private boolean askable(PollPlan plan) {
        return accounts.with(plan.leg().carrier()).isPresent();
    }

    private void publish(ScanEvent event, Instant time) {
        var seq = parcels.nextSeq(event.shipmentId());
        outbox.add(new Outgoing<>(Topics.SCANS, event.shipmentId().toString(), seq, time, event));
    }
}
