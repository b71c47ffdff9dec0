package io.waybill.claims.page;

import io.waybill.claims.buyer.Buyer;
import io.waybill.claims.claim.Claim;
import io.waybill.claims.claim.Loss;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that the template shows, ready to be shown.
 *
 * @param notice what became of a click that changed nothing
 * @param trackingPage the parcel's own; absent where it would show nothing new
 * @param accept where a choice is sent
 */
record ClaimPage(
        PageFrame frame,
        ClaimStory story,
        @Nullable String notice,
        List<Facts.Fact> facts,
        @Nullable String trackingPage,
        String accept,
        Shop.@Nullable Support support,
        Map<String, String> label) {

    static ClaimPage of(
            Claim claim,
            Optional<Loss> loss,
            Buyer buyer,
            Shop shop,
            URI trackingPage,
            Address address,
            @Nullable String notice,
            Words words,
            Instant now) {
        var moments = Moments.of(words, shop.zone());
        var story = ClaimStory.of(claim, shop, moments);
        return new ClaimPage(
                PageFrame.of(shop, address, words),
                story,
                notice == null ? null : words.text(notice),
                Facts.of(claim, loss, buyer, moments, now).all(),
                story.hasParcel() ? trackingPage.toString() : null,
                address.self() + "/accept?lang=" + words.language().tag(),
                shop.support(),
                words.labels());
    }
}
