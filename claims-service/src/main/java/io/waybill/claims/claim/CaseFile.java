package io.waybill.claims.claim;

import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.claims.Remedy;
import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.DelayEvent;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.events.shipments.ShipmentEvent;
import io.waybill.kit.link.Link;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * One parcel with its losses and claims, worked on within one transaction: what is heard changes it, and what is to be
 * said about it gathers.
 */
public final class CaseFile {

    static final Duration LINKS_OUTLIVE_THE_CLAIM = Duration.ofDays(90);

    private Parcel parcel;
    private final SortedMap<Integer, Loss> losses = new TreeMap<>();
    private final Map<UUID, Claim> claims = new LinkedHashMap<>();
    private final List<ClaimEvent> events = new ArrayList<>();

    public CaseFile(Parcel parcel, Collection<Loss> losses, Collection<Claim> claims) {
        this.parcel = parcel;
        losses.forEach(loss -> this.losses.put(loss.occurrence(), loss));
        claims.forEach(claim -> this.claims.put(claim.id(), claim));
    }

    public Parcel parcel() {
        return parcel;
    }

    /** Oldest first. */
    public List<Loss> losses() {
        return List.copyOf(losses.values());
    }

    public List<Claim> claims() {
        return List.copyOf(claims.values());
    }

    /** To be said, in this order. */
    public List<ClaimEvent> events() {
        return List.copyOf(events);
    }

    /** The claim that the link opens, if it holds still. */
    public Optional<Claim> openTo(Link link, Instant now) {
        return Optional.ofNullable(claims.get(link.subject()))
                .filter(claim -> link.version() == parcel.linkVersion())
                .filter(claim -> link.buyerId().equals(claim.facts().buyerId()))
                .filter(claim -> claim.endedAt()
                        .filter(end -> now.isAfter(end.plus(LINKS_OUTLIVE_THE_CLAIM)))
                        .isEmpty());
    }

    /** Why there is a claim. */
    public Optional<Loss> lossOf(Claim claim) {
        return Optional.ofNullable(losses.get(claim.facts().key().occurrence()));
    }

    public void changed(ShipmentEvent event, ClaimPolicy policy, Instant now) {
        note(event);
        followOrders(now);
        openWhatIsMissing(policy, now);
    }

    private void followOrders(Instant now) {
        for (var open : open(_ -> true)) {
            parcel.order(open.facts().key().orderId())
                    .ifPresentOrElse(
                            order -> claims.put(open.id(), open.ofBuyer(order.buyerId())),
                            () -> withdraw(open, Withdrawal.ORDER_GONE, now));
        }
    }

    public void presumedLost(DelayDetected said, ClaimPolicy policy, Instant now) {
        note(said);
        openWhatIsMissing(policy, now);
    }

    /** Whatever the reason: it is not presumed lost any more. */
    public void heardOfAgain(DelayCleared said, Instant now) {
        note(said);
        open(claim -> claim.facts().key().occurrence() == said.occurrence())
                .forEach(claim -> withdraw(claim, Withdrawal.PARCEL_FOUND, now));
    }

    /** Without concluding anything. */
    public void note(ShipmentEvent event) {
        parcel = parcel.after(event);
    }

    /** Without concluding anything. */
    public void note(DelayEvent said) {
        switch (said) {
            case DelayDetected detected -> losses.merge(said.occurrence(), new Loss(detected, false), Loss::saidAgain);
            case DelayCleared _ -> losses.computeIfPresent(said.occurrence(), (_, loss) -> loss.clear());
        }
    }

    /** From all that was noted. */
    public void conclude(ClaimPolicy policy, Instant now) {
        open(claim -> lossOf(claim).filter(Loss::cleared).isPresent())
                .forEach(claim -> withdraw(claim, Withdrawal.PARCEL_FOUND, now));
        followOrders(now);
        openWhatIsMissing(policy, now);
    }

    /** @param owed claims of which it was said that they are decided, and not yet that the refund is asked for */
    public void sayWhatIsOwed(Collection<UUID> owed) {
        claims.values().stream()
                .filter(claim -> owed.contains(claim.id()))
                .filter(SettledClaim.class::isInstance)
                .map(SettledClaim.class::cast)
                .forEach(claim -> events.addAll(ClaimEvents.behindDecision(claim)));
    }

    /** Settles those whose time was over at {@code until}. */
    public void leaveToSilence(Instant until, Instant now) {
        open(claim -> claim.isSilentAt(until)).forEach(claim -> settle(claim.leftToSilence(now)));
    }

    /** @return empty where the link opens nothing */
    public Optional<Acceptance> accept(Link link, Remedy remedy, Instant now) {
        return openTo(link, now).map(claim -> accept(claim, remedy, now));
    }

    private Acceptance accept(Claim claim, Remedy remedy, Instant now) {
        return switch (claim) {
            case OpenClaim open ->
                open.facts()
                        .terms()
                        .offer(remedy)
                        .<Acceptance>map(offer -> new Acceptance.Accepted(settle(open.accepted(offer, now)), true))
                        .orElseGet(() -> new Acceptance.NotOffered(open));
            case SettledClaim settled ->
                settled.isTheBuyersChoiceOf(remedy)
                        ? new Acceptance.Accepted(settled, false)
                        : new Acceptance.TooLate(settled);
            case WithdrawnClaim withdrawn -> new Acceptance.TooLate(withdrawn);
        };
    }

    private SettledClaim settle(SettledClaim claim) {
        claims.put(claim.id(), claim);
        events.addAll(ClaimEvents.settled(claim));
        return claim;
    }

    private void withdraw(OpenClaim open, Withdrawal because, Instant now) {
        var withdrawn = open.withdrawn(because, now);
        claims.put(withdrawn.id(), withdrawn);
        events.add(ClaimEvents.withdrawn(withdrawn));
    }

    private void openWhatIsMissing(ClaimPolicy policy, Instant now) {
        losses.values().stream()
                .filter(Loss::asksTheBuyer)
                .forEach(loss -> parcel.orders().forEach(order -> openIfMissing(loss, order, policy, now)));
    }

    private void openIfMissing(Loss loss, OrderInParcel order, ClaimPolicy policy, Instant now) {
        var key = new ClaimKey(parcel.merchantId(), parcel.shipmentId(), order.orderId(), loss.occurrence());
        if (OpeningPolicy.opens(key, claims.values())) {
            var news = loss.said().news() && !parcel.imported();
            var facts = new ClaimFacts(key, order.buyerId(), order.items(), policy.termsFor(order, now), now, news);
            var claim = new OpenClaim(facts);
            claims.put(claim.id(), claim);
            events.add(ClaimEvents.opened(claim, parcel.linkVersion()));
        }
    }

    private List<OpenClaim> open(Predicate<OpenClaim> wanted) {
        return claims.values().stream()
                .filter(OpenClaim.class::isInstance)
                .map(OpenClaim.class::cast)
                .filter(wanted)
                .toList();
    }
}
