package io.waybill.poller.account;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param url where the carrier's API begins
 * @param key of the account; blank where there is none
 * @param perSecond calls that the carrier allows, such as 0.2
 * @param perDay calls that the carrier allows from midnight to midnight UTC
 * @param perParcelAndDay the same about one parcel
 */
record CarrierSettings(
        @NotNull URI url,
        @DefaultValue("") String key,

        @DecimalMin(value = "0", inclusive = false, message = "must be more than 0 calls a second") double perSecond,

        @Positive int perDay,
        @Positive int perParcelAndDay) {

    /** Leaves the key out. */
    @Override
    public String toString() {
        return "CarrierSettings[url=" + url + ", perSecond=" + perSecond + ", perDay=" + perDay + "]";
    }
}
