package io.waybill.normalizer.arrival;

import io.waybill.events.statuses.EtaBasis.Milestone;
import io.waybill.events.statuses.TimelineScan;
import io.waybill.vocabulary.Detail;
import io.waybill.vocabulary.Meaning;
import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a parcel's scans say of the milestones that it passed and of its end. */
public final class JournalReading {

    private final Journal before;
    private final LocalDate today;
    private final List<TimelineScan> moves;

    private JournalReading(Journal before, LocalDate today, List<TimelineScan> timeline) {
        this.before = before;
        this.today = today;
        this.moves = timeline.stream()
                .filter(scan -> scan.meaning() != null && !scan.informational())
                .toList();
    }

    /**
     * @param before what was noted until now
     * @param today business day in UTC
     * @param shipped local time at which its seller gave it away; absent where that is not known
     * @param abroad the country that it goes to, where that is another one than it comes from
     */
    public static Journal of(
            Journal before,
            LocalDate today,
            @Nullable LocalDateTime shipped,
            @Nullable String abroad,
            @Nullable Meaning now,
            List<TimelineScan> timeline) {
        var reading = new JournalReading(before, today, timeline);
        var marks = reading.marks(shipped, abroad);
        var ending = now == null ? null : ending(now);
        if (ending == null) {
            return new Journal(marks, null, null, 0, Map.of(), reading.isDamaged());
        }
        var end = before.end() == null
                ? new Mark(reading.endedAt(ending), today)
                : before.end().seenAt(reading.endedAt(ending));
        return new Journal(marks, end, ending, timeline.size(), gaps(timeline), reading.isDamaged());
    }

    private Map<Milestone, Mark> marks(@Nullable LocalDateTime shipped, @Nullable String abroad) {
        var marks = new EnumMap<Milestone, Mark>(Milestone.class);
        mark(marks, Milestone.SHIPPED, Optional.ofNullable(shipped).map(at -> at.truncatedTo(ChronoUnit.SECONDS)));
        mark(marks, Milestone.HANDED_OVER, first(moves, JournalReading::isInTheCarriersHands));
        if (abroad != null) {
            mark(marks, Milestone.ARRIVED_IN_COUNTRY, first(moves, scan -> isIn(abroad, scan)));
            mark(marks, Milestone.CLEARED_CUSTOMS, cleared());
        }
        mark(marks, Milestone.OUT_FOR_DELIVERY, first(moves.reversed(), scan -> is(scan, Status.OUT_FOR_DELIVERY)));
        return marks;
    }

    private void mark(Map<Milestone, Mark> marks, Milestone milestone, Optional<LocalDateTime> at) {
        at.ifPresent(time -> marks.put(
                milestone, before.of(milestone).map(mark -> mark.seenAt(time)).orElseGet(() -> new Mark(time, today))));
    }

    private static Optional<LocalDateTime> first(List<TimelineScan> scans, Predicate<TimelineScan> wanted) {
        for (var scan : scans) {
            if (wanted.test(scan)) {
                return Optional.of(scan.time().local().truncatedTo(ChronoUnit.SECONDS));
            }
        }
        return Optional.empty();
    }

    private static boolean isInTheCarriersHands(TimelineScan scan) {
        return !is(scan, Status.PENDING) && !is(scan, Status.CANCELLED);
    }

    private static boolean isIn(String country, TimelineScan scan) {
        var arrived = Detail.ARRIVED_IN_DESTINATION_COUNTRY.meaning().equals(scan.meaning());
        var seenThere = scan.place() != null && country.equals(scan.place().country());
        return arrived || seenThere && isInTheCarriersHands(scan);
    }

    /** Customs let it go, or it was seen elsewhere after they had it. */
    private Optional<LocalDateTime> cleared() {
        var held = moves.stream().takeWhile(scan -> !is(scan, Status.CUSTOMS)).count();
        return first(
                moves.stream().skip(held).toList(),
                scan -> !is(scan, Status.CUSTOMS) || Detail.RELEASED.meaning().equals(scan.meaning()));
    }

    private static boolean is(TimelineScan scan, Status status) {
        return Objects.requireNonNull(scan.meaning()).status() == status;
    }

    private static @Nullable Ending ending(Meaning now) {
        return switch (now.status()) {
            case DELIVERED, AVAILABLE_FOR_PICKUP -> Ending.ARRIVED;
            case RETURNING, RETURNED -> Ending.RETURNED;
            case CANCELLED, EXPIRED -> Ending.OUT_OF_SIGHT;
            case EXCEPTION ->
                now.equals(Detail.LOST.meaning()) || now.equals(Detail.DISPOSED.meaning()) ? Ending.LOST : null;
            case PENDING, IN_TRANSIT, CUSTOMS, OUT_FOR_DELIVERY, ATTEMPT_FAILED -> null;
        };
    }

    private LocalDateTime endedAt(Ending ending) {
        var ended = switch (ending) {
            case ARRIVED -> first(moves, scan -> is(scan, Status.DELIVERED) || is(scan, Status.AVAILABLE_FOR_PICKUP));
            case RETURNED -> first(moves, scan -> is(scan, Status.RETURNING) || is(scan, Status.RETURNED));
            case LOST, OUT_OF_SIGHT -> first(moves.reversed(), _ -> true);
        };
        return ended.orElseGet(today::atStartOfDay);
    }

    private boolean isDamaged() {
        return first(moves, scan -> Detail.DAMAGED.meaning().equals(scan.meaning()))
                .isPresent();
    }

    private static Map<String, List<Integer>> gaps(List<TimelineScan> timeline) {
        var gaps = new TreeMap<String, List<Integer>>();
        Status said = Status.PENDING;
        for (var at = 0; at + 1 < timeline.size(); at++) {
            var meaning = timeline.get(at).meaning();
            said = meaning == null ? said : meaning.status();
            var hours = Duration.between(moment(timeline.get(at)), moment(timeline.get(at + 1)))
                    .toHours();
            gaps.computeIfAbsent(said.wireName(), _ -> new ArrayList<>()).add((int) Math.max(0, hours));
        }
        return gaps;
    }

    private static LocalDateTime moment(TimelineScan scan) {
        var known = scan.time().happenedAt();
        return known == null ? scan.time().local() : LocalDateTime.ofInstant(known, ZoneOffset.UTC);
    }
}
