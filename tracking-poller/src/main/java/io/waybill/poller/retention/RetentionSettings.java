package io.waybill.poller.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param parcels business time after which a parcel is forgotten that was neither asked about nor told of */
@ConfigurationProperties("waybill.retention")
record RetentionSettings(@DefaultValue("400d") Duration parcels) {

    RetentionSettings {
        // Somebody may still speak of it, and it would be asked about anew.
        if (parcels.compareTo(Duration.ofDays(60)) < 0) {
            throw new IllegalArgumentException("waybill.retention.parcels is " + parcels + ": 60d at least");
        }
    }
}
