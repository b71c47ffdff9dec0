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
 * Pushed items (040002). The interface documents no signature, so the address that is given to China Post is to demand one
 * of two headers: {@code dataDigest}, JDPT's digest over the bytes with the sign-key, or {@code authorization}, which only
 * the platform and the account know.
 */
final class TracePush implements Push {

    @Override
    public boolean isAuthentic(PushedBody pushed, Secrets secrets) {
        String key = secrets.byName().getOrDefault(ChinaPost.SIGN_KEY, "");
        String authorization = secrets.byName().getOrDefault(ChinaPost.AUTHORIZATION, "");
        boolean digested = !key.isBlank() && same(DataDigest.of(pushed.bytes(), key), header(pushed, "dataDigest"));
        boolean authorized = !authorization.isBlank() && same(authorization, header(pushed, "authorization"));
        return digested || authorized;
    }

    private static @Nullable String header(PushedBody pushed, String name) {
        return pushed.headers().get(name);
    }

    /** In a time that does not tell how much of it was right. */
    private static boolean same(String expected, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        expected.getBytes(StandardCharsets.UTF_8), given.strip().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Answers read(PushedBody pushed) {
        List<JsonNode> items = new ArrayList<>();
        Answer body = Guarded.read(() -> {
            items.addAll(TraceJson.items(TraceJson.tree(pushed.asResponse().body())));
            return new NotYetKnown("nothing pushed");
        });
        return items.isEmpty() ? Answers.of(body) : Answers.each(TraceParcels.read(items));
    }
}
