package io.waybill.order.page;

import static io.waybill.order.page.Expected.march;
import static io.waybill.order.page.Scans.at;
import static io.waybill.order.page.Scans.scan;
import static io.waybill.order.page.Scans.tracked;
import static io.waybill.order.shipment.Reported.order;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.vocabulary.Detail;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CameTest {

    private static Optional<Came> came(TimelineScan... scans) {
        return Came.derivedFrom(tracked(order("A").in(UUID.randomUUID()), scans).state(), "FR");
    }

    private static TimelineScan on(Detail detail, String local) {
        return scan(detail, at(local), "Lyon", "x");
    }

    @Test
    void hasNotComeWhileItIsUnderWay() {
        assertThat(came(on(Detail.SIGNED, "2026-03-03T10:00"), on(Detail.MOVING, "2026-03-05T10:00")))
                .isEmpty();
        assertThat(came(on(Detail.RETURNED_TO_SENDER, "2026-03-05T10:00"))).isEmpty();
    }

    @Test
    void countsFromTheFirstScanThatSaysSo() {
        assertThat(came(
                        on(Detail.ON_VEHICLE, "2026-03-03T08:00"),
                        on(Detail.TO_RECIPIENT, "2026-03-03T10:00"),
                        on(Detail.SIGNED, "2026-03-05T10:00")))
                .hasValue(new Came(march(3), false));
    }

    @Test
    void countsAnewAfterADeliveryThatWasNone() {
        assertThat(came(
                        on(Detail.SIGNED, "2026-03-03T10:00"),
                        on(Detail.MOVING, "2026-03-04T10:00"),
                        on(Detail.SIGNED, "2026-03-05T10:00")))
                .hasValue(new Came(march(5), false));
    }

    @Test
    void hasComeOnceItCanBeFetchedHoweverLateItIs() {
        assertThat(came(on(Detail.AT_POST_OFFICE, "2026-03-03T10:00"), on(Detail.COLLECTED, "2026-03-09T10:00")))
                .hasValue(new Came(march(3), true));
        assertThat(came(on(Detail.AT_POST_OFFICE, "2026-03-03T10:00"))).hasValue(new Came(march(3), true));
    }

    /** Half past eleven in the evening in Lyon, and 17:30 in New York. */
    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2026-03-05T22:30, OFFSET,  FR, 5
            2026-03-05T23:30, OFFSET,  FR, 6
            2026-03-05T23:30, OFFSET,  US, -
            2026-03-05T23:30, OFFSET,  -,  -
            2026-03-05T23:30, PLACE,   FR, 5
            2026-03-05T23:30, CARRIER, FR, 6
            """)
    void takesTheDayOfTheDestination(
            LocalDateTime utc, TimeSource source, @Nullable String country, @Nullable Integer day) {
        var time = new ScanTime("x", utc, Instant.parse(utc + ":00Z"), source, false);
        var parcel = tracked(order("A").in(UUID.randomUUID()), scan(Detail.SIGNED, time, "x", "x"));

        assertThat(Came.derivedFrom(parcel.state(), country))
                .isEqualTo(Optional.ofNullable(day).map(known -> new Came(march(known), false)));
    }

    @Test
    void takesAWallClockOrADateAsItIsWritten() {
        assertThat(came(scan(Detail.SIGNED, Scans.unzoned("2026-03-05T23:30"), "x", "x")))
                .hasValue(new Came(march(5), false));
        assertThat(came(scan(Detail.SIGNED, Scans.day("2026-03-05"), "x", "x"))).hasValue(new Came(march(5), false));
    }
}
