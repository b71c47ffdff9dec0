package io.waybill.normalizer.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.statuses.EtaBasis.Milestone;
import io.waybill.normalizer.eta.EtaModel.Seen;
import io.waybill.normalizer.eta.Sighting;
import io.waybill.normalizer.eta.Way;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SightingsTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-03-02");
    private static final Way WAY = new Way("demo", "dhl", null, "DE", "20095", "DE", "50667");

    private static Mark on(int day, int knownOn) {
        return new Mark(FIRST.plusDays(day).atTime(12, 0), FIRST.plusDays(knownOn));
    }

    private static Journal journal(Mark handedOver, @Nullable Mark end, @Nullable Ending ending) {
        return new Journal(Map.of(Milestone.HANDED_OVER, handedOver), end, ending, 0, Map.of(), false);
    }

    private static Optional<Sighting> learned(Journal journal, int day) {
        return new Sightings(WAY, journal, FIRST.plusDays(day))
                .seen()
                .map(Seen::sighting)
                .findFirst();
    }

    @Test
    void isLearnedOnEachDayFromWhenItIsKnownUntilItsEndIs() {
        var journal = journal(on(1, 2), on(4, 5), Ending.ARRIVED);

        assertThat(learned(journal, 1)).isEmpty();
        assertThat(learned(journal, 2)).hasValueSatisfying(sighting -> {
            assertThat(sighting.heardLate()).isTrue();
            assertThat(sighting.end()).isNull();
        });
        assertThat(learned(journal, 4)).hasValueSatisfying(sighting -> {
            assertThat(sighting.heardLate()).isFalse();
            assertThat(sighting.end()).isNull();
        });
        assertThat(learned(journal, 5))
                .hasValueSatisfying(sighting -> assertThat(sighting.end())
                        .isEqualTo(new Sighting.End(FIRST.plusDays(4).toEpochDay(), 0.5, true)));
        assertThat(learned(journal, 6)).isEmpty();
    }

    @Test
    void goesOutOfSightWhereItDoesNotArrive() {
        assertThat(learned(journal(on(1, 1), on(3, 3), Ending.RETURNED), 3))
                .hasValueSatisfying(
                        sighting -> assertThat(sighting.end().arrived()).isFalse());
    }

    @Test
    void neverEndsBeforeItBegins() {
        assertThat(learned(journal(on(3, 3), on(1, 3), Ending.ARRIVED), 3))
                .hasValueSatisfying(sighting -> assertThat(sighting.end().day())
                        .isEqualTo(FIRST.plusDays(3).toEpochDay()));
    }

    @Test
    void isFollowedNoLongerThanAnythingArrives() {
        assertThat(learned(journal(on(1, 1), null, null), 121)).isPresent();
        assertThat(learned(journal(on(1, 1), null, null), 122)).isEmpty();
    }

    /** What it was shipped for ends when its carrier has it. */
    @Test
    void endsTheHandlingWithTheHandOver() {
        var shipped = new Mark(LocalDateTime.of(FIRST, FIRST.atTime(8, 0).toLocalTime()), FIRST);
        var journal = new Journal(
                Map.of(Milestone.SHIPPED, shipped, Milestone.HANDED_OVER, on(1, 1)), null, null, 0, Map.of(), false);

        assertThat(new Sightings(WAY, journal, FIRST.plusDays(1)).seen().toList())
                .filteredOn(seen -> seen.since() == Milestone.SHIPPED)
                .singleElement()
                .satisfies(seen -> assertThat(seen.sighting().end())
                        .isEqualTo(new Sighting.End(FIRST.plusDays(1).toEpochDay(), 0.5, true)));
    }
}
