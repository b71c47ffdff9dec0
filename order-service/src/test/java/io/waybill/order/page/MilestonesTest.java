package io.waybill.order.page;

import static io.waybill.order.page.Milestones.State.AHEAD;
import static io.waybill.order.page.Milestones.State.DONE;
import static io.waybill.order.page.Milestones.State.LATE;
import static io.waybill.order.page.Milestones.State.NOW;
import static io.waybill.order.page.Scans.day;
import static io.waybill.order.page.Scans.scan;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.statuses.TimelineScan;
import io.waybill.order.page.Milestones.Step;
import io.waybill.order.shipment.Reported;
import io.waybill.vocabulary.Detail;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MilestonesTest {

    private static final LocalDate SENT = LocalDate.parse("2026-03-01");

    private static Milestones after(TimelineScan... scans) {
        var parcel = Reported.order("A").in(UUID.randomUUID());
        var tracked = scans.length == 0 ? Scans.unheardOf(parcel) : Scans.tracked(parcel, scans);
        return Milestones.derivedFrom(tracked.state(), SENT, false);
    }

    private static TimelineScan on(int day, Detail detail) {
        return scan(detail, day("2026-03-0" + day), "Lyon", "text " + day);
    }

    @Test
    void beginsWithSentBeforeTheFirstScan() {
        assertThat(after().steps()).extracting(Step::state).containsExactly(NOW, AHEAD, AHEAD, AHEAD);
        assertThat(after().steps().getFirst().day()).isEqualTo(SENT);
    }

    @Test
    void datesEachStepByItsFirstScan() {
        var steps = after(
                        on(2, Detail.ACCEPTED),
                        on(3, Detail.SORTED),
                        on(4, Detail.ON_VEHICLE),
                        on(5, Detail.NOBODY_HOME),
                        on(6, Detail.SIGNED))
                .steps();

        assertThat(steps).extracting(Step::state).containsExactly(DONE, DONE, DONE, DONE);
        assertThat(steps)
                .extracting(Step::day)
                .containsExactly(
                        SENT,
                        LocalDate.parse("2026-03-02"),
                        LocalDate.parse("2026-03-04"),
                        LocalDate.parse("2026-03-06"));
    }

    @Test
    void marksTheStepAtWhichItIsHeldUp() {
        assertThat(after(on(2, Detail.MISROUTED)).steps())
                .extracting(Step::state)
                .containsExactly(DONE, LATE, AHEAD, AHEAD);
        assertThat(after(on(2, Detail.MOVING), on(3, Detail.ON_VEHICLE), on(4, Detail.DAMAGED))
                        .steps())
                .extracting(Step::state)
                .containsExactly(DONE, DONE, LATE, AHEAD);
    }

    @Test
    void showsTheWayBackOfAParcelThatReturns() {
        var steps = after(on(2, Detail.MOVING), on(3, Detail.REFUSED_RETURNING)).steps();

        assertThat(steps).extracting(Step::name).containsExactly("sent", "moving", "returning", "returned");
        assertThat(steps).extracting(Step::state).containsExactly(DONE, DONE, NOW, AHEAD);
    }

    @Test
    void showsNoStepsOfAParcelThatGoesNowhere() {
        assertThat(after(on(2, Detail.INTERCEPTED)).steps()).isEmpty();
        assertThat(after(on(2, Detail.NO_NEWS)).steps()).isEmpty();
    }

    @Test
    void neverShowsAStepAheadAsDated() {
        var backOnTheRoad =
                after(on(2, Detail.ON_VEHICLE), on(3, Detail.FORWARDED)).steps();

        assertThat(backOnTheRoad.get(2).state()).isEqualTo(AHEAD);
        assertThat(backOnTheRoad.get(2).day()).isNull();
    }
}
