package io.waybill.carriers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Answers that stand beside a carrier's test. */
public final class Recorded {

    private Recorded() {}

    public static CarrierResponse answer(Class<?> test, int status, String file) {
        return CarrierResponse.of(status, text(test, file));
    }

    public static String text(Class<?> test, String file) {
        try (InputStream in = test.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
