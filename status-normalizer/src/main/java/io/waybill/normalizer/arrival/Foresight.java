package io.waybill.normalizer.arrival;

import io.waybill.events.orderevents.DateRange;
import io.waybill.events.statuses.ArrivalDay;
import io.waybill.events.statuses.Eta;
import io.waybill.events.statuses.EtaBasis;
import io.waybill.events.statuses.EtaBasis.Milestone;
import io.waybill.normalizer.eta.EtaView;
import io.waybill.normalizer.eta.Forecast;
import io.waybill.normalizer.eta.Passage;
import io.waybill.normalizer.eta.Traits;
import io.waybill.normalizer.eta.Way;
import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of ways, asked about one parcel that has not arrived. */
final class Foresight {

    /** Fewer arrivals by a lane say nothing of it. */
    private static final double ENOUGH = 20;

    private static final double LOW = 0.1;
    private static final double MIDDLE = 0.5;
    private static final double HIGH = 0.9;
    private static final double LAST_SHOWN = 0.97;
    private static final double LEAST_SHOWN = 0.01;
    private static final int MOST_DAYS = 31;

    private static final List<Milestone> LAST_FIRST =
            List.of(Milestone.values()).reversed();

    /** So few gaps between two scans are longer than what is called usual. */
    private static final double UNUSUAL = 0.03;

    private final EtaView view;
    private final Way way;
    private final Traits transit;
    private final Journal journal;
    private final LocalDateTime here;

    /** @param here now, local time at the destination */
    Foresight(EtaView view, Way way, Journal journal, LocalDateTime here) {
        this.view = view;
        this.way = way;
        this.transit = way.transit();
        this.journal = journal;
        this.here = here;
    }

    Expected expected(@Nullable Status status, @Nullable DateRange promise) {
        var silence =
                status == null ? Optional.<Duration>empty() : view.usualSilence(UNUSUAL, status.wireName(), transit);
        var today = status == Status.OUT_FOR_DELIVERY && isOnItsRound();
        return newest().map(start -> today && start.since() != Milestone.OUT_FOR_DELIVERY
                        ? today(start.lane(), promise, silence)
                        : expected(start.since(), start.lane(), promise, silence))
                .orElseGet(() -> unexpected(silence));
    }

    private static Expected unexpected(Optional<Duration> silence) {
        return new Expected(null, null, List.of(), null, silence.orElse(null));
    }

    private boolean isOnItsRound() {
        return journal.of(Milestone.OUT_FOR_DELIVERY)
                .filter(mark -> mark.at().toLocalDate().equals(here.toLocalDate()))
                .isPresent();
    }

    /** What is on its carrier's round comes today, as long as nothing else was learned of rounds. */
    private Expected today(String lane, @Nullable DateRange promise, Optional<Duration> silence) {
        var day = here.toLocalDate();
        var sample = (int) view.weight(Milestone.HANDED_OVER, lane);
        return new Expected(
                new Eta(day, day, day),
                new EtaBasis(Milestone.OUT_FOR_DELIVERY, lane, Math.max(1, sample)),
                List.of(),
                promise == null ? null : promise.to().isBefore(day) ? 1.0 : 0.0,
                silence.orElse(null));
    }

    private Expected expected(Milestone since, String lane, @Nullable DateRange promise, Optional<Duration> silence) {
        var forecast = forecast(since);
        var missing = promise == null ? null : missing(since, forecast, promise.to());
        // Of what has waited longer than nearly all others, nobody knows when it comes.
        if (!forecast.reaches(HIGH)) {
            return new Expected(null, null, List.of(), missing, silence.orElse(null));
        }
        return new Expected(
                new Eta(day(forecast, LOW), day(forecast, MIDDLE), day(forecast, HIGH)),
                new EtaBasis(since, lane, (int) view.weight(learned(since), lane)),
                days(forecast),
                missing,
                silence.orElse(null));
    }

    /** @param lane the finest by which enough have come */
    private record Start(Milestone since, String lane) {}

    /** The last milestone of which enough is known. */
    private Optional<Start> newest() {
        return LAST_FIRST.stream()
                .filter(milestone -> journal.of(milestone).isPresent())
                .flatMap(milestone -> lane(learned(milestone)).map(lane -> new Start(milestone, lane)).stream())
                .findFirst();
    }

    /** What is shipped has the way from its hand-over before it. */
    private static Milestone learned(Milestone since) {
        return since == Milestone.SHIPPED ? Milestone.HANDED_OVER : since;
    }

    private Optional<String> lane(Milestone since) {
        return transit.lanes().reversed().stream()
                .filter(lane -> view.weight(since, lane) >= ENOUGH)
                .findFirst();
    }

    private Forecast forecast(Milestone since) {
        return since == Milestone.SHIPPED
                ? view.shipped(passage(since, way.handling()), transit, today(), timeOfDay(here))
                : view.underWay(since, passage(since, transit), today(), timeOfDay(here));
    }

    private Passage passage(Milestone since, Traits traits) {
        var at = journal.of(since).orElseThrow().at();
        return new Passage(traits, at.toLocalDate().toEpochDay(), timeOfDay(at));
    }

    private double missing(Milestone since, Forecast forecast, LocalDate lastDay) {
        var then = lastDay.toEpochDay() + 1;
        if (then <= today()) {
            return 1;
        }
        return since == Milestone.SHIPPED
                ? 1 - forecast.doneBefore(then - view.today())
                : view.late(since, passage(since, transit), today(), then);
    }

    private LocalDate day(Forecast forecast, double share) {
        return LocalDate.ofEpochDay(view.today() + forecast.day(share));
    }

    private List<ArrivalDay> days(Forecast forecast) {
        var days = new ArrayList<ArrivalDay>();
        var first = (int) Math.max(0, today() - view.today());
        for (var day = first; day < first + MOST_DAYS && forecast.doneBefore(day) < LAST_SHOWN; day++) {
            var share = forecast.doneBefore(day + 1L) - forecast.doneBefore(day);
            if (share >= LEAST_SHOWN) {
                days.add(new ArrivalDay(LocalDate.ofEpochDay(view.today() + day), Math.round(share * 1_000) / 1_000.0));
            }
        }
        return days;
    }

    private long today() {
        return here.toLocalDate().toEpochDay();
    }

    static double timeOfDay(LocalDateTime at) {
        return at.toLocalTime().toSecondOfDay() / (double) Duration.ofDays(1).toSeconds();
    }
}
