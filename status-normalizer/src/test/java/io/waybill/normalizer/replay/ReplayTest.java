package io.waybill.normalizer.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.events.delays.DelayRule;
import io.waybill.normalizer.delay.Walk;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayTest {

    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");

    @Test
    void takesWhatIsAsked() {
        var asked = ReplayArguments.parse(List.of(
                "replay",
                "--set",
                "stalled=3d",
                "--set",
                "pickup-ending=4d",
                "--merchant",
                "demo",
                "--carrier",
                "dhl",
                "--days",
                "30",
                "--json"));

        assertThat(asked)
                .isEqualTo(
                        new ReplayArguments(Map.of("stalled", "3d", "pickup-ending", "4d"), "demo", "dhl", 30, true));
        assertThat(ReplayArguments.parse(List.of("replay", "--set", "stalled=3d"))
                        .days())
                .isEqualTo(90);
    }

    @ParameterizedTest
    @CsvSource({
        "replay, say what to change",
        "again, usage",
        "replay --set, --set needs a value",
        "replay --set stalled, --set takes NAME=VALUE",
        "replay --set stalled=3d --days x, --days is a number",
        "replay --set stalled=3d --days 0, --days is from 1",
        "replay --set stalled=3d --fast, there is no --fast",
    })
    void saysWhatIsWrong(String words, String message) {
        assertThatThrownBy(() -> ReplayArguments.parse(List.of(words.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void countsWhatIsNewAndWhatIsNoMore() {
        var tally = new Tally();
        var first = new UUID(0, 1);
        var second = new UUID(0, 2);
        tally.add(first, List.of(), List.of(stalled(1, 1), stalled(2, 1)), true);
        tally.add(second, List.of(stalled(1, 1), stalled(1, 2)), List.of(stalled(1, 1)), false);

        assertThat(tally.lines())
                .containsExactly(
                        new Tally.Line("stalled", 1, 1, 3, 2, 0, 1, List.of(new Tally.Example(first, AT)), List.of()),
                        new Tally.Line("stalled", 2, 1, 0, 0, 1, 0, List.of(), List.of(new Tally.Example(second, AT))));
    }

    @Test
    void keepsFiveExamplesHoweverManyThereAre() {
        var tally = new Tally();
        IntStream.range(0, 20).forEach(id -> tally.add(new UUID(0, id), List.of(), List.of(stalled(1, 1)), false));

        assertThat(tally.lines().getFirst().newly()).isEqualTo(20);
        assertThat(tally.lines().getFirst().examples()).hasSize(5);
    }

    @Test
    void printsATableAndExamples() {
        var tally = new Tally();
        tally.add(new UUID(0, 1), List.of(), List.of(stalled(1, 2)), true);

        assertThat(new Report(90, Map.of("stalled", "3d"), 1, 2, tally.lines()).written())
                .contains(
                        "1 parcels of the last 90 days, with stalled=3d; 2 left out",
                        "stalled            urgent         0          1        1          0         1",
                        "newly stalled, urgent: 00000000-0000-0000-0000-000000000001 at 2026-03-02T08:00:00Z");
        assertThat(new Report(90, Map.of("stalled", "3d"), 1, 0, List.of()).written())
                .contains("no rule fires");
    }

    private static Walk.Alarm stalled(int occurrence, int level) {
        return new Walk.Alarm(DelayRule.STALLED, occurrence, level, AT);
    }
}
