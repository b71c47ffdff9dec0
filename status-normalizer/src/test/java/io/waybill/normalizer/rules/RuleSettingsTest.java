package io.waybill.normalizer.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSettingsTest {

    @ParameterizedTest
    @CsvSource({"500, PT1S, 500", "500, PT0.1S, 50", "1, PT0.1S, 1", "500, PT2S, 1000"})
    void readsAsManyAnewInATickAsItsShareOfASecond(int perSecond, Duration tick, int perTick) {
        assertThat(new RuleSettings(null, perSecond, 200, tick, Duration.ofSeconds(30)).renormalisePerTick())
                .isEqualTo(perTick);
    }
}
