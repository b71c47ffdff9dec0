package io.waybill.carriers.usps;

import io.waybill.events.ScanTime;
import io.waybill.events.TimeSource;
import io.waybill.events.scans.CarrierScan;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Oldest first. Between two places the carrier leaves time zone and place away, so that such an event would seem hours
 * too early; it is put where the clock of the event before it has it, and one without a day or without a time on
 * that event's day right behind it.
 */
final class Chronology {

    private Chronology() {}

    static List<CarrierScan> oldestFirst(List<CarrierScan> newestFirst) {
        List<Placed> placed = new ArrayList<>();
        Duration shift = newestFirst.reversed().stream()
                .map(CarrierScan::time)
                .filter(time -> time.happenedAt() != null)
                .findFirst()
                .map(Chronology::shift)
                .orElse(Duration.ZERO);
        Instant before = Instant.MIN;
        for (CarrierScan scan : newestFirst.reversed()) {
            ScanTime time = scan.time();
            shift = time.source() == TimeSource.UNKNOWN ? shift : shift(time);
            boolean nowhere = time.raw().isEmpty() && before.isAfter(Instant.MIN);
            Instant day = clock(time).minus(shift);
            boolean sameDay = time.dateOnly() && before.isAfter(day) && before.isBefore(day.plus(Duration.ofDays(1)));
            Instant at = nowhere || sameDay ? before : day;
            placed.add(new Placed(scan, at));
            before = at;
        }
        placed.sort(Comparator.comparing(Placed::at).thenComparing(p -> p.scan().order()));
        return placed.stream().map(Placed::scan).toList();
    }

    private static Instant clock(ScanTime time) {
        return time.local().toInstant(ZoneOffset.UTC);
    }

    private static Duration shift(ScanTime time) {
        Instant happenedAt = time.happenedAt();
        return happenedAt == null ? Duration.ZERO : Duration.between(happenedAt, clock(time));
    }

    private record Placed(CarrierScan scan, Instant at) {}
}
