package io.waybill.events.contacts;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a buyer is reached, as the merchant's platform said it last. The only names and addresses on an internal topic.
 *
 * @param buyerId random, given by order-service; another one at each merchant
 * @param phone as the platform has it, E.164 preferred
 * @param language BCP 47
 * @param country ISO 3166-1 alpha-2
 */
@JsonTypeName("waybill.contacts.buyer-contact.v1")
public record BuyerContact(
        UUID buyerId,
        String merchantId,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String language,
        @Nullable String country)
        implements ContactEvent {

    public BuyerContact {
        Objects.requireNonNull(buyerId, "buyerId");
        Objects.requireNonNull(merchantId, "merchantId");
    }

    /** Leaves out everything by which the buyer could be known. */
    @Override
    public String toString() {
        return "BuyerContact[buyerId=" + buyerId + ", merchantId=" + merchantId + "]";
    }
}
