package io.waybill.poller.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** @param carriers by the carrier's id, such as {@code dhl} */
@Validated
@ConfigurationProperties("waybill")
record AccountSettings(Map<String, @Valid OfCarrier> carriers) {

    AccountSettings {
        carriers = carriers == null ? Map.of() : Map.copyOf(carriers);
    }

    /**
     * @param url where the carrier's API begins
     * @param key of the account; blank where there is none
     * @param perSecond calls that the carrier allows, such as 0.2
     * @param perDay calls that the carrier allows from midnight to midnight UTC
     * @param perParcelAndDay the same about one parcel
     */
    record OfCarrier(
            @NotNull URI url,
            @DefaultValue("") String key,
            @Positive double perSecond,
            @Positive int perDay,
            @Positive int perParcelAndDay) {

        /** Leaves the key out. */
        @Override
        public String toString() {
            return "OfCarrier[url=" + url + ", perSecond=" + perSecond + ", perDay=" + perDay + "]";
        }
    }
}
