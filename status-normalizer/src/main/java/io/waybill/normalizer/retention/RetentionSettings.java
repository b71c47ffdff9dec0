package io.waybill.normalizer.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * All of it business time, counted from the last news of a parcel.
 *
 * @param done after which the scans of a parcel are not needed that is delivered, returned, cancelled or expired
 * @param silent after which they are not needed whatever its status is
 * @param parcels after which the parcel itself is forgotten, once its scans are
 */
@Validated
@ConfigurationProperties("waybill.retention")
public record RetentionSettings(
        @DefaultValue("90d") Duration done,
        @DefaultValue("270d") Duration silent,
        @DefaultValue("400d") Duration parcels) {

    public RetentionSettings {
        // A parcel whose id was given so long ago is put into this month, and that must not be one that was dropped.
        if (done.compareTo(Duration.ofDays(60)) < 0) {
            throw new IllegalArgumentException("scans are kept for 60 days at least, not " + done);
        }
        if (silent.compareTo(done) < 0 || parcels.compareTo(silent) < 0) {
            throw new IllegalArgumentException("the longer nothing is needed of a parcel the more of it is forgotten: "
                    + done + ", " + silent + ", " + parcels);
        }
    }
}
