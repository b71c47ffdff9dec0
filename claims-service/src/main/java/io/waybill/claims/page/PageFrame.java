package io.waybill.claims.page;

import java.util.List;

/**
 * What stands around every page. Addresses are relative, so that the service may stand behind any prefix.
 *
 * @param language the word for it
 * @param brand empty where the seller is not known
 * @param initial of the brand, for its mark
 * @param self the page's own address, without a language
 * @param styles the style sheet's address
 */
record PageFrame(
        String lang,
        String languageName,
        String language,
        List<OtherLanguage> otherLanguages,
        String brand,
        String initial,
        String self,
        String styles) {

    record OtherLanguage(String tag, String name) {}

    boolean hasBrand() {
        return !brand.isEmpty();
    }

    static PageFrame of(Shop shop, Address address, Words words) {
        return new PageFrame(
                words.language().tag(),
                words.language().ownName(),
                words.text("language"),
                words.language().others().stream()
                        .map(language -> new OtherLanguage(language.tag(), language.ownName()))
                        .toList(),
                shop.brand(),
                shop.initial(),
                address.self(),
                address.up() + "../assets/claim.css");
    }
}
