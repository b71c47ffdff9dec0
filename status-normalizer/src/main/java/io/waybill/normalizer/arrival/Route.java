package io.waybill.normalizer.arrival;

import io.waybill.events.shipments.CarrierCandidate;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.Region;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * By whom a parcel goes, and between which places.
 *
 * @param carrier that has it, as far as is known
 * @param service as its shop names it
 */
public record Route(
        @Nullable String carrier,
        @Nullable String service,
        @Nullable String originPostalCode,
        @Nullable String destinationPostalCode) {

    public static final Route UNKNOWN = new Route(null, null, null, null);

    public static Route of(OrderShipped shipped) {
        return new Route(
                likeliest(shipped.candidates()),
                shipped.service(),
                postalCode(shipped.origin()),
                postalCode(shipped.destination()));
    }

    public Route by(List<CarrierCandidate> candidates) {
        return new Route(likeliest(candidates), service, originPostalCode, destinationPostalCode);
    }

    private static @Nullable String likeliest(List<CarrierCandidate> candidates) {
        return candidates.isEmpty() ? null : candidates.getFirst().carrier();
    }

    private static @Nullable String postalCode(@Nullable Region region) {
        return region == null ? null : region.postalCode();
    }
}
