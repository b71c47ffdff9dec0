package io.waybill.normalizer.delay;

import static io.waybill.normalizer.delay.Situations.SHIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.delays.DelayRule;
import io.waybill.events.orderevents.DateRange;
import io.waybill.normalizer.Seeds;
import io.waybill.normalizer.delay.Course.Point;
import io.waybill.vocabulary.Detail;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever comes in whatever order: each rule, occurrence and level is said once, and taken back once at most. */
class AnyOrderOfRulingsTest {

    private static final int STORIES = 400;
    private static final int TURNS = 60;
    private static final Detail[] DETAILS = Detail.values();

    private record Key(DelayRule rule, int occurrence, int level) {}

    private static final class Chronicle {

        private final Set<Key> said = new HashSet<>();
        private final Set<Key> cleared = new HashSet<>();
        private final Map<DelayRule, Integer> last = new HashMap<>();
        private Said state = Said.NOTHING;
        private DelayTimer timer = DelayTimer.STOPPED;

        void take(Ruling ruling, Situation situation, Instant now) {
            for (var step : ruling.detected().toList()) {
                assertThat(said.add(new Key(step.rule(), step.occurrence(), step.level())))
                        .as("said once: %s", step)
                        .isTrue();
                assertThat(cleared).doesNotContain(new Key(step.rule(), step.occurrence(), 0));
                assertThat(step.due()).isBeforeOrEqualTo(now);
                var before = last.getOrDefault(step.rule(), 0);
                var open = state.open(step.rule());
                assertThat(step.occurrence()).isEqualTo(open.isPresent() ? before : before + 1);
                open.ifPresent(standing -> assertThat(step.level()).isGreaterThan(standing.level()));
                last.put(step.rule(), step.occurrence());
                state = state.with(step, situation.silentSince().orElse(now));
            }
            for (var step : ruling.cleared().toList()) {
                assertThat(cleared.add(new Key(step.rule(), step.open().occurrence(), 0)))
                        .as("taken back once: %s", step)
                        .isTrue();
                state = state.without(step.rule());
            }
            timer = ruling.timer();
        }
    }

    @Test
    void saysAndTakesBackEachOnce() {
        var rules = new HashSet<DelayRule>();
        for (var story = 0L; story < STORIES; story++) {
            var chronicle = new Chronicle();
            tell(Seeds.random(story), chronicle);
            chronicle.said.forEach(key -> rules.add(key.rule()));
        }
        assertThat(rules).as(Seeds.named(0)).containsExactlyInAnyOrder(DelayRule.values());
    }

    /** Scans that come late or twice, numbers that change, promises that move, looks that are answered sometimes. */
    private static void tell(Random random, Chronicle chronicle) {
        var points = new ArrayList<Point>();
        var consignment = new Consignment(SHIPPED, "DE", random.nextBoolean() ? "DE" : "US", null, null, null);
        var now = SHIPPED;
        for (var turn = 0; turn < TURNS; turn++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(4_000)));
            switch (random.nextInt(8)) {
                case 0, 1 -> points.add(scan(random, now));
                case 2 ->
                    consignment = consignment.carrying("n" + random.nextInt(3)).numbered(now);
                case 3 -> consignment = promised(consignment, now, random);
                default -> {
                    // Time passes.
                }
            }
            var situation = situation(points, consignment, random);
            var answer = random.nextBoolean() ? new LookAnswer(now, random.nextInt(9) > 0) : null;
            chronicle.take(Ruling.of(situation, chronicle.state, chronicle.timer, answer, now), situation, now);
        }
    }

    private static Point scan(Random random, Instant now) {
        var at = now.minus(Duration.ofMinutes(random.nextInt(3_000)));
        var scan = Situations.point(DETAILS[random.nextInt(DETAILS.length)], at);
        return new Point(scan.meaning(), scan.day(), at, now);
    }

    private static Consignment promised(Consignment before, Instant now, Random random) {
        var day = LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(random.nextInt(6));
        return new Consignment(
                before.shippedAt(),
                before.origin(),
                before.destination(),
                new DateRange(day, day),
                before.numberedAt(),
                before.trackingNumber());
    }

    private static Situation situation(List<Point> points, Consignment consignment, Random random) {
        var ordered = points.stream().sorted(Comparator.comparing(Point::at)).toList();
        var last = ordered.isEmpty() ? null : ordered.getLast();
        var unheard =
                random.nextBoolean() && consignment.trackingNumber() != null ? Detail.NOT_YET_KNOWN.meaning() : null;
        return new Situation(
                consignment,
                last == null ? unheard : last.meaning(),
                last == null ? null : Situations.news(last.at()),
                new Course(ordered),
                new Expectation(null, null, probability(random), null),
                Situations.THRESHOLDS);
    }

    private static @Nullable Double probability(Random random) {
        return random.nextInt(4) == 0 ? null : random.nextDouble();
    }
}
