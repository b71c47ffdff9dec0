package io.waybill.carriers.fedex;

import io.waybill.carriers.fedex.FedexReport.DateAndTime;
import io.waybill.carriers.reading.ExpectedDays;
import io.waybill.events.orderevents.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * When FedEx says that it comes. The standard transit time and the commitment stand on when it does not know any more, and
 * are not read.
 */
final class FedexEstimate {

    private static final String ESTIMATED = "ESTIMATED_DELIVERY";

    private FedexEstimate() {}

    /** Days as written: the offset of a midnight is made up, and any other is the destination's. */
    static @Nullable DateRange of(FedexReport report) {
        DateRange window = window(report.estimatedDeliveryTimeWindow());
        return window == null ? ExpectedDays.on(day(report.dateAndTimes())) : window;
    }

    private static @Nullable DateRange window(@Nullable JsonNode estimated) {
        if (estimated == null) {
            return null;
        }
        JsonNode window = estimated.path("window");
        return ExpectedDays.between(
                ExpectedDays.written(window.path("begins").stringValue("")),
                ExpectedDays.written(window.path("ends").stringValue("")));
    }

    private static @Nullable LocalDate day(@Nullable List<DateAndTime> dates) {
        return Stream.ofNullable(dates)
                .flatMap(List::stream)
                .filter(date -> date != null && ESTIMATED.equals(date.type()))
                .map(date -> ExpectedDays.written(date.dateTime()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
