package io.waybill.normalizer.delay;

import io.waybill.events.Topic;
import io.waybill.events.Topics;
import io.waybill.events.delays.DelayCleared;
import io.waybill.events.looks.LookWanted;
import io.waybill.kit.outbox.Outbox;
import io.waybill.kit.outbox.Outgoing;
import io.waybill.kit.time.BusinessTime;
import io.waybill.normalizer.threshold.ThresholdBook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Asks the rules about parcels, and says what they find: a look that is wanted, a delay, the end of one. */
@Service
public class Delaying {

    private final Delays delays;
    private final Outbox outbox;
    private final BusinessTime businessTime;
    private final ThresholdBook thresholds;
    private final DelayMetrics metrics;

    Delaying(Delays delays, Outbox outbox, BusinessTime businessTime, ThresholdBook thresholds, DelayMetrics metrics) {
        this.delays = delays;
        this.outbox = outbox;
        this.businessTime = businessTime;
        this.thresholds = thresholds;
        this.metrics = metrics;
    }

    /**
     * In the transaction that has the parcels locked.
     *
     * @return when each is to be looked at next
     */
    public Map<UUID, DelayTimer> judge(Collection<Subject> subjects) {
        var now = businessTime.instant();
        var said = delays.of(subjects.stream()
                .filter(Subject::wasLate)
                .map(Subject::shipmentId)
                .toList());
        var saying = new Saying(now);
        var timers = new HashMap<UUID, DelayTimer>();
        for (var subject : subjects) {
            var situation = subject.situation(thresholds);
            var ruling = Ruling.of(
                    situation,
                    said.getOrDefault(subject.shipmentId(), Said.NOTHING),
                    subject.timer(),
                    subject.answer(),
                    now);
            timers.put(subject.shipmentId(), saying.say(subject, situation, ruling));
        }
        delays.clear(saying.cleared);
        delays.add(saying.detected);
        outbox.addAll(saying.events);
        count(saying);
        return timers;
    }

    private void count(Saying saying) {
        saying.detected.forEach(
                row -> metrics.detected(row.detected().rule(), row.detected().level()));
        saying.cleared.forEach(event -> metrics.cleared(event.rule()));
        saying.events.stream()
                .filter(outgoing -> outgoing.event() instanceof LookWanted)
                .forEach(_ -> metrics.wanted());
    }

    /** What a batch of parcels comes to, in order. */
    private static final class Saying {

        private final Instant now;
        private final List<Delays.Row> detected = new ArrayList<>();
        private final List<DelayCleared> cleared = new ArrayList<>();
        private final List<Outgoing<?>> events = new ArrayList<>();

        private Saying(Instant now) {
            this.now = now;
        }

        private DelayTimer say(Subject subject, Situation situation, Ruling ruling) {
            var id = subject.shipmentId();
            var timer = ruling.timer();
            ruling.look().ifPresent(look -> {
                var wanted = new LookWanted(id, look.rule(), look.due());
                events.add(outgoing(Topics.LOOKS, id, ruling.timer().looksSeq(), wanted));
            });
            for (var step : ruling.detected().toList()) {
                var event = Alarm.detected(subject, situation, step, now);
                timer = timer.said();
                detected.add(new Delays.Row(event, situation.silentSince().orElse(now)));
                events.add(outgoing(Topics.DELAYS, id, timer.delaysSeq(), event));
            }
            for (var step : ruling.cleared().toList()) {
                var event = Alarm.cleared(subject, step, now);
                timer = timer.said();
                cleared.add(event);
                events.add(outgoing(Topics.DELAYS, id, timer.delaysSeq(), event));
            }
            return timer;
        }

        private <E> Outgoing<E> outgoing(Topic<E> topic, UUID id, long seq, E event) {
            return new Outgoing<>(topic, id.toString(), seq, now, event);
        }
    }
}
