package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayRule;
import io.waybill.normalizer.threshold.ThresholdBook;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parcel's story told again, from one thing heard to the next and with timers between: what rules would have said. Each
 * look is answered at once, and brings what had happened by then and was heard soon after.
 */
public final class Walk {

    /** Far more than rules and levels can come to between two scans. */
    private static final int MOST_TURNS = 200;

    /**
     * @param happenedAt when the first of what was heard then had happened; whoever asks after that hears it, too
     * @param subject as it was known from then on
     */
    public record Stop(Instant at, Instant happenedAt, Subject subject) {

        /** What is heard much later its carrier had not told yet. */
        private boolean isFoundBy(Instant look) {
            return !happenedAt.isAfter(look) && !at.isAfter(look.plus(DelayTimer.PATIENCE));
        }
    }

    /** What would have been said. */
    public record Alarm(DelayRule rule, int occurrence, int level, Instant at) {}

    private final ThresholdBook book;
    private final List<Alarm> alarms = new ArrayList<>();
    private Said said = Said.NOTHING;

    private Walk(ThresholdBook book) {
        this.book = book;
    }

    /** @param stops in order */
    public static List<Alarm> along(List<Stop> stops, ThresholdBook book, Instant until) {
        var walk = new Walk(book);
        var now = stops.getFirst().at();
        for (var index = 0; index < stops.size(); index++) {
            var next = index == stops.size() - 1 ? null : stops.get(index + 1);
            now = walk.stay(stops.get(index), now, next, next == null ? until : next.at());
        }
        return List.copyOf(walk.alarms);
    }

    /** @return when the next is known: as it was heard, or sooner by a look */
    private Instant stay(Stop stop, Instant since, @Nullable Stop next, Instant until) {
        var situation = stop.subject().situation(book);
        var now = since;
        for (var turn = 0; turn < MOST_TURNS; turn++) {
            var ruling = judge(situation, now, null);
            if (ruling.look().isPresent()) {
                if (next != null && next.isFoundBy(now)) {
                    return now;
                }
                var numbered = situation.consignment().trackingNumber() != null;
                ruling = judge(situation, now, new LookAnswer(now, numbered));
            }
            var at = ruling.timer().checkAt();
            if (at == null || !at.isAfter(now) || !at.isBefore(until)) {
                return until;
            }
            now = at;
        }
        return until;
    }

    private Ruling judge(Situation situation, Instant now, @Nullable LookAnswer answer) {
        var ruling = Ruling.of(situation, said, DelayTimer.STOPPED, answer, now);
        for (var step : ruling.detected().toList()) {
            said = said.with(step, situation.silentSince().orElse(now));
            alarms.add(new Alarm(step.rule(), step.occurrence(), step.level(), now));
        }
        ruling.cleared().forEach(step -> said = said.without(step.rule()));
        return ruling;
    }

    /** Whether it came on a promised day after all. */
    public static boolean keptItsPromise(Subject end) {
        var promise = end.consignment().promise();
        var arrived = end.course().points().isEmpty()
                ? null
                : end.course().points().getLast().at();
        return promise != null
                && arrived != null
                && end.meaning() != null
                && end.meaning().status() == Status.DELIVERED
                && arrived.isBefore(
                        LastZones.endOf(promise.to(), end.consignment().destination()));
    }
}
