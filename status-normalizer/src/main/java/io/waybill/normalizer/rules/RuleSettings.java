package io.waybill.normalizer.rules;

import jakarta.validation.constraints.Positive;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param folder with rules beside the built-in ones; none where empty
 * @param renormalisePerSecond parcels read anew, by all instances together
 * @param renormaliseBatch parcels read anew in one transaction
 * @param renormaliseTick after which it goes on with as many as are due
 * @param renormaliseLease after which another instance goes on; machine time
 */
@Validated
@ConfigurationProperties("waybill.rules")
public record RuleSettings(
        @Nullable String folder,
        @DefaultValue("500") @Positive int renormalisePerSecond,
        @DefaultValue("200") @Positive int renormaliseBatch,
        @DefaultValue("1s") Duration renormaliseTick,
        @DefaultValue("30s") Duration renormaliseLease) {

    Optional<Path> extra() {
        return folder == null || folder.isBlank() ? Optional.empty() : Optional.of(Path.of(folder));
    }

    public int renormalisePerTick() {
        return (int) Math.max(1, renormalisePerSecond * renormaliseTick.toMillis() / 1_000);
    }
}
