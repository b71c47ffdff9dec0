package io.waybill.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ShortWeekTest {

    @Test
    void givesWayToWhatTheUserSets() {
        var set = Map.of(
                "WAYBILL_DELAYS_MERCHANTS_DEMO_STALLED", "3d", "WAYBILL_DELAYS_MERCHANTS_DEMO_PRESUMED_LOST", "9d");

        assertThat(ShortWeek.environment(Service.NORMALIZER, set))
                .doesNotContainKeys(
                        "WAYBILL_DELAYS_MERCHANTS_DEMO_STALLED", "WAYBILL_DELAYS_MERCHANTS_DEMO_PRESUMEDLOST")
                .containsKey("WAYBILL_DELAYS_MERCHANTS_DEMO_PROMISEGRACE");
    }
}
