package io.waybill.normalizer.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.statuses.EtaBasis.Milestone;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotedTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private static Journal journal(int hour) {
        var marks = Map.of(Milestone.HANDED_OVER, new Mark(DAY.atTime(hour, 0), DAY));
        return new Journal(marks, null, null, 0, Map.of(), false);
    }

    @Test
    void keepsItsLineWhileNothingElseHasHappened() {
        var noted = Noted.NOTHING.noting(journal(9));

        assertThat(noted.line()).isEqualTo("handed_over=2026-03-02T09:00/2026-03-02");
        assertThat(noted.noting(journal(9))).isSameAs(noted);
        assertThat(noted.noting(journal(10)).line()).contains("T10:00");
    }

    @Test
    void isReadAsItWasWritten() {
        var noted = Noted.NOTHING.noting(journal(9));

        assertThat(Noted.read(noted.line())).isEqualTo(noted);
        assertThat(Noted.read(null)).isEqualTo(Noted.NOTHING);
    }
}
