package io.waybill.poller.watch;

import io.waybill.carriers.PostalLegs;
import io.waybill.events.Leg;
import io.waybill.events.shipments.CarrierCandidate;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Accounts;
import io.waybill.poller.demand.Turns;
import io.waybill.poller.parcel.Parcel;
import io.waybill.poller.parcel.ParcelFacts;
import io.waybill.poller.plan.NextPoll;
import io.waybill.poller.plan.PollPolicy;
import io.waybill.poller.plan.WantedLeg;
import io.waybill.poller.plan.Why;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** By which carriers and numbers a parcel is to be asked about. */
final class WantedLegs {

    private WantedLegs() {}

    /** None without a number. The posts of a number by S10 come in addition to the carriers that may have the parcel. */
    static List<WantedLeg> of(Parcel parcel, ParcelFacts facts, Accounts accounts, Turns turns, Instant now) {
        var number = facts.trackingNumber();
        if (number == null) {
            return List.of();
        }
        var legs = Stream.concat(
                        facts.candidates().stream().map(CarrierCandidate::carrier),
                        PostalLegs.of(number, parcel.destination()).stream())
                .distinct()
                .map(carrier -> new Leg(carrier, number))
                .toList();
        return legs.isEmpty()
                ? accounts.fallback().map(account -> elsewhere(parcel, number, account, turns, now)).stream()
                        .toList()
                : of(parcel, legs, accounts, accounts.fallback(), turns, now);
    }

    /**
     * With a carrier that we have no account with, they wait for one, and an aggregator is asked meanwhile.
     *
     * @param fallback empty where nobody is to be asked in place of the carrier
     */
    static List<WantedLeg> of(
            Parcel parcel,
            Collection<Leg> legs,
            Accounts accounts,
            Optional<Account> fallback,
            Turns turns,
            Instant now) {
        var wanted = new LinkedHashSet<WantedLeg>();
        var questions = new HashSet<String>();
        for (var leg : legs) {
            var account = accounts.with(leg.carrier());
            // Two names of one carrier are one question.
            if (questions.add(accounts.keyFor(leg.carrier()) + " " + leg.trackingNumber())) {
                wanted.add(account.map(present -> first(parcel, leg, present, turns, now))
                        .orElseGet(() -> waiting(parcel, leg, accounts.keyFor(leg.carrier()), now)));
            }
            if (account.isEmpty()) {
                fallback.map(elsewhere -> elsewhere(parcel, leg.trackingNumber(), elsewhere, turns, now))
                        .ifPresent(wanted::add);
            }
        }
        return List.copyOf(wanted);
    }

    private static WantedLeg elsewhere(Parcel parcel, String number, Account account, Turns turns, Instant now) {
        return first(parcel, new Leg(account.carrier(), number), account, turns, now);
    }

    private static WantedLeg first(Parcel parcel, Leg leg, Account account, Turns turns, Instant now) {
        var turn = turns.next(parcel, account.key());
        return wanted(parcel, leg, account.key(), PollPolicy.first(parcel, turn, now));
    }

    private static WantedLeg waiting(Parcel parcel, Leg leg, String account, Instant now) {
        var first = PollPolicy.first(parcel, Duration.ZERO, now);
        return wanted(parcel, leg, account, new NextPoll.Ask(first.at(), Why.NO_ACCOUNT, first.every()));
    }

    private static WantedLeg wanted(Parcel parcel, Leg leg, String account, NextPoll.Ask next) {
        return new WantedLeg(parcel.shipmentId(), parcel.merchantId(), leg, account, next);
    }
}
