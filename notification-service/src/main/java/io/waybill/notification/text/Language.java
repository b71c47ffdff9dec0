package io.waybill.notification.text;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Languages that messages are written in. */
enum Language {
    EN(Locale.ENGLISH),
    FR(Locale.FRENCH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    Locale locale() {
        return locale;
    }

    String tag() {
        return locale.toLanguageTag();
    }

    /**
     * The first that we write.
     *
     * @param buyers BCP 47
     * @param merchants BCP 47
     */
    static Language chosen(@Nullable String buyers, @Nullable String merchants) {
        return Stream.of(buyers, merchants)
                .flatMap(Stream::ofNullable)
                .flatMap(tag -> written(tag).stream())
                .findFirst()
                .orElse(EN);
    }

    private static Optional<Language> written(String tag) {
        try {
            return Optional.ofNullable(Locale.lookup(Locale.LanguageRange.parse(tag), locales()))
                    .flatMap(found -> Arrays.stream(values())
                            .filter(language -> language.locale.equals(found))
                            .findFirst());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static List<Locale> locales() {
        return Arrays.stream(values()).map(Language::locale).toList();
    }
}
