package io.waybill.claims.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Languages that the page speaks. */
enum PageLanguage {
    EN(Locale.ENGLISH, "English"),
    FR(Locale.FRENCH, "Français");

    private final Locale locale;
    private final String ownName;

    PageLanguage(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    Locale locale() {
        return locale;
    }

    /** As its speakers call it. */
    String ownName() {
        return ownName;
    }

    String tag() {
        return locale.toLanguageTag();
    }

    /**
     * The first that we speak.
     *
     * @param asked on the page itself
     * @param buyers BCP 47
     * @param accepted header {@code Accept-Language}
     * @param merchants BCP 47
     */
    static PageLanguage chosen(
            @Nullable String asked, @Nullable String buyers, @Nullable String accepted, @Nullable String merchants) {
        return Stream.of(asked, buyers, accepted, merchants)
                .flatMap(Stream::ofNullable)
                .flatMap(ranges -> spoken(ranges).stream())
                .findFirst()
                .orElse(EN);
    }

    private static Optional<PageLanguage> spoken(String ranges) {
        try {
            var locales = Arrays.stream(values()).map(PageLanguage::locale).toList();
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(ranges), locales))
                    .map(PageLanguage::of);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static PageLanguage of(Locale locale) {
        return Arrays.stream(values())
                .filter(language -> language.locale.equals(locale))
                .findFirst()
                .orElseThrow();
    }

    List<PageLanguage> others() {
        return Arrays.stream(values()).filter(language -> language != this).toList();
    }
}
