package io.waybill.carriers.fedex;

import io.waybill.carriers.Answers;
import io.waybill.carriers.Push;
import io.waybill.carriers.PushedBody;
import io.waybill.carriers.Secrets;
import io.waybill.carriers.reading.Guarded;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Advanced Integrated Visibility: signed with the security token that is typed in where the webhook is set up. The shape of
 * its bodies is not known for sure: one of the shape of an answer is read, any other is unreadable, and polls go on.
 */
final class FedexPush implements Push {

    static final String SECRET = "push-token";

    private static final String ALGORITHM = "HmacSHA256";

    @Override
    public String secret() {
        return SECRET;
    }

    @Override
    public boolean isAuthentic(PushedBody pushed, Secrets secrets) {
        String token = secrets.byName().getOrDefault(SECRET, "");
        String signature = pushed.headers().getOrDefault("fdx-signature", "").strip();
        return !token.isBlank()
                && MessageDigest.isEqual(
                        signature(pushed.bytes(), token).getBytes(StandardCharsets.UTF_8),
                        signature.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Answers read(PushedBody pushed, Secrets secrets) {
        return Guarded.batch(
                () -> Fedex.answers(Fedex.JSON.readTree(pushed.asResponse().body())));
    }

    private static String signature(byte[] body, String token) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }
}
