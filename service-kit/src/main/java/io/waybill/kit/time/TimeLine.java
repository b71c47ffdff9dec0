package io.waybill.kit.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How business time follows machine time: stretches, each with a speed, one after the other without a gap. Written by
 * the one that runs the system, read by every process of it, so that all have the same time. A change of speed is
 * written ahead of its moment, so that all pass it together.
 *
 * @param stretches at least one, in order of {@code from}
 */
public record TimeLine(List<Stretch> stretches) {

    /**
     * @param from machine time at which the stretch begins
     * @param business business time at that moment
     * @param speed business seconds in a machine second; 0 stands still
     */
    public record Stretch(Instant from, Instant business, double speed) {

        public Stretch {
            if (!(speed >= 0)) {
                throw new IllegalArgumentException("time does not run back: speed " + speed);
            }
        }

        Instant at(Instant machine) {
            var elapsed = Duration.between(from, machine);
            return business.plusNanos(Math.round(elapsed.toNanos() * speed));
        }

        private String line() {
            return from + " " + business + " " + speed;
        }

        private static Stretch parse(String line) {
            var parts = line.split(" ");
            return new Stretch(Instant.parse(parts[0]), Instant.parse(parts[1]), Double.parseDouble(parts[2]));
        }
    }

    public TimeLine {
        stretches = List.copyOf(stretches);
        if (stretches.isEmpty()) {
            throw new IllegalArgumentException("a time line has a stretch");
        }
    }

    public static TimeLine from(Instant machine, Instant business, double speed) {
        return new TimeLine(List.of(new Stretch(machine, business, speed)));
    }

    /** The same line, with another speed from a moment on that lies after every other change. */
    public TimeLine then(Instant machine, double speed) {
        return new TimeLine(Stream.concat(stretches.stream(), Stream.of(new Stretch(machine, at(machine), speed)))
                .toList());
    }

    /** Business time at a moment of machine time; before the first stretch it stands still at its beginning. */
    public Instant at(Instant machine) {
        var current = stretches.getFirst();
        for (var stretch : stretches) {
            if (!stretch.from().isAfter(machine)) {
                current = stretch;
            }
        }
        return current.at(machine.isBefore(current.from()) ? current.from() : machine);
    }

    /** One line per stretch: machine time, business time, speed. */
    public String format() {
        return stretches.stream().map(Stretch::line).collect(Collectors.joining("\n", "", "\n"));
    }

    public static TimeLine parse(String text) {
        return new TimeLine(Arrays.stream(text.split("\n"))
                .filter(line -> !line.isBlank())
                .map(Stretch::parse)
                .toList());
    }
}
