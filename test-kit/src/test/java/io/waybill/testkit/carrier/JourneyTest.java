package io.waybill.testkit.carrier;

import static io.waybill.testkit.carrier.Misbehaviour.Kind.DUPLICATED;
import static io.waybill.testkit.carrier.Misbehaviour.Kind.REORDERED;
import static io.waybill.testkit.carrier.Misbehaviour.Kind.SERVER_ERROR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class JourneyTest {

    private static final Place BONN = Place.inGermany("Bonn");

    private final Journey journey = new Journey(
            "470825001939",
            Division.PARCEL_DE,
            BONN,
            BONN,
            List.of(step(3, "third"), step(1, "first"), step(2, "second")),
            List.of());

    @Test
    void showsNothingBeforeTheFirstScan() {
        assertThat(journey.scansAt(hours(1).minusMillis(1))).isEmpty();
    }

    @Test
    void showsWhatHasHappenedNewestFirst() {
        assertThat(journey.scansAt(hours(2))).extracting(Step::status).containsExactly("second", "first");
    }

    @Test
    void showsALateScanAfterALaterOne() {
        var late = journey.with(Misbehaviour.late(hours(1), hours(2), hours(3)));

        assertThat(late.scansAt(hours(3))).extracting(Step::status).containsExactly("third", "second");
        assertThat(late.scansAt(hours(4))).extracting(Step::status).containsExactly("third", "second", "first");
    }

    @Test
    void lastsUntilTheLastScanIsShown() {
        assertThat(journey.length()).isEqualTo(hours(3));
        assertThat(journey.with(Misbehaviour.late(hours(1), hours(2), hours(9))).length())
                .isEqualTo(hours(10));
    }

    @Test
    void repeatsScansWhileItDuplicates() {
        var duplicated = journey.with(Misbehaviour.of(DUPLICATED, hours(2), hours(3)));

        assertThat(duplicated.spoiltScansAt(hours(1))).hasSize(1);
        assertThat(duplicated.spoiltScansAt(hours(2)))
                .extracting(Step::status)
                .containsExactly("second", "second", "first", "first");
        assertThat(duplicated.spoiltScansAt(hours(3))).hasSize(3);
    }

    @Test
    void keepsEveryScanWhenItReorders() {
        var reordered = journey.with(Misbehaviour.of(REORDERED, hours(0), hours(9)));

        assertThat(reordered.spoiltScansAt(hours(3)))
                .extracting(Step::status)
                .containsExactly("second", "third", "first");
        assertThat(reordered.spoiltScansAt(hours(2))).extracting(Step::status).containsExactly("first", "second");
    }

    @Test
    void refusesFromTheBeginningOfATroubleUntilItsEnd() {
        var broken = Misbehaviour.of(SERVER_ERROR, hours(1), hours(2));
        var down = journey.with(broken, Misbehaviour.of(DUPLICATED, hours(0), hours(9)));

        assertThat(down.refusalAt(hours(1).minusMillis(1))).isEmpty();
        assertThat(down.refusalAt(hours(1))).contains(broken);
        assertThat(down.refusalAt(hours(2))).isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> step(-1, "before")).hasMessage("after: no step before the journey's start, not PT-1H");
        assertThatThrownBy(() -> new Step(hours(1), "lost", "lost", "lost", null))
                .hasMessageStartingWith("statusCode: one of")
                .hasMessageEndingWith("not lost");
        assertThatThrownBy(() -> Misbehaviour.of(SERVER_ERROR, hours(2), hours(2)))
                .hasMessage("from, until: from at least PT0S, until later, not PT2H, PT2H");
        assertThatThrownBy(() -> Misbehaviour.of(Misbehaviour.Kind.LATE, hours(1), hours(2)))
                .hasMessage("pause: given for RATE_LIMITED and LATE only, not null for LATE");
        assertThatThrownBy(() -> new Misbehaviour(SERVER_ERROR, hours(1), hours(2), hours(1)))
                .hasMessage("pause: given for RATE_LIMITED and LATE only, not PT1H for SERVER_ERROR");
        assertThatThrownBy(() -> new Journey(" ", Division.EXPRESS, BONN, BONN, journey.steps(), List.of()))
                .hasMessage("number: a tracking number, not blank");
        assertThatThrownBy(() -> new Journey("1", Division.EXPRESS, BONN, BONN, List.of(), List.of()))
                .hasMessage("steps: one at least");
        assertThatThrownBy(() -> new Place("Bonn", "Germany", BONN.zone()))
                .hasMessage("countryCode: two capital letters (ISO 3166), not Germany");
    }

    private static Step step(int hour, String status) {
        return Step.sentence(hours(hour), "transit", status, BONN);
    }

    private static Duration hours(int hours) {
        return Duration.ofHours(hours);
    }
}
