package io.waybill.normalizer.arrival;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.orderevents.DateRange;
import io.waybill.events.statuses.Eta;
import io.waybill.events.statuses.EtaBasis.Milestone;
import io.waybill.normalizer.eta.EtaModel;
import io.waybill.normalizer.eta.EtaModel.Seen;
import io.waybill.normalizer.eta.EtaView;
import io.waybill.normalizer.eta.Passage;
import io.waybill.normalizer.eta.Sighting;
import io.waybill.normalizer.eta.Sighting.End;
import io.waybill.normalizer.eta.Way;
import io.waybill.vocabulary.Status;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForesightTest {

    private static final LocalDate FIRST = LocalDate.parse("2026-01-05");
    private static final int DAYS = 60;
    private static final int TAKES = 4;
    private static final LocalDate TODAY = FIRST.plusDays(DAYS);
    private static final LocalDateTime NOW = TODAY.atTime(10, 0);
    private static final Way WAY = new Way("demo", "dhl", null, "DE", "20095", "DE", "50667");
    private static final EtaView KNOWN = learned();

    /** Each day ten are handed over, and come four days later; nothing is learned of rounds. */
    private static EtaView learned() {
        var model = new EtaModel(FIRST.toEpochDay(), 100);
        for (var day = 0; day < DAYS; day++) {
            var today = FIRST.toEpochDay() + day;
            model.learn(consumer -> IntStream.rangeClosed(0, TAKES)
                    .filter(age -> today - age >= FIRST.toEpochDay())
                    .forEach(age -> IntStream.range(0, 10).forEach(_ -> consumer.accept(seen(today, age)))));
        }
        return model.view();
    }

    private static Seen seen(long today, int age) {
        return seen(today, age, age == TAKES);
    }

    private static Seen seen(long today, int age, boolean comes) {
        var passage = new Passage(WAY.transit(), today - age, 0.5);
        return new Seen(Milestone.HANDED_OVER, Sighting.ofItsDay(passage, comes ? new End(today, 0.5, true) : null));
    }

    /** Half of them come after four days, and the others never. */
    private static EtaView learnedOfLostOnes() {
        var first = TODAY.minusDays(200).toEpochDay();
        var model = new EtaModel(first, 100);
        for (var day = first; day < TODAY.toEpochDay(); day++) {
            var today = day;
            model.learn(consumer -> IntStream.rangeClosed(0, (int) (today - first))
                    .forEach(age -> IntStream.range(0, 4)
                            .filter(number -> age <= TAKES || number % 2 == 0)
                            .forEach(number -> consumer.accept(seen(today, age, age == TAKES && number % 2 == 1)))));
        }
        return model.view();
    }

    private static Expected expected(Status status, Map<Milestone, Mark> marks, DateRange promise) {
        return expected(KNOWN, status, marks, promise);
    }

    private static Expected expected(EtaView known, Status status, Map<Milestone, Mark> marks, DateRange promise) {
        var journal = new Journal(marks, null, null, 0, Map.of(), false);
        return new Foresight(known, WAY, journal, NOW).expected(status, promise);
    }

    private static Mark on(LocalDate day) {
        return new Mark(day.atTime(8, 0), day);
    }

    private static DateRange until(LocalDate day) {
        return new DateRange(day, day);
    }

    @Test
    void expectsAParcelWhenOthersLikeItCame() {
        var expected = expected(
                Status.IN_TRANSIT, Map.of(Milestone.HANDED_OVER, on(TODAY.minusDays(1))), until(TODAY.plusDays(9)));

        assertThat(expected.eta())
                .isNotNull()
                .satisfies(eta -> assertThat(eta.likely()).isBetween(TODAY.plusDays(2), TODAY.plusDays(5)));
        assertThat(expected.missing()).isLessThan(0.3);
    }

    /** Of those handed over yesterday hardly any come before the day after tomorrow. */
    @Test
    void listsNoDayOnWhichFewerThanOneOfAHundredCome() {
        var expected = expected(Status.IN_TRANSIT, Map.of(Milestone.HANDED_OVER, on(TODAY.minusDays(1))), null);

        assertThat(expected.days())
                .isNotEmpty()
                .allSatisfy(day -> assertThat(day.share()).isGreaterThanOrEqualTo(0.01))
                .noneMatch(day -> day.day().equals(TODAY));
    }

    @Test
    void expectsWhatIsOnItsRoundOnThatDay() {
        var marks = Map.of(Milestone.HANDED_OVER, on(TODAY.minusDays(1)), Milestone.OUT_FOR_DELIVERY, on(TODAY));

        var expected = expected(Status.OUT_FOR_DELIVERY, marks, until(TODAY));

        assertThat(expected.eta()).isEqualTo(new Eta(TODAY, TODAY, TODAY));
        assertThat(expected.missing()).isZero();
        assertThat(expected(Status.OUT_FOR_DELIVERY, marks, until(TODAY.minusDays(1)))
                        .missing())
                .isOne();
    }

    @Test
    void namesNoDayForWhatWaitsLongerThanAllThatEverCame() {
        var known = learnedOfLostOnes();
        var early = Map.of(Milestone.HANDED_OVER, on(TODAY.minusDays(2)));
        var lost = Map.of(Milestone.HANDED_OVER, on(TODAY.minusDays(40)));

        var expected = expected(known, Status.IN_TRANSIT, lost, until(TODAY.plusDays(9)));

        assertThat(expected(known, Status.IN_TRANSIT, early, until(TODAY)).missing())
                .isGreaterThan(0.3);
        assertThat(expected.eta()).isNull();
        assertThat(expected.days()).isEmpty();
        assertThat(expected.missing()).isGreaterThan(0.5);
    }

    /** The day after, the round was in vain, whatever the carrier says of it. */
    @Test
    void goesByTheLaneAgainWhenTheRoundIsOver() {
        var marks = Map.of(
                Milestone.HANDED_OVER, on(TODAY.minusDays(2)), Milestone.OUT_FOR_DELIVERY, on(TODAY.minusDays(1)));

        assertThat(expected(Status.OUT_FOR_DELIVERY, marks, until(TODAY)).eta())
                .isNotNull()
                .satisfies(eta -> assertThat(eta.latest()).isAfter(TODAY));
    }
}
