package io.waybill.carriers.aftership;

import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.Push;
import io.waybill.carriers.PushedBody;
import io.waybill.carriers.Secrets;
import io.waybill.carriers.reading.Guarded;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What AfterShip posts: one tracking at a time, whatever the event. */
final class AfterShipPush implements Push {

    static final String SECRET = "webhook-secret";

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ALGORITHM = "HmacSHA256";

    @Override
    public String secret() {
        return SECRET;
    }

    @Override
    public boolean isAuthentic(PushedBody pushed, Secrets secrets) {
        String sign = pushed.headers().getOrDefault("aftership-hmac-sha256", "").strip();
        return MessageDigest.isEqual(
                sign.getBytes(StandardCharsets.UTF_8),
                signature(pushed.bytes(), secrets.named(SECRET)).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Answers read(PushedBody pushed, Secrets secrets) {
        return Guarded.batch(
                () -> tracking(JSON.readTree(pushed.asResponse().body()).path("msg")));
    }

    private static Answers tracking(JsonNode message) {
        JsonNode tracking = message.has("tracking") ? message.path("tracking") : message;
        String number = AfterShipAnswer.number(tracking);
        return number.isBlank()
                ? Answers.of(new Unreadable("no number"))
                : Answers.each(Map.of(number, AfterShipAnswer.tracking(tracking)));
    }

    private static String signature(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder().encodeToString(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC with SHA-256", e);
        }
    }
}
