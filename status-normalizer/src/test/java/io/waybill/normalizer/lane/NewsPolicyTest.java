package io.waybill.normalizer.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.lanes.Lane;
import io.waybill.events.lanes.LaneEnd;
import io.waybill.events.lanes.LaneForgotten;
import io.waybill.events.lanes.LaneMeasured;
import io.waybill.events.lanes.LaneMeasured.TransitDays;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NewsPolicyTest {

    private static final LaneMeasured SAID = measured(2000, 3, 0.5, 1000, 900, 40, 40, 40);

    private static LaneMeasured measured(
            int arrived, int median, double share, int promised, int kept, int lost, int returned, int damaged) {
        return new LaneMeasured(
                new Lane(null, null, new LaneEnd("FR", null), new LaneEnd("DE", null)),
                LocalDate.parse("2026-03-04"),
                arrived,
                7,
                new TransitDays(1, 2, median, 4, 5, null),
                List.of(0.1, share, 0.9),
                promised,
                kept,
                lost,
                returned,
                damaged,
                null,
                null);
    }

    @ParameterizedTest
    @CsvSource({
        "2000, 3, 0.5,   1000, 900, 40, 40, 40, false",
        "2199, 3, 0.5,   1000, 900, 40, 40, 40, false",
        "2200, 3, 0.5,   1000, 900, 40, 40, 40, true",
        "1801, 3, 0.5,   1000, 900, 40, 40, 40, false",
        "1800, 3, 0.5,   1000, 900, 40, 40, 40, true",
        "2000, 4, 0.5,   1000, 900, 40, 40, 40, true",
        "2000, 3, 0.509, 1000, 900, 40, 40, 40, false",
        "2000, 3, 0.51,  1000, 900, 40, 40, 40, true",
        "2000, 3, 0.49,  1000, 900, 40, 40, 40, true",
        "2000, 3, 0.5,   1000, 909, 40, 40, 40, false",
        "2000, 3, 0.5,   1000, 910, 40, 40, 40, true",
        "2000, 3, 0.5,      0,   0, 40, 40, 40, true",
        "2000, 3, 0.5,   1000, 900, 50, 40, 40, false",
        "2000, 3, 0.5,   1000, 900, 70, 40, 40, true",
        "2000, 3, 0.5,   1000, 900, 40, 70, 40, true",
        "2000, 3, 0.5,   1000, 900, 40, 40, 61, true"
    })
    void areWhereWhatIsShownMoved(
            int arrived,
            int median,
            double share,
            int promised,
            int kept,
            int lost,
            int returned,
            int damaged,
            boolean news) {
        var now = measured(arrived, median, share, promised, kept, lost, returned, damaged);

        assertThat(NewsPolicy.news(SAID, Optional.of(now)).isPresent()).isEqualTo(news);
    }

    @Test
    void areTheFirstWordAndTheLast() {
        assertThat(NewsPolicy.news(null, Optional.of(SAID))).hasValue(SAID);
        assertThat(NewsPolicy.news(SAID, Optional.empty())).hasValue(new LaneForgotten());
        assertThat(NewsPolicy.news(null, Optional.empty())).isEmpty();
    }
}
