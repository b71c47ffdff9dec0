package io.waybill.carriers;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a carrier posted.
 *
 * @param headers by name in any case; of a repeated one the first value
 * @param bytes as they came; a signature is over these
 * @param token the last part of the address that it was posted to, for carriers that can prove themselves in no other way
 */
public record PushedBody(
        Map<String, String> headers, byte[] bytes, @Nullable String token) {

    /** Headers that reading may need, whoever sent it. */
    public static final Set<String> READ_WITH = Set.of("Content-Type", "Content-Language");

    public PushedBody {
        headers = CarrierResponse.byNameInAnyCase(headers);
        bytes = bytes.clone();
    }

    public PushedBody(Map<String, String> headers, byte[] bytes) {
        this(headers, bytes, null);
    }

    public static PushedBody of(String body) {
        return new PushedBody(Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /** As if it had come back with 200, so that one reader reads both. */
    public CarrierResponse asResponse() {
        return CarrierResponse.of(200, headers, bytes);
    }

    /** Without the body: it may name people. */
    @Override
    public String toString() {
        return "PushedBody[" + bytes.length + " bytes]";
    }
}
