package io.waybill.carriers.chinapost;

import io.waybill.carriers.Answer;
import io.waybill.carriers.Answer.NotYetKnown;
import io.waybill.carriers.Answers;
import io.waybill.carriers.Push;
import io.waybill.carriers.PushedBody;
import io.waybill.carriers.Secrets;
import io.waybill.carriers.reading.Guarded;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Pushed items (040002), plain or encrypted as questions are. The interface documents no signature, so a body is believed
 * that was encrypted with the sign-key; else the address that is given to China Post is to demand one of two headers,
 * {@code dataDigest}, JDPT's digest over the bytes with the sign-key, or {@code authorization}, which only the platform and
 * the account know; or it ends with a token of one's own.
 */
final class TracePush implements Push {

    static final String TOKEN = "push-token";

    @Override
    public String secret() {
        return ChinaPost.SIGN_KEY;
    }

    @Override
    public boolean isAuthentic(PushedBody pushed, Secrets secrets) {
        String key = secret(secrets, ChinaPost.SIGN_KEY);
        boolean digested = !key.isBlank() && same(DataDigest.of(pushed.bytes(), key), header(pushed, "dataDigest"));
        boolean authorized = same(secret(secrets, ChinaPost.AUTHORIZATION), header(pushed, "authorization"));
        boolean addressed = same(secret(secrets, TOKEN), pushed.token());
        return digested || authorized || addressed || isEncrypted(pushed, key);
    }

    private static boolean isEncrypted(PushedBody pushed, String key) {
        return SealedTrace.in(pushed.asResponse().body())
                .flatMap(trace -> trace.open(key))
                .isPresent();
    }

    private static String secret(Secrets secrets, String name) {
        return secrets.byName().getOrDefault(name, "");
    }

    private static @Nullable String header(PushedBody pushed, String name) {
        return pushed.headers().get(name);
    }

    /** In a time that does not tell how much of it was right; nothing is the same as a secret that is not set. */
    private static boolean same(String expected, @Nullable String given) {
        return given != null
                && !expected.isBlank()
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.strip().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Answers read(PushedBody pushed, Secrets secrets) {
        List<JsonNode> items = new ArrayList<>();
        Answer body = Guarded.read(() -> {
            items.addAll(
                    TraceJson.items(TraceJson.tree(plain(pushed.asResponse().body(), secrets))));
            return new NotYetKnown("nothing pushed");
        });
        return items.isEmpty() ? Answers.of(body) : Answers.each(TraceParcels.read(items));
    }

    private static String plain(String body, Secrets secrets) {
        return SealedTrace.in(body)
                .map(trace -> trace.open(secret(secrets, ChinaPost.SIGN_KEY))
                        .orElseThrow(
                                () -> new IllegalArgumentException("encrypted with another key than the account's")))
                .orElse(body);
    }

    /** As its own answers say so; what it expects is in the contract and not public. */
    @Override
    public String receipt() {
        return "{\"success\":true,\"retCode\":\"00000\",\"retMsg\":\"\"}";
    }
}
