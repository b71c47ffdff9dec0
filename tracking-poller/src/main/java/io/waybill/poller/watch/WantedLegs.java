package io.waybill.poller.watch;

import io.waybill.carriers.PostalLegs;
import io.waybill.events.Leg;
import io.waybill.events.shipments.CarrierCandidate;
import io.waybill.poller.account.Account;
import io.waybill.poller.account.Accounts;
import io.waybill.poller.parcel.Parcel;
import io.waybill.poller.parcel.ParcelFacts;
import io.waybill.poller.plan.NextPoll;
import io.waybill.poller.plan.PollPolicy;
import io.waybill.poller.plan.WantedLeg;
import io.waybill.poller.plan.Why;
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
    static List<WantedLeg> of(Parcel parcel, ParcelFacts facts, Accounts accounts, Instant now) {
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
                ? accounts.fallback().map(account -> elsewhere(parcel, number, account, now)).stream()
                        .toList()
                : of(parcel, legs, accounts, accounts.fallback(), now);
    }

    /**
     * With a carrier that we have no account with, they wait for one, and an aggregator is asked meanwhile.
     *
     * @param fallback empty where nobody is to be asked in place of the carrier
     */
    static List<WantedLeg> of(
            Parcel parcel, Collection<Leg> legs, Accounts accounts, Optional<Account> fallback, Instant now) {
        var wanted = new LinkedHashSet<WantedLeg>();
        var questions = new HashSet<String>();
        for (var leg : legs) {
            var account = accounts.with(leg.carrier());
            // Two names of one carrier are one question.
            if (questions.add(accounts.keyFor(leg.carrier()) + " " + leg.trackingNumber())) {
                var first = PollPolicy.first(parcel, now);
                var next = account.isPresent() ? first : new NextPoll.Ask(first.at(), Why.NO_ACCOUNT, first.every());
                wanted.add(wanted(parcel, leg, accounts.keyFor(leg.carrier()), next));
            }
            if (account.isEmpty()) {
                fallback.map(elsewhere -> elsewhere(parcel, leg.trackingNumber(), elsewhere, now))
                        .ifPresent(wanted::add);
            }
        }
        return List.copyOf(wanted);
    }

    private static WantedLeg elsewhere(Parcel parcel, String number, Account account, Instant now) {
        var leg = new Leg(account.carrier(), number);
        return wanted(parcel, leg, account.key(), PollPolicy.first(parcel, now));
    }

    private static WantedLeg wanted(Parcel parcel, Leg leg, String account, NextPoll.Ask next) {
        return new WantedLeg(parcel.shipmentId(), parcel.merchantId(), leg, account, next);
    }
}
