package io.waybill.normalizer.arrival;

import io.waybill.events.statuses.EtaBasis.Milestone;
import io.waybill.normalizer.eta.EtaModel.Seen;
import io.waybill.normalizer.eta.Passage;
import io.waybill.normalizer.eta.Sighting;
import io.waybill.normalizer.eta.Sighting.End;
import io.waybill.normalizer.eta.Way;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a parcel's journal says of one day, for those that learn from it. */
final class Sightings {

    /** What has been under way for longer is lost, and says no more of those that arrive. */
    private static final int FOLLOWED_DAYS = 120;

    private final Way way;
    private final Journal journal;
    private final LocalDate day;

    /** @param day that is over, and was not learned */
    Sightings(Way way, Journal journal, LocalDate day) {
        this.way = way;
        this.journal = journal;
        this.day = day;
    }

    Stream<Seen> seen() {
        return Arrays.stream(Milestone.values()).flatMap(this::since);
    }

    private Stream<Seen> since(Milestone milestone) {
        return journal
                .of(milestone)
                .filter(mark ->
                        !mark.knownOn().isAfter(day) && !mark.at().toLocalDate().isAfter(day))
                .flatMap(mark -> Optional.ofNullable(sighting(milestone, mark)))
                .map(sighting -> new Seen(milestone, sighting))
                .stream();
    }

    private @Nullable Sighting sighting(Milestone milestone, Mark start) {
        var end = end(milestone);
        if (end != null && end.knownOn().isBefore(day)) {
            return null;
        }
        var traits = milestone == Milestone.SHIPPED ? way.handling() : way.transit();
        var passage = new Passage(traits, start.at().toLocalDate().toEpochDay(), Foresight.timeOfDay(start.at()));
        var heardLate = start.knownOn().equals(day) && start.at().toLocalDate().isBefore(day);
        if (end == null || end.knownOn().isAfter(day)) {
            return day.toEpochDay() - passage.startDay() > FOLLOWED_DAYS
                    ? null
                    : new Sighting(passage, heardLate, null);
        }
        return new Sighting(passage, heardLate, end(milestone, start, end));
    }

    private @Nullable Mark end(Milestone milestone) {
        return milestone == Milestone.SHIPPED
                ? journal.of(Milestone.HANDED_OVER).orElse(journal.end())
                : journal.end();
    }

    /** Carriers' clocks differ: nothing ends before it begins, nor later than it was known. */
    private End end(Milestone milestone, Mark start, Mark end) {
        var at = Stream.of(end.at(), day.atTime(23, 59))
                .min(LocalDateTime::compareTo)
                .orElseThrow();
        var later = at.isBefore(start.at()) ? start.at() : at;
        var arrived = milestone == Milestone.SHIPPED
                ? journal.of(Milestone.HANDED_OVER).isPresent()
                : journal.ending() == Ending.ARRIVED;
        return new End(later.toLocalDate().toEpochDay(), Foresight.timeOfDay(later), arrived);
    }
}
