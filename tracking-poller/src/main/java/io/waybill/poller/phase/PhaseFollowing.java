package io.waybill.poller.phase;

import io.waybill.events.statuses.StatusChanged;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.time.BusinessTime;
import io.waybill.poller.account.Accounts;
import io.waybill.poller.demand.Paces;
import io.waybill.poller.parcel.Parcel;
import io.waybill.poller.parcel.Parcels;
import io.waybill.poller.plan.Calls;
import io.waybill.poller.plan.Legs;
import io.waybill.poller.plan.PollPlan;
import io.waybill.poller.plan.PollPolicy;
import io.waybill.poller.plan.Rescheduled;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks as often as a parcel's phase calls for, and wakes a watch that had ended when the parcel moves again. */
@Component
class PhaseFollowing {

    private final Parcels parcels;
    private final Legs legs;
    private final Accounts accounts;
    private final Paces paces;
    private final BusinessTime businessTime;

    PhaseFollowing(Parcels parcels, Legs legs, Accounts accounts, Paces paces, BusinessTime businessTime) {
        this.parcels = parcels;
        this.legs = legs;
        this.accounts = accounts;
        this.paces = paces;
        this.businessTime = businessTime;
    }

    void take(List<Received<StatusEvent>> batch) {
        var changes = batch.stream()
                .filter(Received::fresh)
                .flatMap(received -> received.event() instanceof StatusChanged change
                        ? Optional.of(change).stream()
                        : Optional.<StatusChanged>empty().stream())
                .collect(Collectors.toMap(StatusChanged::shipmentId, Function.identity(), (_, later) -> later));
        if (changes.isEmpty()) {
            return;
        }
        var now = businessTime.instant();
        var merchants = changes.values().stream()
                .collect(Collectors.toMap(StatusChanged::shipmentId, StatusChanged::merchantId));
        var moved = parcels.meet(merchants, now).values().stream()
                .map(parcel ->
                        new Move(parcel, changes.get(parcel.shipmentId()).now().status()))
                .filter(Move::isOne)
                .collect(Collectors.toMap(move -> move.parcel().shipmentId(), Function.identity()));
        enter(moved, now);
    }

    private record Move(Parcel parcel, Status to) {

        boolean isOne() {
            return parcel.phase() != to;
        }

        /** That it expired is our own word, said when the watch ended. */
        boolean wakes() {
            return to != Status.EXPIRED;
        }

        Parcel moved() {
            return parcel.in(to);
        }
    }

    private void enter(Map<UUID, Move> moved, Instant now) {
        parcels.enter(moved.values().stream()
                .collect(Collectors.toMap(move -> move.parcel().shipmentId(), Move::to)));
        parcels.wake(moved.values().stream()
                .filter(Move::wakes)
                .map(move -> move.parcel().shipmentId())
                .toList());
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        legs.reschedule(legs.of(moved.keySet(), today).stream()
                .flatMap(plan -> rescheduled(moved.get(plan.shipmentId()).moved(), plan, now).stream())
                .toList());
    }

    private Optional<Rescheduled> rescheduled(Parcel parcel, PollPlan plan, Instant now) {
        return accounts.with(plan.leg().carrier())
                .map(account -> new Calls(plan.callsToday(), account.limits().perParcelAndDay()))
                .flatMap(calls -> PollPolicy.inNewPhase(parcel, plan, calls, paces.of(parcel, plan, now), now))
                .map(next -> new Rescheduled(plan.id(), next));
    }
}
