package io.waybill.local.time;

import io.waybill.kit.time.TimeLine;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * A time line that is true for a moment only: unless it is written anew, time stands still at its end. So it stands still
 * for everybody soon after the one that writes it has gone, however that went, and its end is where the next run goes on
 * without ever running back.
 */
final class LeasedLine {

    static final Duration LEASE = Duration.ofSeconds(2);

    private LeasedLine() {}

    static TimeLine of(TimeLine line, Instant machine) {
        var end = machine.plus(LEASE);
        var before = line.stretches().stream().filter(stretch -> stretch.from().isBefore(end));
        return new TimeLine(Stream.concat(before, Stream.of(new TimeLine.Stretch(end, line.at(end), 0)))
                .toList());
    }

    /** Where a line ends that has an end. */
    static Instant end(TimeLine leased) {
        return leased.stretches().getLast().business();
    }
}
