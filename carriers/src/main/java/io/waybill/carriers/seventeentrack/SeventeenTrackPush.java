package io.waybill.carriers.seventeentrack;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answer.Unreadable;
import io.waybill.carriers.Answers;
import io.waybill.carriers.Push;
import io.waybill.carriers.PushedBody;
import io.waybill.carriers.Secrets;
import io.waybill.carriers.reading.Guarded;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What 17TRACK posts: one number at a time, signed by a plain hash over the body and the key. */
final class SeventeenTrackPush implements Push {

    private static final String KEY = "key";
    private static final JsonMapper JSON = new JsonMapper();

    @Override
    public String secret() {
        return KEY;
    }

    @Override
    public boolean isAuthentic(PushedBody pushed, Secrets secrets) {
        String sign = pushed.headers().getOrDefault("sign", "").strip();
        return MessageDigest.isEqual(
                sign.getBytes(StandardCharsets.UTF_8),
                signature(pushed.bytes(), secrets.named(KEY)).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Answers read(PushedBody pushed, Secrets secrets) {
        return Guarded.batch(() -> number(JSON.readTree(pushed.asResponse().body())));
    }

    private static Answers number(JsonNode body) {
        JsonNode item = body.path("data");
        String number = SeventeenTrackAnswer.number(item);
        return number.isBlank()
                ? Answers.of(new Unreadable("no number"))
                : Answers.each(Map.of(number, answer(body.path("event").asString(""), item)));
    }

    private static Answer answer(String event, JsonNode item) {
        return switch (event) {
            case "TRACKING_UPDATED" -> SeventeenTrackAnswer.accepted(item);
            case "TRACKING_STOPPED" -> new NotYetKnown("17TRACK has stopped following the number");
            default -> new Unreadable("an event that is not documented");
        };
    }

    private static String signature(byte[] body, String key) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(body);
            return HexFormat.of().formatHex(digest.digest(("/" + key).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
