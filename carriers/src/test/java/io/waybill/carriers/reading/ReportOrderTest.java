package io.waybill.carriers.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.ScanTime;
import io.waybill.events.scans.CarrierScan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportOrderTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "exact times decide against the carrier's order, 2026-05-02T10:00Z 2026-05-01T10:00Z, 1 0",
        "and its order decides of equal ones,            2026-05-02T10:00Z 2026-05-02T10:00Z, 0 1",
        "a day stays behind what came before it,         2026-05-02T12:30Z 2026-05-02T00:00Z, 0 1",
        "and before what comes after it,                 2026-05-02T00:00Z 2026-05-02T06:30Z, 0 1",
        "but within itself,                              2026-05-03T12:30Z 2026-05-02T00:00Z, 1 0",
        "a wall clock stays behind an instant,           2026-05-02T09:00-05:00 2026-05-02T13:00, 0 1",
        "and before one,                                 2026-05-02T20:00 2026-05-02T20:30+08:00, 0 1",
        "but not where no place on earth has that time,  2026-05-02T09:00-05:00 2026-05-01T13:00, 1 0",
        "a day stays behind a wall clock,                2026-05-02T08:00 2026-05-02, 0 1",
        "several keep their order behind one,            2026-05-02T17:00Z 2026-05-02T10:00 2026-05-02T11:00, 0 1 2",
        "a day at its beginning stays where it is,       2026-05-02T00:00 2026-05-02T10:00Z 2026-05-03T10:00Z, 0 1 2",
    })
    void putsTheVagueBesideTheirNeighbours(String name, String times, String order) {
        List<CarrierScan> scans = new ArrayList<>();
        for (String time : times.split(" ")) {
            scans.add(scan(scans.size(), WrittenTime.read(time, null, null)));
        }

        assertThat(ReportOrder.oldestFirst(scans.reversed()))
                .extracting(CarrierScan::code)
                .containsExactly(order.split(" "));
    }

    private static CarrierScan scan(int order, ScanTime time) {
        @Nullable String none = null;
        return new CarrierScan(String.valueOf(order), none, "", none, time, null, order, null);
    }
}
