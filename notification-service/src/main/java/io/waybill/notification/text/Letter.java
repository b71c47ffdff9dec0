package io.waybill.notification.text;

import io.waybill.events.merchants.MerchantProfile;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.notification.decision.News;
import io.waybill.notification.parcel.Parcel;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written.
 *
 * @param buyersLanguage BCP 47
 * @param parcelPage the buyer's own page of the parcel
 * @param claimPage the buyer's page of the claim, where the news is about one
 * @param now business time
 */
record Letter(
        News news,
        UUID buyerId,
        @Nullable String buyersLanguage,
        MerchantProfile profile,
        Parcel parcel,
        URI parcelPage,
        @Nullable URI claimPage,
        Instant now) {

    Language language() {
        return Language.chosen(buyersLanguage, profile.language());
    }

    String brand() {
        return Plain.line(profile.brand());
    }

    /** Those that the news is about, of those that are the buyer's. */
    List<OrderInParcel> orders() {
        var about = ordersOf(news);
        return parcel.ordersOf(buyerId).stream()
                .filter(order -> about.isEmpty() || about.contains(order.orderId()))
                .toList();
    }

    /** Empty where it is about all of them. */
    private static List<String> ordersOf(News news) {
        return switch (news) {
            case News.Shipped shipped -> shipped.orderIds();
            case News.PresumedLost lost -> List.of(lost.orderId());
            case News.ClaimSettled settled -> List.of(settled.orderId());
            case News.OnItsRound _,
                    News.Delivered _,
                    News.Stalled _,
                    News.PromiseMissed _,
                    News.MovesAgain _,
                    News.FoundAgain _ -> List.of();
        };
    }
}
