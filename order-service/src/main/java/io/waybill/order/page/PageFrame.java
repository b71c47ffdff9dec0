package io.waybill.order.page;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param brand empty where the seller is not known
 * @param initial of the brand, for its mark
 */
record PageFrame(String lang, String languageName, List<OtherLanguage> otherLanguages, String brand, String initial) {

    record OtherLanguage(String tag, String name) {}

    static PageFrame of(String brand, Words words) {
        return new PageFrame(
                words.language().tag(),
                words.language().ownName(),
                words.language().others().stream()
                        .map(language -> new OtherLanguage(language.tag(), language.ownName()))
                        .toList(),
                brand,
                brand.codePoints()
                        .limit(1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }
}
