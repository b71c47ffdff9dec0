package io.waybill.normalizer.threshold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.vocabulary.Status;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ThresholdBookTest {

    @Test
    void allowsWhatIsUsual() {
        assertThat(stalled(bound(Map.of()).of(of("demo")))).isEqualTo(elapsed(Duration.ofDays(5)));
        assertThat(bound(Map.of()).of(of("demo")).limit(Setting.HELD_BY_CUSTOMS))
                .isEqualTo(new Limit.WorkDays(5));
    }

    @Test
    void letsAMerchantHaveItOtherwise() {
        var settings = bound(Map.of(
                "waybill.delays.stalled", "4d",
                "waybill.delays.tick", "50ms",
                "waybill.delays.merchants.demo.presumed-lost", "36h",
                "waybill.delays.merchants.demo.promise-grace", "PT1H",
                "waybill.delays.merchants.patient.stalled", "7bd"));

        var demo = settings.of(of("demo"));
        assertThat(stalled(demo)).isEqualTo(elapsed(Duration.ofDays(4)));
        assertThat(demo.limit(Setting.PRESUMED_LOST)).isEqualTo(elapsed(Duration.ofHours(36)));
        assertThat(demo.limit(Setting.PROMISE_GRACE)).isEqualTo(elapsed(Duration.ofHours(1)));
        assertThat(stalled(settings.of(of("patient")))).isEqualTo(new Limit.WorkDays(7));
        assertThat(stalled(settings.of(of("other")))).isEqualTo(elapsed(Duration.ofDays(4)));
    }

    @Test
    void takesThresholdsFromTheEnvironment() {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "systemEnvironment",
                        Map.of(
                                "WAYBILL_DELAYS_PROMISE_AT_RISK", "70%",
                                "WAYBILL_DELAYS_MERCHANTS_DEMO_STALLED", "30h",
                                "WAYBILL_DELAYS_MERCHANTS_DEMO_PRESUMED_LOST", "60h",
                                "WAYBILL_DELAYS_MERCHANTS_OTHER_PROMISEGRACE", "2h",
                                "WAYBILL_DELAYS_OVERRIDES_0_CARRIER", "dhl",
                                "WAYBILL_DELAYS_OVERRIDES_0_HELD_BY_CUSTOMS", "off")));

        // As application.yml has it, by the name with dashes; the environment is nearer.
        environment
                .getPropertySources()
                .addLast(new MapPropertySource("application", Map.of("waybill.delays.promise-at-risk", "0.4")));

        var settings = ThresholdConfiguration.read(Binder.get(environment));

        var demo = settings.of(of("demo"));
        assertThat(demo.chance(Setting.PROMISE_AT_RISK)).hasValue(0.7);
        assertThat(stalled(demo)).isEqualTo(elapsed(Duration.ofHours(30)));
        assertThat(demo.limit(Setting.PRESUMED_LOST)).isEqualTo(elapsed(Duration.ofHours(60)));
        assertThat(demo.isOn(Setting.HELD_BY_CUSTOMS)).isFalse();
        assertThat(settings.of(of("other")).limit(Setting.PROMISE_GRACE)).isEqualTo(elapsed(Duration.ofHours(2)));
    }

    @Test
    void letsTheEntryWithMostConditionsWinAndThenTheLaterOne() {
        var book = ThresholdBook.read(
                Map.of("stalled", "1d"),
                Map.of("demo", Map.of("stalled", "2d", "presumed-lost", "40d")),
                List.of(
                        Map.of("carrier", "dhl", "destination", "US", "stalled", "3d"),
                        Map.of("carrier", "DHL", "destination", "us", "stalled", "4d"),
                        Map.of("merchant", "demo", "stalled", "5d"),
                        Map.of("origin", "FR", "stalled", "6d"),
                        Map.of("stage", "customs", "stalled", "7d")));

        assertThat(stalled(book.of(way("demo", "dhl", "DE", "US", Status.CUSTOMS))))
                .isEqualTo(elapsed(Duration.ofDays(4)));
        assertThat(stalled(book.of(way("demo", "ups", "DE", "US", null)))).isEqualTo(elapsed(Duration.ofDays(5)));
        assertThat(stalled(book.of(way("demo", "ups", "FR", "US", null)))).isEqualTo(elapsed(Duration.ofDays(6)));
        assertThat(stalled(book.of(way("demo", "ups", "FR", "US", Status.CUSTOMS))))
                .isEqualTo(elapsed(Duration.ofDays(7)));
        assertThat(stalled(book.of(way("other", "ups", "DE", "US", Status.PENDING))))
                .isEqualTo(elapsed(Duration.ofDays(1)));
        assertThat(book.of(way("demo", "dhl", "DE", "US", null)).limit(Setting.PRESUMED_LOST))
                .isEqualTo(elapsed(Duration.ofDays(40)));
        assertThatThrownBy(() -> book.changed(Map.of("stalled", "3x")))
                .hasMessageStartingWith("--set stalled is \"3x\"");
        assertThat(stalled(book.changed(Map.of("stalled", "9d")).of(way("demo", "dhl", "DE", "US", null))))
                .isEqualTo(elapsed(Duration.ofDays(9)));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(
                        "waybill.delays.stalled", "0s", "waybill.delays.stalled is \"0s\"; it takes a time of more"),
                Arguments.of("waybill.delays.stalled", "soon", "waybill.delays.stalled is \"soon\""),
                Arguments.of("waybill.delays.stalled", "-PT1H", "waybill.delays.stalled is \"-PT1H\""),
                Arguments.of("waybill.delays.staled", "5d", "waybill.delays.staled is no setting; there are"),
                Arguments.of("waybill.delays.promise-at-risk", "1.5", "it takes a probability"),
                Arguments.of("waybill.delays.promise-at-risk", "0", "it takes a probability"),
                Arguments.of("waybill.delays.attempts-failed", "0", "it takes how often"),
                Arguments.of("waybill.delays.merchants.demo.promise-grace", "-1s", "merchants.demo.promise-grace"),
                Arguments.of("waybill.delays.overrides[0].stalled", "5d", "overrides[0] needs at least one condition"),
                Arguments.of("waybill.delays.overrides[0].merchant", "demo", "overrides[0] needs at least one"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhichEntryIsWrongAndWhatItTakes(String name, String value, String message) {
        assertThatThrownBy(() -> bound(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "stage, customz, overrides[0].stage: \"customz\" is no status; there are pending",
        "origin, Germany, overrides[0].origin: \"Germany\" is no country; take its two letters",
        "destination, D, overrides[0].destination: \"D\" is no country",
        "carrier, '', overrides[0].carrier: \"\" is empty",
    })
    void saysWhichConditionIsWrong(String condition, String value, String message) {
        var entry = Map.of(condition, value, "stalled", "3d");

        assertThatThrownBy(() -> ThresholdBook.read(Map.of(), Map.of(), List.of(entry)))
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "3bd, 3bd",
        "0d, 0s",
        "48h, 2d",
        "36h, 36h",
        "PT36H, 36h",
        "90m, pt1h30m",
        "OFF, off",
        "false, off",
    })
    void writesWhatItReads(String text, String written) {
        assertThat(Setting.PROMISE_GRACE.limit("here", text).written()).isEqualTo(written);
    }

    private static Circumstances of(String merchant) {
        return way(merchant, "dhl", "DE", "DE", null);
    }

    private static Circumstances way(
            String merchant, String carrier, String origin, String destination, @Nullable Status stage) {
        return new Circumstances(merchant, List.of(carrier), origin, destination, stage);
    }

    private static Limit stalled(Thresholds thresholds) {
        return thresholds.limit(Setting.STALLED);
    }

    private static Limit elapsed(Duration duration) {
        return new Limit.Elapsed(duration);
    }

    private static ThresholdBook bound(Map<String, String> properties) {
        return ThresholdConfiguration.read(new Binder(new MapConfigurationPropertySource(properties)));
    }
}
