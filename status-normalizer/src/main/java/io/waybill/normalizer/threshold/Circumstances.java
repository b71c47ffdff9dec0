package io.waybill.normalizer.threshold;

import io.waybill.vocabulary.Status;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What thresholds may depend on.
 *
 * @param carriers that have the parcel, or may have it
 * @param origin ISO 3166-1 alpha-2, as the destination
 * @param stage absent while nothing is known
 */
public record Circumstances(
        String merchantId,
        Collection<String> carriers,
        @Nullable String origin,
        @Nullable String destination,
        @Nullable Status stage) {

    public Circumstances {
        carriers = List.copyOf(carriers);
    }
}
