package io.waybill.poller.account;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param carriers by the connector's id, such as {@code dhl} */
@Validated
@ConfigurationProperties("waybill")
record AccountSettings(Map<String, @Valid OfCarrier> carriers) {

    AccountSettings {
        carriers = carriers == null ? Map.of() : Map.copyOf(carriers);
    }

    /**
     * @param url where the carrier's API begins
     * @param secrets by name; blank ones count as absent
     * @param perSecond calls that the carrier allows, such as 0.2
     * @param perDay calls that the carrier allows from midnight to midnight UTC
     * @param perParcelAndDay the same about one parcel
     */
    record OfCarrier(
            @NotNull URI url,
            Map<String, String> secrets,
            @Positive double perSecond,
            @Positive int perDay,
            @Positive int perParcelAndDay) {

        OfCarrier {
            secrets = given(secrets);
        }

        /** Without the blank that an editor leaves at the end of a line. */
        private static Map<String, String> given(@Nullable Map<String, String> secrets) {
            var given = new HashMap<String, String>();
            if (secrets != null) {
                secrets.forEach((name, secret) -> {
                    if (!secret.isBlank()) {
                        given.put(name, secret.strip());
                    }
                });
            }
            return Map.copyOf(given);
        }

        /** Leaves the secrets out. */
        @Override
        public String toString() {
            return "OfCarrier[url=" + url + ", secrets=" + secrets.keySet() + ", perSecond=" + perSecond + ", perDay="
                    + perDay + "]";
        }
    }
}
