package io.waybill.local.inbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a message is, and how its file's name ends. */
public enum Kind {
    MAIL("eml"),
    TEXT("sms");

    private final String suffix;

    Kind(String suffix) {
        this.suffix = suffix;
    }

    String suffix() {
        return suffix;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Kind> ofSuffix(String suffix) {
        return Arrays.stream(values())
                .filter(kind -> kind.suffix.equals(suffix))
                .findFirst();
    }
}
