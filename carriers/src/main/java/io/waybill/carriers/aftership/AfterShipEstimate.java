package io.waybill.carriers.aftership;

import io.waybill.carriers.reading.CountryCode;
import io.waybill.carriers.reading.ExpectedDays;
import io.waybill.events.orderevents.DateRange;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** When the carrier says that it comes, by AfterShip, else when AfterShip reckons; never what the shop had it say. */
final class AfterShipEstimate {

    private AfterShipEstimate() {}

    static @Nullable DateRange of(AfterShipTracking tracking) {
        String region = country(tracking.destinationCountryRegion());
        String country = region == null ? country(tracking.destinationCountryIso3()) : region;
        return Stream.of(
                        tracking.courierEstimatedDeliveryDate(),
                        tracking.expectedDelivery(),
                        reckoned(tracking.latestEstimatedDelivery()),
                        tracking.aftershipEstimatedDeliveryDate())
                .filter(Objects::nonNull)
                .map(said -> range(said, country))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The sources are {@code Carrier EDD}, {@code AfterShip EDD}, and the shop's own. */
    private static @Nullable JsonNode reckoned(@Nullable JsonNode latest) {
        String source = latest == null ? "" : latest.path("source").stringValue("");
        return source.startsWith("Carrier") || source.startsWith("AfterShip") ? latest : null;
    }

    /** A word alone, or one with the ends of a range beside it, which are absent for a single day. */
    private static @Nullable DateRange range(JsonNode said, @Nullable String country) {
        String name = said.has("estimated_delivery_date") ? "estimated_delivery_date" : "datetime";
        DateRange within =
                ExpectedDays.between(day(said.path(name + "_min"), country), day(said.path(name + "_max"), country));
        return within == null ? ExpectedDays.on(day(said.isObject() ? said.path(name) : said, country)) : within;
    }

    private static @Nullable String country(@Nullable JsonNode code) {
        return code == null ? null : CountryCode.alpha2(code.stringValue(""));
    }

    private static @Nullable LocalDate day(JsonNode written, @Nullable String country) {
        return ExpectedDays.at(written.stringValue(""), country, null);
    }
}
