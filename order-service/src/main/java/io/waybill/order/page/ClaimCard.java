package io.waybill.order.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has become of one order, and what its buyer can do.
 *
 * @param order absent where the buyer has but one such in the parcel
 * @param offers to choose from
 * @param url of the page on which to choose
 */
record ClaimCard(
        String title,
        @Nullable String order,
        String text,
        List<OfferLine> offers,
        @Nullable String url) {

    /** @param worth an amount, or that it costs nothing */
    record OfferLine(String name, String worth) {}

    boolean hasOffers() {
        return !offers.isEmpty();
    }
}
