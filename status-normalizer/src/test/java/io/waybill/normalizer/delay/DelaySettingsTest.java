package io.waybill.normalizer.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class DelaySettingsTest {

    @Test
    void allowsNoGraceFiveDaysAndThreeWeeks() {
        assertThat(bound(Map.of()).of("demo"))
                .isEqualTo(new Thresholds(Duration.ZERO, Duration.ofDays(5), Duration.ofDays(21)));
    }

    @Test
    void letsAMerchantHaveItOtherwise() {
        var settings = bound(Map.of(
                "waybill.delays.stalled", "4d",
                "waybill.delays.merchants.demo.presumed-lost", "36h",
                "waybill.delays.merchants.demo.promise-grace", "1h",
                "waybill.delays.merchants.patient.stalled", "9d"));

        assertThat(settings.of("demo"))
                .isEqualTo(new Thresholds(Duration.ofHours(1), Duration.ofDays(4), Duration.ofHours(36)));
        assertThat(settings.of("patient").stalled()).isEqualTo(Duration.ofDays(9));
        assertThat(settings.of("other").stalled()).isEqualTo(Duration.ofDays(4));
    }

    @Test
    void takesAMerchantsThresholdsFromTheEnvironment() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "systemEnvironment",
                        Map.of(
                                "WAYBILL_DELAYS_MERCHANTS_DEMO_STALLED", "30h",
                                "WAYBILL_DELAYS_MERCHANTS_DEMO_PRESUMED_LOST", "60h",
                                "WAYBILL_DELAYS_MERCHANTS_OTHER_PROMISEGRACE", "2h")));

        var settings = Binder.get(environment).bindOrCreate("waybill.delays", DelaySettings.class);

        assertThat(settings.of("demo"))
                .isEqualTo(new Thresholds(Duration.ZERO, Duration.ofHours(30), Duration.ofHours(60)));
        assertThat(settings.of("other").promiseGrace()).isEqualTo(Duration.ofHours(2));
    }

    @Test
    void refusesThresholdsThatMakeNoSense() {
        assertThatThrownBy(() -> bound(Map.of("waybill.delays.stalled", "0s")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bound(Map.of("waybill.delays.merchants.demo.promise-grace", "-1s")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static DelaySettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("waybill.delays", DelaySettings.class);
    }
}
