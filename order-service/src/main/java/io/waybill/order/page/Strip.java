package io.waybill.order.page;

import static java.util.stream.Collectors.toMap;

import io.waybill.events.orderevents.DateRange;
import io.waybill.events.statuses.ArrivalDay;
import io.waybill.events.statuses.Eta;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days around the expected ones, side by side.
 *
 * @param wide too many for each to be named
 */
record Strip(List<Day> days, boolean wide) {

    /** As many have room for a name on a small phone. */
    static final int NAMED = 9;

    static final int MOST = 31;

    private static final double SEEN = 0.01;

    /** Two names need so many days between them where there is no room for each. */
    private static final int APART = 5;

    /**
     * @param share of the likeliest day's, from 0 to 1
     * @param within whether it is one of the expected days
     * @param before whether it was, and is no more
     * @param promised whether it is the last of the promised days
     * @param named whether its date is written below it
     */
    record Day(LocalDate date, double share, boolean within, boolean before, boolean promised, boolean named) {}

    private record Span(LocalDate first, LocalDate last) {

        long length() {
            return ChronoUnit.DAYS.between(first, last) + 1;
        }

        /** With the day, if there is room for it. */
        Span with(LocalDate day, int most) {
            var wider = new Span(day.isBefore(first) ? day : first, day.isAfter(last) ? day : last);
            return wider.length() <= most ? wider : this;
        }
    }

    /** Empty where the days' shares are not known. */
    static Optional<Strip> of(Arrival arrival, Collection<DateRange> promises) {
        var shares = arrival.days().stream().collect(toMap(ArrivalDay::day, ArrivalDay::share, Double::sum));
        var eta = arrival.eta();
        var most = shares.values().stream().mapToDouble(share -> share).max().orElse(0);
        if (most <= 0 || new Span(eta.from(), eta.to()).length() > MOST) {
            return Optional.empty();
        }
        var flags = promises.stream().map(DateRange::to).collect(Collectors.toUnmodifiableSet());
        var span = span(arrival, flags, shares);
        var wide = span.length() > NAMED;
        return Optional.of(new Strip(
                span.first()
                        .datesUntil(span.last().plusDays(1))
                        .map(day -> new Day(
                                day,
                                shares.getOrDefault(day, 0.0) / most,
                                isWithin(day, eta),
                                !isWithin(day, eta) && wasExpected(day, arrival.previous()),
                                flags.contains(day),
                                !wide || isNamed(day, eta, flags)))
                        .toList(),
                wide));
    }

    /** What matters most gets its place first: the promise, a day of air, the days before the change, the less likely. */
    private static Span span(Arrival arrival, Set<LocalDate> flags, Map<LocalDate, Double> shares) {
        var eta = arrival.eta();
        var previous = arrival.previous();
        var span = new Span(eta.from(), eta.to());
        var room = span.length() + 2 <= NAMED ? NAMED : MOST;
        var further = Stream.of(
                        flags.stream().sorted(),
                        Stream.of(eta.to().plusDays(1), eta.from().minusDays(1)),
                        Stream.ofNullable(previous).map(Eta::latest),
                        Stream.ofNullable(previous).map(Eta::earliest),
                        shares.entrySet().stream()
                                .filter(day -> day.getValue() >= SEEN)
                                .map(Map.Entry::getKey)
                                .sorted())
                .flatMap(days -> days)
                .toList();
        for (var day : further) {
            span = span.with(day, room);
        }
        return span;
    }

    private static boolean isWithin(LocalDate day, DateRange days) {
        return !day.isBefore(days.from()) && !day.isAfter(days.to());
    }

    private static boolean wasExpected(LocalDate day, @Nullable Eta previous) {
        return previous != null && isWithin(day, new DateRange(previous.earliest(), previous.latest()));
    }

    private static boolean isNamed(LocalDate day, DateRange eta, Set<LocalDate> flags) {
        return day.equals(eta.to())
                || day.equals(eta.from()) && apart(day, eta.to())
                || flags.contains(day) && apart(day, eta.from()) && apart(day, eta.to());
    }

    private static boolean apart(LocalDate day, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(day, other)) >= APART;
    }
}
