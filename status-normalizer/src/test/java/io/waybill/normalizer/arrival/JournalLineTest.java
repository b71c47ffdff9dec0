package io.waybill.normalizer.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.waybill.events.statuses.EtaBasis.Milestone;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JournalLineTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-02");

    private static Journal underWay(LocalDateTime at) {
        return new Journal(Map.of(Milestone.HANDED_OVER, new Mark(at, DAY)), null, null, 0, Map.of(), false);
    }

    @Test
    void isShortAndSaysWhatHappened() {
        var gaps = Map.of("in_transit", List.of(4, 12), "out_for_delivery", List.of(3));
        var marks = Map.of(
                Milestone.HANDED_OVER, new Mark(DAY.atTime(17, 30, 5), DAY.plusDays(1)),
                Milestone.SHIPPED, new Mark(DAY.atTime(9, 0), DAY));
        var journal = new Journal(marks, new Mark(DAY.atTime(23, 59), DAY), Ending.ARRIVED, 3, gaps, true);

        assertThat(JournalLine.written(journal))
                .isEqualTo("shipped=2026-03-02T09:00/2026-03-02 handed_over=2026-03-02T17:30:05/2026-03-03"
                        + " end=2026-03-02T23:59/2026-03-02 ending=arrived scans=3"
                        + " gaps=in_transit:4,12;out_for_delivery:3 damaged=true");
        assertThat(JournalLine.read(JournalLine.written(journal))).isEqualTo(journal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02T09:00",
                "2026-03-02T09:00:10",
                "2026-03-02T09:00:10.5",
                "2026-03-02T09:00:00.000000001",
                "-0044-03-15T09:00",
                "+12026-03-02T09:00"
            })
    void readsWhicheverMomentItWrites(String at) {
        var journal = underWay(LocalDateTime.parse(at));

        assertThat(JournalLine.read(JournalLine.written(journal))).isEqualTo(journal);
    }

    @ParameterizedTest
    @EnumSource
    void readsWhicheverEndItWrites(Ending ending) {
        var journal = new Journal(Map.of(), new Mark(DAY.atStartOfDay(), DAY), ending, 1, Map.of(), false);

        assertThat(JournalLine.read(JournalLine.written(journal))).isEqualTo(journal);
    }

    @Test
    void knowsAllMilestones() {
        var mark = new Mark(DAY.atTime(12, 0), DAY);
        var all = Arrays.stream(Milestone.values()).collect(Collectors.toMap(Function.identity(), _ -> mark));
        var journal = new Journal(all, null, null, 0, Map.of(), false);

        assertThat(JournalLine.read(JournalLine.written(journal))).isEqualTo(journal);
    }

    @Test
    void isNothingWhereNothingHappened() {
        assertThat(JournalLine.written(Journal.EMPTY)).isNull();
        assertThat(JournalLine.read(null)).isEqualTo(Journal.EMPTY);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JournalLine.read("vanished=2026-03-02T09:00/2026-03-02"))
                .withMessageContaining("vanished");
    }
}
