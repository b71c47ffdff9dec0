package io.waybill.carriers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who signed, without the name. */
public final class Initials {

    private Initials() {}

    /** Of the first parts that are given, such as given name and family name, else the whole name. */
    public static @Nullable String of(@Nullable String... names) {
        var initials = Stream.of(names)
                .filter(Objects::nonNull)
                .flatMap(name -> Arrays.stream(name.strip().split("[\\s.]+")))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".")
                .distinct()
                .limit(3)
                .collect(Collectors.joining(" "));
        return initials.isEmpty() ? null : initials;
    }
}
