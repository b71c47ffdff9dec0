package io.waybill.order.eta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.waybill.events.statuses.Eta;
import io.waybill.events.statuses.EtaChanged;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExpectationChangesTest {

    private static final UUID PARCEL = new UUID(0, 1);

    private static Eta eta(int day) {
        var date = LocalDate.of(2026, 3, day);
        return new Eta(date, date, date);
    }

    private static EtaChanged changed(UUID parcel, @Nullable Eta previous, @Nullable Eta now) {
        return new EtaChanged(parcel, "demo", List.of(), previous, now, null, List.of(), null, null, true);
    }

    @Test
    void keepsTheLastThatABatchSaysOfEachParcel() {
        var other = new UUID(0, 2);

        assertThat(ExpectationChanges.of(
                        List.of(),
                        List.of(
                                changed(PARCEL, null, eta(5)),
                                changed(other, null, eta(9)),
                                changed(PARCEL, eta(5), eta(7)))))
                .extracting(Expectation::shipmentId, Expectation::previous, Expectation::now)
                .containsExactly(tuple(PARCEL, eta(5), eta(7)), tuple(other, null, eta(9)));
    }

    @Test
    void leavesStruckWhatWasStruckWhereOnlyAPromiseMoved() {
        var known = ExpectationChanges.of(List.of(), List.of(changed(PARCEL, eta(5), eta(7))));

        assertThat(ExpectationChanges.of(known, List.of(changed(PARCEL, eta(7), eta(7)))))
                .singleElement()
                .satisfies(expected -> assertThat(expected.previous()).isEqualTo(eta(5)));
    }

    @Test
    void forgetsTheDaysOnceNothingCanBeSaid() {
        var known = ExpectationChanges.of(List.of(), List.of(changed(PARCEL, null, eta(7))));

        assertThat(ExpectationChanges.of(known, List.of(changed(PARCEL, eta(7), null))))
                .singleElement()
                .satisfies(expected -> assertThat(expected.now()).isNull());
    }
}
