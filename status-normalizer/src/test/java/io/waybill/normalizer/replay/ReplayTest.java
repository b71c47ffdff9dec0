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
        assertThat(ReplayArguments.parse(List.of("replay")))
                .isEqualTo(new ReplayArguments(Map.of(), null, null, 90, false));
    }

    @ParameterizedTest
    @CsvSource({
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
        var both = List.of(stalled(1, 1), stalled(1, 2));
        tally.add(first, "1Z", List.of(), List.of(), List.of(stalled(1, 1), stalled(2, 1)), true);
        tally.add(second, null, both, both, List.of(stalled(1, 1)), false);

        assertThat(tally.lines())
                .containsExactly(
                        new Tally.Line(
                                "stalled", 1, 1, 3, 2, 0, 1, List.of(new Tally.Example(first, "1Z", AT)), List.of()),
                        new Tally.Line(
                                "stalled", 2, 1, 0, 0, 1, 0, List.of(), List.of(new Tally.Example(second, null, AT))));
    }

    /** @param fired really; @param present by the walk; @param changed by the walk, with the change */
    @ParameterizedTest
    @CsvSource({
        // Nothing is changed, whatever the walk makes of it.
        "0, 1, 1, 0",
        "3, 4, 4, 3",
        "1, 0, 0, 1",
        // What the service knew more of is not found again.
        "1, 0, 1, 1",
        "1, 0, 2, 2",
        "0, 1, 2, 1",
        "1, 1, 3, 3",
        // Nor is taken away what did not fire, or what the walk did not see.
        "0, 1, 0, 0",
        "2, 1, 0, 1",
        "1, 2, 1, 0",
    })
    void changesWhatFiredByNoMoreThanTheChangeMakes(int fired, int present, int changed, int would) {
        var tally = new Tally();
        tally.add(new UUID(0, 1), "1Z", stalled(fired), stalled(present), stalled(changed), true);

        if (fired == 0 && would == 0) {
            assertThat(tally.lines()).isEmpty();
        } else {
            assertThat(tally.lines()).singleElement().satisfies(line -> {
                assertThat(line.fired()).isEqualTo(fired);
                assertThat(line.wouldFire()).isEqualTo(would);
                assertThat(line.newly()).isEqualTo(Math.max(0, would - fired));
                assertThat(line.noLonger()).isEqualTo(Math.max(0, fired - would));
                assertThat(line.inTime()).isEqualTo(would > 0 ? 1 : 0);
                assertThat(line.examples()).hasSize(would > fired ? 1 : 0);
                assertThat(line.examplesNoLonger()).hasSize(would < fired ? 1 : 0);
            });
        }
    }

    @Test
    void keepsFiveExamplesHoweverManyThereAre() {
        var tally = new Tally();
        IntStream.range(0, 20).forEach(id -> tally.add(new UUID(0, id), null, List.of(), List.of(), stalled(1), false));

        assertThat(tally.lines().getFirst().newly()).isEqualTo(20);
        assertThat(tally.lines().getFirst().examples()).hasSize(5);
    }

    @Test
    void printsATableAndExamples() {
        var tally = new Tally();
        tally.add(new UUID(0, 1), "1Z", List.of(), List.of(), List.of(stalled(1, 2)), true);
        tally.add(new UUID(0, 2), null, stalled(1), stalled(1), List.of(), true);

        assertThat(new Report(90, Map.of("stalled", "3d"), 1, 2, tally.lines()).written())
                .contains(
                        "1 parcels of the last 90 days, with stalled=3d; 2 left out",
                        "stalled            urgent         0          1        1          0         1",
                        "newly stalled, urgent: 1Z (shipment 00000000-0000-0000-0000-000000000001) at 2026-03-02T08:00:00Z",
                        "no longer stalled: shipment 00000000-0000-0000-0000-000000000002, without a number at")
                .doesNotContain("NOT SHOWN");
        assertThat(new Report(90, Map.of(), 1, 0, List.of()).written()).contains("without a change", "no rule fired");
        assertThat(new Report(90, Map.of("Promise_At_Risk", "0.4", "stalled-floor", "1d"), 1, 0, List.of()).written())
                .contains("NOT SHOWN: what Promise_At_Risk would change", "NOT SHOWN: what stalled-floor would change");
    }

    private static List<Walk.Alarm> stalled(int times) {
        return IntStream.rangeClosed(1, times)
                .mapToObj(occurrence -> stalled(occurrence, 1))
                .toList();
    }

    private static Walk.Alarm stalled(int occurrence, int level) {
        return new Walk.Alarm(DelayRule.STALLED, occurrence, level, AT);
    }
}
