package io.waybill.carriers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Answers kept beside a test. */
public final class Recorded {

    private Recorded() {}

    public static CarrierResponse answer(Class<?> test, int status, String file) {
        try (InputStream in = test.getResourceAsStream(file)) {
            byte[] body = Objects.requireNonNull(in, file).readAllBytes();
            return new CarrierResponse(status, Map.of(), new String(body, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
