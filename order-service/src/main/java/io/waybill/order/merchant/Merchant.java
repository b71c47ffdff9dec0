package io.waybill.order.merchant;

import io.waybill.events.merchants.MerchantProfile;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * @param name of the company
 * @param brand as buyers know it
 * @param country ISO 3166-1 alpha-2
 * @param language BCP 47; spoken to buyers whose own is not known
 * @param zone in which its days begin
 */
public record Merchant(
        String name, String brand, @Nullable String country, String language, ZoneId zone, Support support) {

    public Merchant {
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
     * @param hours in the merchant's own words
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

    MerchantProfile profile(String id) {
        return new MerchantProfile(
                id,
                name,
                brand,
                country,
                language,
                zone.getId(),
                new MerchantProfile.Support(support.email(), support.phone(), support.website(), support.hours()));
    }
}
