package io.waybill.order.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.waybill.events.delays.DelayCleared;
import io.waybill.events.delays.DelayDetected;
import io.waybill.events.delays.DelayRule;
import io.waybill.events.delays.Evidence;
import io.waybill.vocabulary.Cause;
import io.waybill.vocabulary.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DelayChangesTest {

    private static final UUID PARCEL = new UUID(0, 1);
    private static final Instant TIME = Instant.parse("2026-03-06T09:00:00Z");
    private static final Evidence EVIDENCE =
            new Evidence(Duration.ofDays(3), null, Duration.ofDays(3), null, null, Cause.UNKNOWN, Party.CARRIER, null);

    private static DelayDetected detected(DelayRule rule, int occurrence) {
        return new DelayDetected(PARCEL, "demo", rule, occurrence, TIME, TIME, EVIDENCE, false, true);
    }

    private static DelayCleared cleared(DelayRule rule, int occurrence) {
        return new DelayCleared(PARCEL, "demo", rule, occurrence, TIME, DelayCleared.Reason.MOVED, false, true);
    }

    @Test
    void foldsABeginningAndItsEndToOneRow() {
        var changed =
                DelayChanges.of(List.of(), List.of(detected(DelayRule.STALLED, 1), cleared(DelayRule.STALLED, 1)));

        assertThat(changed).singleElement().satisfies(delay -> {
            assertThat(delay.holds()).isFalse();
            assertThat(delay.clearedBecause()).isEqualTo(DelayCleared.Reason.MOVED);
        });
    }

    @Test
    void endsADelayThatIsKnown() {
        var known = DelayChanges.of(List.of(), List.of(detected(DelayRule.STALLED, 1)));

        assertThat(known).singleElement().matches(Delay::holds);
        assertThat(DelayChanges.of(known, List.of(cleared(DelayRule.STALLED, 1))))
                .singleElement()
                .matches(delay -> !delay.holds());
    }

    @Test
    void keepsRulesAndOccurrencesApart() {
        var changed = DelayChanges.of(
                List.of(),
                List.of(
                        detected(DelayRule.STALLED, 1),
                        detected(DelayRule.PROMISE_MISSED, 1),
                        cleared(DelayRule.STALLED, 1),
                        detected(DelayRule.STALLED, 2)));

        assertThat(changed)
                .filteredOn(Delay::holds)
                .extracting(Delay::rule, Delay::occurrence)
                .containsExactly(tuple(DelayRule.PROMISE_MISSED, 1), tuple(DelayRule.STALLED, 2));
        assertThat(changed).hasSize(3);
    }

    @Test
    void holdsAgainWhatIsSaidAnew() {
        assertThat(DelayChanges.of(
                        List.of(),
                        List.of(
                                detected(DelayRule.STALLED, 1),
                                cleared(DelayRule.STALLED, 1),
                                detected(DelayRule.STALLED, 1))))
                .singleElement()
                .matches(Delay::holds);
    }

    @Test
    void countsADelayThatBecameUrgentFromItsBeginning() {
        var worse = new Evidence(
                Duration.ofDays(9), null, Duration.ofDays(9), null, null, Cause.CUSTOMS, Party.CUSTOMS, null);
        var urgent = new DelayDetected(
                PARCEL,
                "demo",
                DelayRule.HELD_BY_CUSTOMS,
                1,
                2,
                TIME.plusSeconds(60),
                TIME.plusSeconds(60),
                worse,
                true,
                true);

        var changed = DelayChanges.of(List.of(), List.of(detected(DelayRule.HELD_BY_CUSTOMS, 1), urgent));

        assertThat(changed).singleElement().satisfies(delay -> {
            assertThat(delay.holds()).isTrue();
            assertThat(delay.due()).isEqualTo(TIME);
            assertThat(delay.detectedAt()).isEqualTo(TIME);
            assertThat(delay.evidence()).isEqualTo(worse);
            assertThat(delay.sellerOnly()).isFalse();
        });
        assertThat(DelayChanges.of(List.of(), List.of(urgent))).singleElement().matches(Delay::sellerOnly);
    }

    @Test
    void leavesAloneWhatTheBatchDoesNotName() {
        var known = DelayChanges.of(List.of(), List.of(detected(DelayRule.STALLED, 1)));

        assertThat(DelayChanges.of(known, List.of(detected(DelayRule.PROMISE_MISSED, 1))))
                .extracting(Delay::rule)
                .containsExactly(DelayRule.PROMISE_MISSED);
    }

    @Test
    void makesNothingOfAnEndWithoutABeginning() {
        assertThat(DelayChanges.of(List.of(), List.of(cleared(DelayRule.STALLED, 1))))
                .isEmpty();
    }
}
