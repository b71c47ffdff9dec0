package io.waybill.events.merchants;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Facts about a seller that other services show to buyers.
 *
 * @param name of the company
 * @param brand as buyers know it
 * @param language BCP 47; spoken to buyers whose own is not known
 * @param zone IANA name of the zone in which its days begin
 */
@JsonTypeName("waybill.merchants.merchant-profile.v1")
public record MerchantProfile(
        String merchantId,
        String name,
        String brand,
        @Nullable String country,
        String language,
        String zone,
        Support support)
        implements MerchantEvent {

    public MerchantProfile {
        Objects.requireNonNull(merchantId, "merchantId");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(brand, "brand");
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(zone, "zone");
        Objects.requireNonNull(support, "support");
    }

    /**
     * Where buyers turn to.
     *
     * @param phone E.164
     * @param hours in the merchant's own words, such as {@code Mon to Fri, 9 to 17}
     */
    public record Support(
            String email,
            @Nullable String phone,
            @Nullable String website,
            @Nullable String hours) {

        public Support {
            Objects.requireNonNull(email, "email");
        }
    }
}
