package io.waybill.order.page;

import io.waybill.events.orderevents.DateRange;
import io.waybill.events.statuses.ArrivalDay;
import io.waybill.events.statuses.Eta;
import io.waybill.order.lane.BackOffPolicy;
import io.waybill.order.page.Situation.AfterAll;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days on which we expect it, in words and as a strip.
 *
 * @param before the last of the days that were said before
 * @param sure how sure, in plain numbers
 */
record ExpectedView(
        String heading,
        String days,
        @Nullable String before,
        @Nullable String sure,
        @Nullable StripView strip) {

    /** By what the interval means: ten come before it, ten after it. */
    private static final int AT_LEAST = 8;

    private static final int AT_MOST = 9;

    static ExpectedView of(Arrival arrival, List<DateRange> promises, Situation situation, Voice voice) {
        var dates = voice.dates();
        var eta = arrival.eta();
        var span = dates.span(eta.from(), eta.to());
        if (arrival.today()) {
            return new ExpectedView(
                    heading(arrival, situation, voice), voice.text("when.today", span), null, null, null);
        }
        return new ExpectedView(
                heading(arrival, situation, voice),
                span,
                Optional.ofNullable(arrival.previous())
                        .map(Eta::latest)
                        .map(dates::unbroken)
                        .orElse(null),
                sure(arrival, voice),
                Strip.of(arrival, promises)
                        .map(strip -> StripView.of(strip, voice.dates()))
                        .orElse(null));
    }

    /** What was settled is no more waited for: then its days are news, and no promise. */
    private static String heading(Arrival arrival, Situation situation, Voice voice) {
        if (situation instanceof AfterAll) {
            return voice.text("when.after-all");
        }
        return voice.text(arrival.movedBack() ? "when.new" : "when.expected");
    }

    private static String sure(Arrival arrival, Voice voice) {
        var basis = arrival.basis();
        var one = arrival.eta().from().equals(arrival.eta().to()) ? "when.sure.day" : "when.sure";
        var said = voice.text(one, String.valueOf(tenths(arrival)));
        if (basis == null) {
            return said;
        }
        var numbers = new Numbers(voice.words());
        return said + " "
                + (basis.sample() < BackOffPolicy.ENOUGH
                        ? voice.text("when.sure.few")
                        : voice.text("when.sure.sample", numbers.whole(basis.sample())));
    }

    /** Whole days hold more than was aimed at; never ten, as none is certain. */
    private static int tenths(Arrival arrival) {
        var eta = arrival.eta();
        var within = arrival.days().stream()
                .filter(day -> !day.day().isBefore(eta.from()) && !day.day().isAfter(eta.to()))
                .mapToDouble(ArrivalDay::share)
                .sum();
        return Math.clamp((long) Math.floor(within * 10 + 1e-9), AT_LEAST, AT_MOST);
    }
}
