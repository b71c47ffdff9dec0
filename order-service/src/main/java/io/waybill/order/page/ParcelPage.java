package io.waybill.order.page;

import io.waybill.events.delays.DelayRule;
import io.waybill.events.orderevents.DateRange;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.kit.link.Link;
import io.waybill.order.claim.Claim;
import io.waybill.order.merchant.Merchant;
import io.waybill.order.tracking.TrackedParcel;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the template shows, ready to be shown.
 *
 * @param silence that nothing was heard for long, where the first words say something else
 */
record ParcelPage(
        PageFrame frame,
        StatusHeader header,
        @Nullable String silence,
        List<ClaimCard> claims,
        @Nullable WhenView when,
        List<MilestoneView> milestones,
        List<NextStep> next,
        List<ScanView> timeline,
        ParcelFacts facts,
        SupportView support,
        Map<String, String> label) {

    /**
     * As the buyer of this link may see it: with that buyer's orders only.
     *
     * @param claimPages where links lead
     */
    static ParcelPage derivedFrom(
            TrackedParcel tracked,
            Link link,
            Merchant merchant,
            Words words,
            Instant now,
            Function<Link, URI> claimPages) {
        var voice = Voice.of(merchant, words, now);
        var state = tracked.state();
        var troubles = Troubles.of(tracked, link.buyerId());
        var situation = Situation.of(troubles, state.now());
        var sent = voice.dates().day(tracked.parcel().shippedAt());
        var orders = ordersOf(tracked, link);
        return new ParcelPage(
                PageFrame.of(merchant.brand(), words),
                StatusHeader.derivedFrom(situation, state, sent, voice),
                silence(situation, troubles, sent, voice),
                new ClaimCards(troubles, situation, voice, claimPages.compose(claim -> link(claim, link))).cards(),
                when(tracked, orders, troubles, situation, voice, now),
                milestones(tracked, situation, sent, voice),
                NextStep.after(situation, state.now(), voice),
                state.timeline().stream()
                        .map(scan -> ScanView.derivedFrom(scan, voice.dates(), words))
                        .toList(),
                ParcelFacts.derivedFrom(tracked, orders, words),
                SupportView.of(merchant),
                words.labels());
    }

    boolean hasMilestones() {
        return !milestones.isEmpty();
    }

    boolean hasTimeline() {
        return !timeline.isEmpty();
    }

    private static List<OrderInParcel> ordersOf(TrackedParcel tracked, Link link) {
        return tracked.parcel().orders().stream()
                .filter(order -> order.buyerId().equals(link.buyerId()))
                .toList();
    }

    /** A claim's link carries the version of its parcel's. */
    private static Link link(Claim claim, Link parcels) {
        return Link.toClaim(claim.id(), parcels.buyerId(), parcels.version());
    }

    private static @Nullable String silence(Situation situation, Troubles troubles, LocalDate sent, Voice voice) {
        return situation.saysHowSilentItIs()
                ? null
                : troubles.by(DelayRule.STALLED)
                        .map(delay -> SilenceText.of(delay, sent, voice))
                        .map(text -> text.heard() + " " + text.known())
                        .orElse(null);
    }

    private static @Nullable WhenView when(
            TrackedParcel tracked,
            List<OrderInParcel> orders,
            Troubles troubles,
            Situation situation,
            Voice voice,
            Instant now) {
        var view = WhenView.of(tracked, promises(orders, troubles), troubles, situation, voice, now);
        return view.isThere() ? view : null;
    }

    private static List<DateRange> promises(List<OrderInParcel> orders, Troubles troubles) {
        return orders.stream()
                .filter(order -> !troubles.settled(order.orderId()))
                .flatMap(order -> Stream.ofNullable(order.promise()))
                .distinct()
                .toList();
    }

    private static List<MilestoneView> milestones(
            TrackedParcel tracked, Situation situation, LocalDate sent, Voice voice) {
        return Milestones.derivedFrom(tracked.state(), sent, situation.holdsUp()).steps().stream()
                .map(step -> MilestoneView.derivedFrom(step, voice.dates(), voice.words()))
                .toList();
    }
}
