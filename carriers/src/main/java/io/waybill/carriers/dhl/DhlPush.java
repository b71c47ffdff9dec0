package io.waybill.carriers.dhl;

import io.waybill.carriers.Answers;
import io.waybill.carriers.Push;
import io.waybill.carriers.PushedBody;
import io.waybill.carriers.Secrets;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * DHL Shipment Tracking - Unified - Push. DHL signs nothing: a subscription names a header and a token
 * ({@code hook.authentication}, type {@code ApiKeyAuthentication}) that DHL sends along with each body.
 */
final class DhlPush implements Push {

    /** To be given as {@code header} of the subscription. */
    static final String HEADER = "X-Waybill-Push-Token";

    /** The account's secret that is the subscription's {@code token}; without one no body is believed. */
    static final String SECRET = "push-token";

    @Override
    public String secret() {
        return SECRET;
    }

    @Override
    public boolean isAuthentic(PushedBody pushed, Secrets secrets) {
        String token = secrets.byName().getOrDefault(SECRET, "");
        String sent = pushed.headers().getOrDefault(HEADER, "");
        return !token.isBlank()
                && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Answers read(PushedBody pushed, Secrets secrets) {
        return Dhl.pushed(pushed.asResponse());
    }
}
