package io.waybill.poller.watch;

import io.waybill.carriers.Aggregators;
import io.waybill.events.Leg;
import io.waybill.events.Topics;
import io.waybill.events.scans.Outcome;
import io.waybill.events.scans.ScanEvent;
import io.waybill.events.scans.TrackingObserved;
import io.waybill.kit.outbox.Outbox;
import io.waybill.kit.outbox.Outgoing;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Accounts;
import io.waybill.poller.demand.FirstPolls;
import io.waybill.poller.parcel.Parcel;
import io.waybill.poller.parcel.Parcels;
import io.waybill.poller.plan.Legs;
import io.waybill.poller.plan.PollPlan;
import io.waybill.poller.plan.WantedLeg;
import io.waybill.poller.plan.Why;
import io.waybill.poller.subscription.Subscribing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Begins to follow parcels by carriers and numbers; the parcels are locked by the caller. */
@Component
public class Following {

    private final Parcels parcels;
    private final Legs legs;
    private final Accounts accounts;
    private final FirstPolls firstPolls;
    private final Subscribing subscribing;
    private final Outbox outbox;

    Following(
            Parcels parcels,
            Legs legs,
            Accounts accounts,
            FirstPolls firstPolls,
            Subscribing subscribing,
            Outbox outbox) {
        this.parcels = parcels;
        this.legs = legs;
        this.accounts = accounts;
        this.firstPolls = firstPolls;
        this.subscribing = subscribing;
        this.outbox = outbox;
    }

    void begin(List<WantedLeg> wanted, Instant now) {
        var added = legs.add(wanted, now, LocalDate.ofInstant(now, ZoneOffset.UTC));
        count(wanted, added);
        parcels.wake(added.stream().map(PollPlan::shipmentId).toList());
        subscribing.want(added, now);
        publishNotAskable(added, now);
    }

    private void count(List<WantedLeg> wanted, List<PollPlan> added) {
        var legs = added.stream()
                .map(plan -> Map.entry(plan.shipmentId(), plan.leg()))
                .collect(Collectors.toSet());
        firstPolls.queued(wanted.stream()
                .filter(leg -> legs.contains(Map.entry(leg.shipmentId(), leg.leg())))
                .toList());
    }

    /** A carrier named others that have the parcel too. */
    public void found(Parcel parcel, PollPlan by, Collection<Leg> found, Instant now) {
        var asked = questions(parcel, now);
        var wanted = WantedLegs.of(parcel, found, accounts, fallback(by), firstPolls.turns(), now).stream()
                .filter(leg -> asked.getOrDefault(question(leg.account(), leg.leg()), leg.leg())
                        .equals(leg.leg()))
                .toList();
        begin(wanted, now);
        legs.found(by, wanted.stream().map(WantedLeg::leg).toList());
    }

    /** An aggregator tells of the partners whom it names by itself. */
    private Optional<Account> fallback(PollPlan by) {
        return Aggregators.contains(by.leg().carrier()) ? Optional.empty() : accounts.fallback();
    }

    /** Legs by what is asked about them: another name of the same carrier is the same question. */
    private Map<String, Leg> questions(Parcel parcel, Instant now) {
        return legs.of(List.of(parcel.shipmentId()), LocalDate.ofInstant(now, ZoneOffset.UTC)).stream()
                .collect(Collectors.toMap(
                        plan -> question(plan.account(), plan.leg()), PollPlan::leg, (first, _) -> first));
    }

    private static String question(String account, Leg leg) {
        return account + " " + leg.trackingNumber();
    }

    /** So that nobody waits for a carrier that is not asked. */
    private void publishNotAskable(List<PollPlan> added, Instant now) {
        outbox.addAll(added.stream()
                .filter(plan -> plan.why() == Why.NO_ACCOUNT)
                .map(plan -> new TrackingObserved(
                        plan.shipmentId(),
                        plan.leg(),
                        now,
                        Outcome.NOT_ASKABLE,
                        "no-account",
                        List.of(),
                        List.of(),
                        null))
                .map(event -> new Outgoing<ScanEvent>(
                        Topics.SCANS, event.shipmentId().toString(), parcels.nextSeq(event.shipmentId()), now, event))
                .toList());
    }
}
