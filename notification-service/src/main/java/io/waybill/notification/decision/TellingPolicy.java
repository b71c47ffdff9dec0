package io.waybill.notification.decision;

import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.claims.RefundRequested;
import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.DelayEvent;
import io.waybill.events.statuses.EtaChanged;
import io.waybill.events.statuses.ScansAdded;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.notification.parcel.Parcel;
import io.waybill.notification.parcel.ParcelOrder;
import io.waybill.vocabulary.Party;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From facts to messages. What is not told is decided too, with why. */
public final class TellingPolicy {

    private TellingPolicy() {}

    /**
     * Orders that are in the parcel and were not before.
     *
     * @param before absent when the parcel is met
     * @param fromTheBeginning whether it is met by the event that began its way
     */
    public static List<Decision> decide(@Nullable Parcel before, Parcel now, boolean fromTheBeginning) {
        var whyNot = before == null && !fromTheBeginning ? Why.MET_LATE : null;
        var already = before == null ? 0 : before.orders().size();
        return now.orders().stream()
                .skip(already)
                .collect(Collectors.groupingBy(joined -> joined.order().buyerId()))
                .entrySet()
                .stream()
                .flatMap(joined ->
                        mentions(joined.getValue()).flatMap(news -> decisions(now, joined.getKey(), news, whyNot)))
                .toList();
    }

    private static Stream<News> mentions(List<ParcelOrder> joined) {
        return joined.stream().collect(Collectors.groupingBy(ParcelOrder::mention)).entrySet().stream()
                .map(mention -> new News.Shipped(
                        mention.getValue().stream()
                                .map(order -> order.order().orderId())
                                .toList(),
                        mention.getKey()));
    }

    public static List<Decision> decide(Parcel parcel, StatusEvent event) {
        return switch (event) {
            case StatusChanged changed ->
                news(changed)
                        .map(news -> toAll(
                                parcel, news, firstOf(changed.news(), changed.correction() ? Why.CORRECTION : null)))
                        .orElse(List.of());
            case ScansAdded _, EtaChanged _ -> List.of();
        };
    }

    private static Optional<News> news(StatusChanged changed) {
        return switch (changed.now().status()) {
            case OUT_FOR_DELIVERY -> Optional.of(new News.OnItsRound(changed.occurrence()));
            case DELIVERED -> Optional.of(new News.Delivered(changed.now().detail(), changed.occurrence()));
            case PENDING,
                    IN_TRANSIT,
                    CUSTOMS,
                    AVAILABLE_FOR_PICKUP,
                    ATTEMPT_FAILED,
                    EXCEPTION,
                    RETURNING,
                    RETURNED,
                    CANCELLED,
                    EXPIRED -> Optional.empty();
        };
    }

    public static List<Decision> decide(Parcel parcel, DelayEvent event) {
        return switch (event) {
            case DelayDetected detected ->
                news(detected)
                        .map(news -> toAll(
                                parcel, news, firstOf(detected.news(), detected.sellerOnly() ? Why.SELLER_ONLY : null)))
                        .orElse(List.of());
            case DelayCleared cleared ->
                news(cleared)
                        .map(news -> toAll(parcel, news, firstOf(cleared.news(), whyNot(cleared))))
                        .orElse(List.of());
        };
    }

    /**
     * Of a parcel presumed lost its claim tells. One that becomes urgent is the same occurrence, and told once, whichever level
     * is heard of first.
     */
    private static Optional<News> news(DelayDetected detected) {
        var evidence = detected.evidence();
        var buyerMustAct = evidence.party() == Party.BUYER;
        return switch (detected.rule()) {
            case STALLED ->
                Optional.of(
                        new News.Stalled(evidence.silence(), evidence.cause(), buyerMustAct, detected.occurrence()));
            case PROMISE_MISSED ->
                Optional.of(new News.PromiseMissed(
                        evidence.promise(), evidence.cause(), buyerMustAct, detected.occurrence()));
            case PRESUMED_LOST,
                    NUMBER_MISSING,
                    NUMBER_WRONG,
                    NO_FIRST_SCAN,
                    CARRIER_DELAY,
                    HELD_BY_CUSTOMS,
                    DUTIES_UNPAID,
                    DOCUMENTS_MISSING,
                    ADDRESS_PROBLEM,
                    ATTEMPTS_FAILED,
                    PICKUP_ENDING,
                    PROMISE_AT_RISK -> Optional.empty();
        };
    }

    /** A missed promise ends by arrival or by another promise, never by moving. */
    private static Optional<News> news(DelayCleared cleared) {
        return switch (cleared.rule()) {
            case STALLED -> Optional.of(new News.MovesAgain(cleared.occurrence()));
            case PRESUMED_LOST -> Optional.of(new News.FoundAgain(cleared.occurrence()));
            case PROMISE_MISSED,
                    NUMBER_MISSING,
                    NUMBER_WRONG,
                    NO_FIRST_SCAN,
                    CARRIER_DELAY,
                    HELD_BY_CUSTOMS,
                    DUTIES_UNPAID,
                    DOCUMENTS_MISSING,
                    ADDRESS_PROBLEM,
                    ATTEMPTS_FAILED,
                    PICKUP_ENDING,
                    PROMISE_AT_RISK -> Optional.empty();
        };
    }

    private static @Nullable Why whyNot(DelayCleared cleared) {
        return switch (cleared.reason()) {
            case MOVED, SETTLED, RECOVERED -> cleared.sellerOnly() ? Why.SELLER_ONLY : null;
            case ARRIVED -> Why.ARRIVED;
            case ESCALATED -> Why.ESCALATED;
            case PROMISE_MOVED -> Why.PROMISE_MOVED;
        };
    }

    /** That a claim is closed is told by what closed it: its decision, or the parcel that was found. */
    public static List<Decision> decide(Parcel parcel, ClaimEvent event) {
        return switch (event) {
            case ClaimOpened opened ->
                decisions(
                                parcel,
                                opened.buyerId(),
                                new News.PresumedLost(
                                        opened.claimId(),
                                        opened.orderId(),
                                        opened.linkVersion(),
                                        opened.offers(),
                                        opened.openedAt(),
                                        opened.answerBy()),
                                firstOf(opened.news(), null))
                        .toList();
            case ClaimDecided decided ->
                decisions(
                                parcel,
                                decided.buyerId(),
                                new News.ClaimSettled(
                                        decided.claimId(), decided.orderId(), decided.decision(), decided.decidedBy()),
                                firstOf(decided.news(), null))
                        .toList();
            case ClaimClosed _, RefundRequested _ -> List.of();
        };
    }

    private static @Nullable Why firstOf(boolean news, @Nullable Why other) {
        return news ? other : Why.NO_NEWS;
    }

    private static List<Decision> toAll(Parcel parcel, News news, @Nullable Why whyNot) {
        return parcel.buyers().stream()
                .flatMap(buyer -> decisions(parcel, buyer, news, whyNot))
                .toList();
    }

    private static Stream<Decision> decisions(Parcel parcel, UUID buyerId, News news, @Nullable Why whyNot) {
        return news.what().channels().stream()
                .sorted()
                .map(channel -> new Decision(
                        parcel.shipmentId(),
                        parcel.merchantId(),
                        news,
                        buyerId,
                        channel,
                        parcel.imported() ? Why.IMPORTED : whyNot));
    }
}
