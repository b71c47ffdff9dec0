package io.waybill.benchmarks.pipeline;

import io.waybill.events.Leg;
import io.waybill.events.scans.CarrierScan;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.vocabulary.Meaning;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What Kafka Streams keeps of a parcel.
 *
 * @param merchantId absent until its shipment is met
 * @param leg the carrier and number whose scans count
 * @param published the meaning last published
 * @param scans by their ids
 */
record Known(
        @Nullable String merchantId,
        @Nullable Leg leg,
        @Nullable Meaning published,
        long seq,
        Map<String, CarrierScan> scans) {

    static final Known NOTHING = new Known(null, null, null, 0, Map.of());

    Known introduced(OrderShipped shipped) {
        var leg = new Leg(shipped.candidates().getFirst().carrier(), shipped.trackingNumber());
        return new Known(shipped.merchantId(), leg, published, seq, scans);
    }

    Known heard(Map<String, CarrierScan> more) {
        var all = new LinkedHashMap<>(scans);
        all.putAll(more);
        return new Known(merchantId, leg, published, seq, all);
    }

    Known said(@Nullable Meaning now) {
        return new Known(merchantId, leg, now, seq + 1, scans);
    }
}
