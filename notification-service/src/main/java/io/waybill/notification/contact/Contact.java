package io.waybill.notification.contact;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a buyer is reached.
 *
 * @param language BCP 47
 * @param country ISO 3166-1 alpha-2
 * @param erased asked to be forgotten: all else is absent
 */
public record Contact(
        UUID buyerId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String country,
        boolean erased) {

    /** Leaves out everything by which the buyer could be known. */
    @Override
    public String toString() {
        return "Contact[buyerId=" + buyerId + ", erased=" + erased + "]";
    }
}
