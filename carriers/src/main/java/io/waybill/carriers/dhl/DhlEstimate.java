package io.waybill.carriers.dhl;

import io.waybill.carriers.dhl.DhlReport.Shipment;
import io.waybill.carriers.reading.CountryCode;
import io.waybill.carriers.reading.ExpectedDays;
import io.waybill.events.orderevents.DateRange;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** When DHL says that it comes: within a time frame, else at a time. Divisions write both with an offset, without, or in UTC. */
final class DhlEstimate {

    private DhlEstimate() {}

    static @Nullable DateRange of(Shipment shipment) {
        String country = country(shipment);
        JsonNode frame = shipment.estimatedDeliveryTimeFrame();
        DateRange within = frame == null
                ? null
                : ExpectedDays.between(
                        day(frame.path("estimatedFrom"), country), day(frame.path("estimatedThrough"), country));
        return within == null ? ExpectedDays.on(day(shipment.estimatedTimeOfDelivery(), country)) : within;
    }

    private static @Nullable LocalDate day(@Nullable JsonNode written, @Nullable String country) {
        return written == null ? null : ExpectedDays.at(written.stringValue(""), country, null);
    }

    private static @Nullable String country(Shipment shipment) {
        return shipment.destination() == null || shipment.destination().address() == null
                ? null
                : CountryCode.alpha2(shipment.destination().address().countryCode());
    }
}
