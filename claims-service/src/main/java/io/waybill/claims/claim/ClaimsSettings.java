package io.waybill.claims.claim;

import io.waybill.events.claims.Remedy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Policies of all sellers.
 *
 * @param merchants by id; what one does not say is as for all
 */
@ConfigurationProperties("waybill.claims")
public record ClaimsSettings(
        List<Remedy> offers,
        Duration answerWithin,
        Remedy silence,
        @DefaultValue Map<String, Own> merchants) {

    public record Own(
            @Nullable List<Remedy> offers,
            @Nullable Duration answerWithin,
            @Nullable Remedy silence) {}

    public ClaimsSettings {
        merchants = Map.copyOf(merchants);
        merchants.values().forEach(own -> policy(offers, answerWithin, silence, own));
        policy(offers, answerWithin, silence, new Own(null, null, null));
    }

    public ClaimPolicy policyOf(String merchantId) {
        return policy(offers, answerWithin, silence, merchants.getOrDefault(merchantId, new Own(null, null, null)));
    }

    private static ClaimPolicy policy(List<Remedy> offers, Duration answerWithin, Remedy silence, Own own) {
        return new ClaimPolicy(
                Objects.requireNonNullElse(own.offers(), offers),
                Objects.requireNonNullElse(own.answerWithin(), answerWithin),
                Objects.requireNonNullElse(own.silence(), silence));
    }
}
