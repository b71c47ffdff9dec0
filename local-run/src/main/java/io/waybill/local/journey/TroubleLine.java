package io.waybill.local.journey;

import io.waybill.events.Money;
import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.claims.Offer;
import io.waybill.events.claims.RefundRequested;
import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.DelayEvent;
import io.waybill.events.messages.BuyerTold;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line about a delay, a claim, or what a buyer was told. */
final class TroubleLine {

    private TroubleLine() {}

    static String of(Instant time, String number, DelayEvent event) {
        return switch (event) {
            case DelayDetected detected -> ParcelLine.of(time, number, words(detected), reason(detected));
            case DelayCleared cleared ->
                ParcelLine.of(
                        time,
                        number,
                        "no more " + words(cleared.rule().wireName()),
                        words(cleared.reason().name()));
        };
    }

    private static String words(DelayDetected detected) {
        var rule = words(detected.rule().wireName());
        return detected.level() == 1 ? rule : rule + ", urgent";
    }

    private static String reason(DelayDetected detected) {
        var evidence = detected.evidence();
        return switch (detected.rule()) {
                    case PROMISE_MISSED ->
                        evidence.promise() == null
                                ? ""
                                : "was promised for " + evidence.promise().to();
                    case PROMISE_AT_RISK ->
                        evidence.probability() == null
                                ? ""
                                : "late with a probability of " + Math.round(evidence.probability() * 100) + " %";
                    case STALLED, PRESUMED_LOST, NO_FIRST_SCAN, NUMBER_WRONG, NUMBER_MISSING ->
                        "no news for " + hours(evidence.silence());
                    case CARRIER_DELAY,
                            HELD_BY_CUSTOMS,
                            DUTIES_UNPAID,
                            DOCUMENTS_MISSING,
                            ADDRESS_PROBLEM,
                            ATTEMPTS_FAILED,
                            PICKUP_ENDING ->
                        "because of " + words(evidence.cause().name()) + ", the turn of the "
                                + words(evidence.party().name());
                }
                + (detected.sellerOnly() ? ", nobody to ask" : ", the carrier was asked");
    }

    static String of(Instant time, String number, ClaimEvent event) {
        return switch (event) {
            case ClaimOpened opened -> ParcelLine.of(time, number, "claim opened", offers(opened));
            case ClaimDecided decided ->
                ParcelLine.of(
                        time,
                        number,
                        "claim decided",
                        words(decided.decision()) + ", by the "
                                + words(decided.decidedBy().name()));
            case ClaimClosed closed ->
                ParcelLine.of(
                        time, number, "claim closed", words(closed.outcome().name()));
            case RefundRequested requested ->
                ParcelLine.of(time, number, "refund requested", "of the platform" + of(requested.amount()));
        };
    }

    private static String offers(ClaimOpened opened) {
        return opened.offers().stream().map(TroubleLine::words).collect(Collectors.joining(" or "))
                + ": the buyer may choose";
    }

    private static String words(Offer offer) {
        return offer.remedy().wireName() + of(offer.amount());
    }

    private static String of(@Nullable Money money) {
        if (money == null) {
            return "";
        }
        var digits = Currency.getInstance(money.currency()).getDefaultFractionDigits();
        return ", " + money.currency() + " "
                + BigDecimal.valueOf(money.amount(), Math.max(0, digits)).toPlainString();
    }

    static String of(Instant time, String number, BuyerTold event) {
        var outcome = event.outcome() == BuyerTold.Outcome.SENT
                ? ""
                : ": " + words(event.outcome().name());
        return ParcelLine.of(time, number, "buyer told", words(event.what()) + ", by " + event.channel() + outcome);
    }

    private static String hours(Duration duration) {
        return duration.toHours() + " h";
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
