package io.waybill.poller.watch;

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
import java.util.List;
import java.util.Optional;

/** By which carriers and numbers a parcel is to be asked about. */
final class WantedLegs {

    private WantedLegs() {}

    /** None without a number or a carrier; with a carrier that we have no account with, they wait for one. */
    static List<WantedLeg> of(Parcel parcel, ParcelFacts facts, Accounts accounts, Instant now) {
        var number = facts.trackingNumber();
        if (number == null) {
            return List.of();
        }
        return facts.candidates().stream()
                .map(CarrierCandidate::carrier)
                .distinct()
                .map(carrier -> wanted(parcel, new Leg(carrier, number), accounts.with(carrier), now))
                .toList();
    }

    private static WantedLeg wanted(Parcel parcel, Leg leg, Optional<Account> account, Instant now) {
        var first = PollPolicy.first(parcel, now);
        return new WantedLeg(
                parcel.shipmentId(),
                parcel.merchantId(),
                leg,
                account.map(Account::key).orElse(leg.carrier() + "/" + Account.SHARED),
                account.isPresent() ? first : new NextPoll.Ask(first.at(), Why.NO_ACCOUNT));
    }
}
