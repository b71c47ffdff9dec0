package io.waybill.claims.page;

import io.waybill.events.merchants.MerchantProfile;
import org.jspecify.annotations.Nullable;

/**
 * The seller, as the page names it.
 *
 * @param brand empty where it is not known yet
 * @param support absent where it is not known yet
 */
record Shop(
        String brand,
        String initial,
        String zone,
        @Nullable String language,
        @Nullable Support support) {

    static final Shop UNKNOWN = new Shop("", "", "UTC", null, null);

    record Support(
            String email, @Nullable String phone, @Nullable String hours) {}

    static Shop of(MerchantProfile profile) {
        var brand = profile.brand();
        return new Shop(
                brand,
                brand.codePoints()
                        .limit(1)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString(),
                profile.zone(),
                profile.language(),
                new Support(
                        profile.support().email(),
                        profile.support().phone(),
                        profile.support().hours()));
    }

    /** Within a sentence. */
    String named(Words words) {
        return brand.isEmpty() ? words.text("shop") : brand;
    }
}
