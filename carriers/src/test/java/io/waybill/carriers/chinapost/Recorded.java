package io.waybill.carriers.chinapost;

import io.waybill.carriers.CarrierResponse;
import io.waybill.carriers.PushedBody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Answers and pushes in the documented shapes, about invented parcels. */
final class Recorded {

    private Recorded() {}

    static CarrierResponse answer(String file) {
        return CarrierResponse.of(200, body(file));
    }

    static PushedBody push(String file) {
        return PushedBody.of(body(file));
    }

    private static String body(String file) {
        try (InputStream in = Recorded.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
