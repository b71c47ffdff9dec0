package io.waybill.carriers;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Several sentences of a carrier about one scan, as one text. */
public final class CarrierWords {

    static final String JOINT = " \u2014 ";

    private CarrierWords() {}

    /** Without repetition; empty where nothing is said. */
    public static String joined(@Nullable String... sentences) {
        return Stream.of(sentences)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .distinct()
                .collect(Collectors.joining(JOINT));
    }
}
