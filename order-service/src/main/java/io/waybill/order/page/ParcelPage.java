package io.waybill.order.page;

import io.waybill.events.orderevents.DateRange;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.kit.link.Link;
import io.waybill.order.merchant.Merchant;
import io.waybill.order.tracking.TrackedParcel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that the template shows, ready to be shown. */
record ParcelPage(
        PageFrame frame,
        StatusHeader header,
        List<PromiseView> promises,
        List<MilestoneView> milestones,
        List<NextStep> next,
        List<ScanView> timeline,
        ParcelFacts facts,
        String supportEmail,
        Map<String, String> label) {

    /** As the buyer of this link may see it: with that buyer's orders only. */
    static ParcelPage derivedFrom(TrackedParcel tracked, Link link, Merchant merchant, Words words, Instant now) {
        var dates = new Dates(words, now.atZone(merchant.zone()).toLocalDate());
        var state = tracked.state();
        var orders = tracked.parcel().orders().stream()
                .filter(order -> order.buyerId().equals(link.buyerId()))
                .toList();
        var sent = tracked.parcel().shippedAt().atZone(merchant.zone()).toLocalDate();
        return new ParcelPage(
                PageFrame.of(merchant.brand(), words),
                StatusHeader.derivedFrom(state, merchant.brand(), words),
                promises(orders)
                        .map(promise -> PromiseView.derivedFrom(promise, state, dates, now))
                        .toList(),
                Milestones.derivedFrom(state, sent).steps().stream()
                        .map(step -> MilestoneView.derivedFrom(step, dates, words))
                        .toList(),
                NextStep.after(state.now(), words),
                state.timeline().stream()
                        .map(scan -> ScanView.derivedFrom(scan, dates, words))
                        .toList(),
                ParcelFacts.derivedFrom(tracked, orders, words),
                merchant.supportEmail(),
                words.labels());
    }

    boolean hasMilestones() {
        return !milestones.isEmpty();
    }

    boolean hasTimeline() {
        return !timeline.isEmpty();
    }

    private static Stream<DateRange> promises(List<OrderInParcel> orders) {
        return orders.stream()
                .flatMap(order -> Stream.ofNullable(order.promise()))
                .distinct();
    }
}
