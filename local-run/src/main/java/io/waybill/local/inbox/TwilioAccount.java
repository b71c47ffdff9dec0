package io.waybill.local.inbox;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Who may send text messages. */
public record TwilioAccount(String sid, String token) {

    boolean isAuthorisedBy(@Nullable String authorization) {
        var basic = "Basic " + Base64.getEncoder().encodeToString((sid + ":" + token).getBytes(StandardCharsets.UTF_8));
        return authorization != null && MessageDigest.isEqual(bytes(basic), bytes(authorization));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "TwilioAccount[sid=" + sid + "]";
    }
}
