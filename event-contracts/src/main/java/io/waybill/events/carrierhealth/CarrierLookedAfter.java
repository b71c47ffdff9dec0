package io.waybill.events.carrierhealth;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a carrier account does.
 *
 * @param account {@code shared}, or the merchant whose own account it is
 * @param behind how long the parcel that has waited longest is overdue for a poll (business time); zero when on time
 * @param since business time at which the present health began
 * @param reason what the carrier answered last, where it is not healthy
 */
@JsonTypeName("waybill.carrier-health.carrier-looked-after.v1")
public record CarrierLookedAfter(
        String carrier,
        String account,
        Health health,
        Duration behind,
        Instant since,
        @Nullable String reason) implements CarrierHealthEvent {

    public CarrierLookedAfter {
        Objects.requireNonNull(carrier, "carrier");
        Objects.requireNonNull(account, "account");
        Objects.requireNonNull(health, "health");
        Objects.requireNonNull(behind, "behind");
        Objects.requireNonNull(since, "since");
    }

    public enum Health {
        @JsonProperty("healthy")
        HEALTHY,
        /** It answers, but our polls are behind their times. */
        @JsonProperty("late")
        LATE,
        @JsonProperty("down")
        DOWN
    }
}
