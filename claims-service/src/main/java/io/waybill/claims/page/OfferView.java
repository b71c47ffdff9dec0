package io.waybill.claims.page;

import io.waybill.events.claims.Offer;
import java.util.Optional;

/**
 * An offer with its button.
 *
 * @param remedy as the form sends it
 * @param worth what the buyer gets, in a word or two
 */
record OfferView(String remedy, String name, String worth, String text, String button) {

    static OfferView of(Offer offer, Shop shop, Words words) {
        var key = "offer." + offer.remedy().wireName();
        return new OfferView(
                offer.remedy().wireName(),
                words.text(key + ".name"),
                Optional.ofNullable(offer.amount())
                        .map(amount -> Amounts.shown(amount, words.language().locale()))
                        .orElseGet(() -> words.text(key + ".worth")),
                words.text(key + ".text", shop.named(words)),
                words.text(key + ".button"));
    }
}
