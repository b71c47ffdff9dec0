package io.waybill.poller.push;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** By which a push that comes again is known: carriers repeat what they got no answer to, and anybody may replay. */
final class PushDigest {

    private PushDigest() {}

    static byte[] of(String account, byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update((account + "\n").getBytes(StandardCharsets.UTF_8));
            return digest.digest(body);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
