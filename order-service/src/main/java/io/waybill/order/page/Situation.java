package io.waybill.order.page;

import io.waybill.events.claims.Offer;
import io.waybill.events.delays.DelayRule;
import io.waybill.order.claim.Claim;
import io.waybill.order.delay.Delay;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the page says first: the gravest thing that is true. */
sealed interface Situation {

    /** What the carrier's scans say. */
    record Usual() implements Situation {}

    record Late(Delay delay) implements Situation {}

    record Silent(Delay delay) implements Situation {}

    record Lost(Delay delay) implements Situation {}

    /** @param delay absent where another fact than the delay is known first */
    record Choosing(Claim claim, Optional<Delay> delay) implements Situation {}

    record Settled(Claim claim, Offer decision) implements Situation {}

    /** All that the buyer ordered in it was given back or sent again, and now it moves, has come or goes back. */
    record AfterAll() implements Situation {}

    static Situation of(Troubles troubles, @Nullable Meaning now) {
        var lost = troubles.by(DelayRule.PRESUMED_LOST);
        return choosing(troubles, lost)
                .or(() -> settled(troubles))
                .or(() -> troubles.allSettled() ? Optional.of(new AfterAll()) : Optional.empty())
                .or(() -> lost.map(Lost::new))
                .or(() -> mustAct(now)
                        ? Optional.empty()
                        : troubles.by(DelayRule.STALLED).map(Silent::new))
                .or(() -> saysMoreThanLate(now)
                        ? Optional.empty()
                        : troubles.by(DelayRule.PROMISE_MISSED).map(Late::new))
                .orElseGet(Usual::new);
    }

    private static Optional<Situation> choosing(Troubles troubles, Optional<Delay> lost) {
        return troubles.claims().stream()
                .filter(Claim::open)
                .min(Comparator.comparing(Claim::answerBy))
                .map(claim -> new Choosing(claim, lost));
    }

    /** As long as the parcel stays away: one that moves again is told of as usual, with its settled claim below. */
    private static Optional<Situation> settled(Troubles troubles) {
        return troubles.claims().stream()
                .filter(_ -> troubles.lost())
                .flatMap(claim -> Stream.ofNullable(claim.decision()).map(decision -> new Settled(claim, decision)))
                .<Situation>map(settled -> settled)
                .findFirst();
    }

    /** What the buyer must do comes before how long nothing was heard. */
    private static boolean mustAct(@Nullable Meaning now) {
        return now != null && Detail.of(now).map(Detail::buyerMustAct).orElse(false);
    }

    private static boolean saysMoreThanLate(@Nullable Meaning now) {
        return Tone.of(now) != Tone.NEUTRAL || now != null && now.status() == Status.OUT_FOR_DELIVERY;
    }

    /** Whether no day is worth naming. */
    default boolean endsTheWait() {
        return switch (this) {
            case Usual _, Late _, Silent _, AfterAll _ -> false;
            case Lost _, Choosing _, Settled _ -> true;
        };
    }

    /** Or that it does not matter. */
    default boolean saysHowSilentItIs() {
        return switch (this) {
            case Usual _, Late _ -> false;
            case Silent _, Lost _, Choosing _, Settled _, AfterAll _ -> true;
        };
    }

    default boolean holdsUp() {
        return switch (this) {
            case Usual _, AfterAll _ -> false;
            case Late _, Silent _, Lost _, Choosing _, Settled _ -> true;
        };
    }
}
