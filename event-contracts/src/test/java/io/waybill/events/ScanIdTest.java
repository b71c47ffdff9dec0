package io.waybill.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.scans.CarrierScan;
import io.waybill.events.scans.ScanId;
import java.time.LocalDateTime;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScanIdTest {

    private static final Leg LEG = new Leg("dhl", "1");
    private static final Place LYON = new Place("Lyon", "FR", null);

    @Test
    void staysTheSameWhenTheCarrierTranslatesOrPrepends() {
        assertThat(id(LEG, scan("ZU", "Zugestellt", "08:59", LYON, 4)))
                .isEqualTo(id(LEG, scan("ZU", "Delivered", "08:59", LYON, 9)));
    }

    @Test
    void goesByTheTextWhereThereIsNoCode() {
        assertThat(id(LEG, scan(null, "Delivered", "08:59", LYON, 1)))
                .isNotEqualTo(id(LEG, scan(null, "Sorted", "08:59", LYON, 1)));
    }

    @Test
    void differsByLegTimeCodeAndPlace() {
        assertThat(Stream.of(
                        id(LEG, scan("ZU", "", "08:59", LYON, 1)),
                        id(new Leg("dhl", "2"), scan("ZU", "", "08:59", LYON, 1)),
                        id(LEG, scan("ZU", "", "09:00", LYON, 1)),
                        id(LEG, scan("PO", "", "08:59", LYON, 1)),
                        id(LEG, scan("ZU", "", "08:59", null, 1))))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.length() == 22);
    }

    private static String id(Leg leg, CarrierScan scan) {
        return ScanId.of(leg, scan);
    }

    private static CarrierScan scan(@Nullable String code, String text, String hour, @Nullable Place place, int order) {
        var local = LocalDateTime.parse("2026-03-02T" + hour);
        var time = new ScanTime(local.toString(), local, null, TimeSource.UNKNOWN, false);
        return new CarrierScan(code, null, text, null, time, place, order, null);
    }
}
