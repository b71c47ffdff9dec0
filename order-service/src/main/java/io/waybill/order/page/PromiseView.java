package io.waybill.order.page;

import io.waybill.events.delays.DelayRule;
import io.waybill.events.orderevents.DateRange;
import io.waybill.order.tracking.TrackingState;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * What the buyer was told at the purchase.
 *
 * @param broken that it holds no more, in words; absent while it may
 * @param outlook whether it will hold, or did; absent where nobody can say, and where it is broken
 */
record PromiseView(
        String days, @Nullable String broken, @Nullable Outlook outlook) {

    /**
     * @param eta the days on which it is expected; absent where they are not known
     * @param came absent until it has
     */
    static PromiseView derivedFrom(
            DateRange promise,
            TrackingState state,
            Troubles troubles,
            @Nullable DateRange eta,
            @Nullable Came came,
            Voice voice,
            Instant now) {
        var days = voice.dates().promise(promise);
        if (came != null) {
            return new PromiseView(days, null, Kept.of(promise, came, voice));
        }
        if (hasCome(state.now())) {
            return new PromiseView(days, null, null);
        }
        if (isMissed(promise, troubles)) {
            return new PromiseView(days, missed(promise, eta, voice), null);
        }
        if (hasPassedEverywhere(promise, now)) {
            return new PromiseView(days, voice.text("promise.passed"), null);
        }
        return new PromiseView(days, null, eta == null ? null : Outlook.of(promise, eta, voice));
    }

    private static String missed(DateRange promise, @Nullable DateRange eta, Voice voice) {
        return eta == null || !eta.to().isAfter(promise.to())
                ? voice.text("promise.missed")
                : Outlook.later("promise.late", promise, eta, voice);
    }

    private static boolean hasCome(@Nullable Meaning now) {
        return now != null && (now.status() == Status.DELIVERED || now.status() == Status.AVAILABLE_FOR_PICKUP);
    }

    /** Orders in one parcel may have other days each; the delay names those that it is about. */
    private static boolean isMissed(DateRange promise, Troubles troubles) {
        return troubles.by(DelayRule.PROMISE_MISSED)
                .filter(delay -> {
                    var missed = delay.evidence().promise();
                    return missed == null || !promise.to().isAfter(missed.to());
                })
                .isPresent();
    }

    /** The destination's zone is not known, so its day ends with the last place on Earth. */
    private static boolean hasPassedEverywhere(DateRange promise, Instant now) {
        return !now.isBefore(promise.to().plusDays(1).atStartOfDay().toInstant(ZoneOffset.ofHours(-12)));
    }
}
