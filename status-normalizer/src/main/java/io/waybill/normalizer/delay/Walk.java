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
 * look is answered at once, and brings nothing that was not heard.
 */
public final class Walk {

    /** Far more than rules and levels can come to between two scans. */
    private static final int MOST_TURNS = 200;

    /** @param subject as it was known from then on */
    public record Stop(Instant at, Subject subject) {}

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
        for (var index = 0; index < stops.size(); index++) {
            var last = index == stops.size() - 1;
            walk.stay(stops.get(index), last ? until : stops.get(index + 1).at());
        }
        return List.copyOf(walk.alarms);
    }

    private void stay(Stop stop, Instant until) {
        var situation = stop.subject().situation(book);
        var now = stop.at();
        for (var turn = 0; turn < MOST_TURNS; turn++) {
            var next = judge(situation, now);
            if (next == null || !next.isAfter(now) || !next.isBefore(until)) {
                return;
            }
            now = next;
        }
    }

    private @Nullable Instant judge(Situation situation, Instant now) {
        var ruling = Ruling.of(situation, said, DelayTimer.STOPPED, null, now);
        if (ruling.look().isPresent()) {
            var numbered = situation.consignment().trackingNumber() != null;
            ruling = Ruling.of(situation, said, DelayTimer.STOPPED, new LookAnswer(now, numbered), now);
        }
        for (var step : ruling.detected().toList()) {
            said = said.with(step, situation.silentSince().orElse(now));
            alarms.add(new Alarm(step.rule(), step.occurrence(), step.level(), now));
        }
        ruling.cleared().forEach(step -> said = said.without(step.rule()));
        return ruling.timer().checkAt();
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
