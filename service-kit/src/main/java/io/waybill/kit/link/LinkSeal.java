package io.waybill.kit.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Links to tokens and back: base64url of kind, subject, buyer, version, and HMAC-SHA256 over these, cut to 128 bits. */
final class LinkSeal {

    static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int CONTENT_BYTES = 1 + 16 + 16 + 4;
    private static final int SEAL_BYTES = 16;

    private final SecretKeySpec key;

    LinkSeal(byte[] key) {
        if (key.length < KEY_BYTES) {
            throw new IllegalArgumentException("a key has at least " + KEY_BYTES + " bytes, not " + key.length);
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    String seal(Link link) {
        var content = ByteBuffer.allocate(CONTENT_BYTES)
                .put(code(link.kind()))
                .putLong(link.subject().getMostSignificantBits())
                .putLong(link.subject().getLeastSignificantBits())
                .putLong(link.buyerId().getMostSignificantBits())
                .putLong(link.buyerId().getLeastSignificantBits())
                .putInt(link.version())
                .array();
        return text(content);
    }

    /** Empty for whatever we have not written ourselves, or for another kind. */
    Optional<Link> open(Link.Kind kind, String token) {
        var bytes = bytes(token);
        if (bytes.length != CONTENT_BYTES + SEAL_BYTES || bytes[0] != code(kind)) {
            return Optional.empty();
        }
        var content = Arrays.copyOf(bytes, CONTENT_BYTES);
        // Compared as text, so that a token has one form only: base64 has bits to spare at its end.
        var ours = text(content).getBytes(UTF_8);
        return MessageDigest.isEqual(ours, token.getBytes(UTF_8))
                ? Optional.of(read(kind, ByteBuffer.wrap(content)))
                : Optional.empty();
    }

    private static byte code(Link.Kind kind) {
        return (byte) (kind.ordinal() + 1);
    }

    private static Link read(Link.Kind kind, ByteBuffer content) {
        content.get();
        return new Link(
                kind,
                new UUID(content.getLong(), content.getLong()),
                new UUID(content.getLong(), content.getLong()),
                content.getInt());
    }

    private String text(byte[] content) {
        var sealed = Arrays.copyOf(content, CONTENT_BYTES + SEAL_BYTES);
        System.arraycopy(mac(content), 0, sealed, CONTENT_BYTES, SEAL_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    private static byte[] bytes(String token) {
        try {
            return Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private byte[] mac(byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
