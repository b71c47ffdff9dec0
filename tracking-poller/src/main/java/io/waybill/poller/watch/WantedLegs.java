package io.waybill.poller.watch;

import io.waybill.events.Leg;
import io.waybill.poller.account.Account;
import io.waybill.poller.parcel.Parcel;
import io.waybill.poller.parcel.ParcelFacts;
import io.waybill.poller.plan.NextPoll;
import io.waybill.poller.plan.PollPolicy;
import io.waybill.poller.plan.WantedLeg;
import io.waybill.poller.plan.Why;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** By which carriers and numbers a parcel is to be asked about. */
final class WantedLegs {

    private WantedLegs() {}

    /** None without a number or a carrier; with a carrier that we have no account with, they wait for one. */
    static List<WantedLeg> of(Parcel parcel, ParcelFacts facts, Predicate<String> hasAccount, Instant now) {
        var number = facts.trackingNumber();
        if (number == null) {
            return List.of();
        }
        var first = PollPolicy.first(parcel, now);
        return facts.candidates().stream()
                .map(candidate -> candidate.carrier())
                .distinct()
                .map(carrier -> new WantedLeg(
                        parcel.shipmentId(),
                        parcel.merchantId(),
                        new Leg(carrier, number),
                        carrier + "/" + Account.SHARED,
                        hasAccount.test(carrier) ? first : new NextPoll.Ask(first.at(), Why.NO_ACCOUNT)))
                .toList();
    }
}
