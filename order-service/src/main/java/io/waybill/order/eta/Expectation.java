package io.waybill.order.eta;

import io.waybill.events.orderevents.DateRange;
import io.waybill.events.statuses.ArrivalDay;
import io.waybill.events.statuses.Eta;
import io.waybill.events.statuses.EtaBasis;
import io.waybill.events.statuses.EtaChanged;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * When a parcel is expected.
 *
 * @param previous days that were said last before these; absent where there were none
 * @param now absent where nothing can be said any more
 * @param days around the expected ones, each with its share
 * @param carrierPromise the days on which its carrier says that it comes
 */
public record Expectation(
        UUID shipmentId,
        String merchantId,
        @Nullable Eta previous,
        @Nullable Eta now,
        @Nullable EtaBasis basis,
        List<ArrivalDay> days,
        @Nullable DateRange promise,
        @Nullable DateRange carrierPromise) {

    public Expectation {
        days = List.copyOf(days);
    }

    static Expectation begunBy(EtaChanged event) {
        return with(event, event.previous());
    }

    /** Where only a promise moved, the days that were struck before stay struck. */
    Expectation after(EtaChanged event) {
        return with(event, Objects.equals(event.previous(), event.now()) ? previous : event.previous());
    }

    private static Expectation with(EtaChanged event, @Nullable Eta previous) {
        return new Expectation(
                event.shipmentId(),
                event.merchantId(),
                previous,
                event.now(),
                event.basis(),
                event.days(),
                event.promise(),
                event.carrierPromise());
    }
}
