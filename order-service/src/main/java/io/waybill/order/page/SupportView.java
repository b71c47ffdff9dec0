package io.waybill.order.page;

import io.waybill.order.merchant.Merchant;
import org.jspecify.annotations.Nullable;

/** Where to find a person. */
record SupportView(
        String email,
        @Nullable String phone,
        @Nullable String website,
        @Nullable String hours) {

    static SupportView of(Merchant merchant) {
        var support = merchant.support();
        return new SupportView(support.email(), support.phone(), support.website(), support.hours());
    }
}
