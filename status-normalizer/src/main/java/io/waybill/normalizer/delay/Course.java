package io.waybill.normalizer.delay;

import io.waybill.events.statuses.TimelineScan;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What a parcel went through.
 *
 * @param points scans that moved it, oldest first
 */
public record Course(List<Point> points) {

    public static final Course UNKNOWN = new Course(List.of());

    public Course {
        points = List.copyOf(points);
    }

    /**
     * @param day by the clock of the place
     * @param at never later than it was heard
     * @param heardAt when the carrier was asked that said it
     */
    record Point(Meaning meaning, LocalDate day, Instant at, Instant heardAt) {}

    /** A time for which a parcel was in one state. @param confirmedAt when its carrier was last asked and said so */
    record Spell(Instant since, Instant confirmedAt) {}

    /** @param heardAt by scan id */
    public static Course derivedFrom(Collection<TimelineScan> timeline, Function<String, Instant> heardAt) {
        var points = new ArrayList<Point>(timeline.size());
        var underway = false;
        for (var scan : timeline) {
            var meaning = scan.meaning();
            if (meaning != null && !scan.informational()) {
                var announces = meaning.status() == Status.PENDING;
                // The sender's data are often stamped after the first real scan.
                if (!announces || !underway) {
                    points.add(point(scan, meaning, heardAt.apply(scan.scanId())));
                }
                underway |= !announces;
            }
        }
        return new Course(points);
    }

    private static Point point(TimelineScan scan, Meaning meaning, Instant heardAt) {
        return new Point(meaning, scan.time().local().toLocalDate(), LastNews.momentOf(scan.time(), heardAt), heardAt);
    }

    /** The time until now for which it was in such a state; empty where it is in none. */
    Optional<Spell> lastSpell(Predicate<Detail> state) {
        Spell spell = null;
        for (var point : points.reversed()) {
            if (Detail.of(point.meaning()).filter(state).isEmpty()) {
                break;
            }
            spell = new Spell(
                    point.at(), spell == null ? point.heardAt() : latest(spell.confirmedAt(), point.heardAt()));
        }
        return Optional.ofNullable(spell);
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }

    /** The first attempt of each day on which one failed. */
    List<Point> failedDays() {
        var days = new ArrayList<Point>();
        for (var point : points) {
            var failed = point.meaning().status() == Status.ATTEMPT_FAILED;
            if (failed && days.stream().noneMatch(known -> known.day().equals(point.day()))) {
                days.add(point);
            }
        }
        return days;
    }
}
