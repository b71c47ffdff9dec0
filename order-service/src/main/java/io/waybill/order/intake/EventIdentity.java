package io.waybill.order.intake;

import java.util.Comparator;
import java.util.Objects;

/** By which an event that comes twice is known. */
record EventIdentity(String merchantId, String source, String id) {

    static final Comparator<EventIdentity> ORDER = Comparator.comparing(EventIdentity::merchantId)
            .thenComparing(EventIdentity::source)
            .thenComparing(EventIdentity::id);

    EventIdentity {
        Objects.requireNonNull(merchantId, "merchantId");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(id, "id");
    }
}
