package io.waybill.carriers.usps;

import io.waybill.carriers.reading.ExpectedDays;
import io.waybill.carriers.reading.Xml;
import io.waybill.events.orderevents.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** When USPS says that it comes: as predicted from where the parcel is, else as expected of the service, else as guaranteed. */
final class Estimate {

    private static final List<String> KINDS = List.of("predicted", "expected", "guaranteed");

    private Estimate() {}

    /** A day, or a time of which the day alone means something; in newer answers in a block of their own. */
    static @Nullable DateRange v3(JsonNode body) {
        return first(KINDS.stream()
                .flatMap(kind -> Stream.of(
                        body.path("deliveryDateExpectation").path(kind + "DeliveryDate"),
                        body.path(kind + "DeliveryDate"),
                        body.path(kind + "DeliveryTimeStamp")))
                .map(day -> ExpectedDays.written(day.stringValue(""))));
    }

    static @Nullable DateRange webTools(JsonNode parcel) {
        return first(Stream.of("PredictedDeliveryDate", "ExpectedDeliveryDate", "GuaranteedDeliveryDate")
                .flatMap(name -> Stream.ofNullable(Xml.text(parcel, name)))
                .map(UspsTime::day));
    }

    private static @Nullable DateRange first(Stream<@Nullable LocalDate> days) {
        return days.filter(Objects::nonNull).map(ExpectedDays::on).findFirst().orElse(null);
    }
}
