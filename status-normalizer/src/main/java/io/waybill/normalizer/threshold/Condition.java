package io.waybill.normalizer.threshold;

import io.waybill.vocabulary.Status;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a threshold can be made to depend on. */
enum Condition {
    MERCHANT {
        @Override
        boolean holds(String value, Circumstances of) {
            return of.merchantId().equalsIgnoreCase(value);
        }
    },
    /** As elsewhere compared without dashes. */
    CARRIER {
        @Override
        boolean holds(String value, Circumstances of) {
            var bare = Setting.letters(value);
            return of.carriers().stream().map(Setting::letters).anyMatch(bare::equals);
        }
    },
    ORIGIN {
        @Override
        boolean holds(String value, Circumstances of) {
            return value.equalsIgnoreCase(of.origin());
        }

        @Override
        @Nullable String faultOf(String value) {
            return country(value);
        }
    },
    DESTINATION {
        @Override
        boolean holds(String value, Circumstances of) {
            return value.equalsIgnoreCase(of.destination());
        }

        @Override
        @Nullable String faultOf(String value) {
            return country(value);
        }
    },
    STAGE {
        @Override
        boolean holds(String value, Circumstances of) {
            return of.stage() != null && of.stage().wireName().equals(value);
        }

        @Override
        @Nullable String faultOf(String value) {
            var known = Arrays.stream(Status.values()).map(Status::wireName).toList();
            return known.contains(value) ? null : "is no status; there are " + Setting.words(known);
        }
    };

    abstract boolean holds(String value, Circumstances of);

    /** Absent where it may be so. */
    @Nullable String faultOf(String value) {
        return value.isBlank() ? "is empty; leave it out where it does not matter" : null;
    }

    static Optional<Condition> named(String name) {
        return Arrays.stream(values())
                .filter(one -> one.written().equals(Setting.letters(name)))
                .findFirst();
    }

    String written() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String country(String value) {
        return value.matches("[A-Za-z]{2}") ? null : "is no country; take its two letters, such as DE";
    }
}
