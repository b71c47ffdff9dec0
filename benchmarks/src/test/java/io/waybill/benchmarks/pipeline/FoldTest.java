package io.waybill.benchmarks.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.benchmarks.feed.Travels;
import io.waybill.events.statuses.ScansAdded;
import io.waybill.events.statuses.StatusChanged;
import io.waybill.events.statuses.StatusEvent;
import io.waybill.vocabulary.Status;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** The peer's logic must come to what the service comes to, or the comparison is none. */
class FoldTest {

    private static final Travels TRAVELS = new Travels(Instant.parse("2026-03-01T08:00:00Z"), 0, 20);

    @Test
    void leadsEveryParcelToItsBuyer() {
        var events = new ArrayList<StatusEvent>();
        var known = Known.NOTHING.introduced(TRAVELS.shipped(3));
        for (var step = 0; step < Travels.SCANS; step++) {
            var next = Fold.hear(known, TRAVELS.observed(3, step));
            next.event().ifPresent(events::add);
            known = next.known();
        }

        assertThat(events).hasSize(Travels.SCANS).hasAtLeastOneElementOfType(ScansAdded.class);
        assertThat(events.getLast()).isInstanceOfSatisfying(StatusChanged.class, delivered -> {
            assertThat(delivered.now().status()).isEqualTo(Status.DELIVERED);
            assertThat(delivered.previous().status()).isEqualTo(Status.OUT_FOR_DELIVERY);
            assertThat(delivered.scans()).hasSize(1);
        });
        assertThat(known.scans()).hasSize(Travels.SCANS);
    }

    @Test
    void takesWhatIsSaidAgainOnce() {
        var known = Known.NOTHING.introduced(TRAVELS.shipped(3));
        var once = Fold.hear(known, TRAVELS.observed(3, 0)).known();

        var again = Fold.hear(once, TRAVELS.observed(3, 0));

        assertThat(again.event()).isEmpty();
        assertThat(again.known()).isEqualTo(once);
        assertThat(TRAVELS.observed(3, 3).scans()).hasSize(2);
    }

    @Test
    void saysNothingOfAParcelThatNobodyHasIntroduced() {
        var step = Fold.hear(Known.NOTHING, TRAVELS.observed(1, 0));

        assertThat(step.event()).isEmpty();
        assertThat(step.known().scans()).hasSize(1);
    }
}
