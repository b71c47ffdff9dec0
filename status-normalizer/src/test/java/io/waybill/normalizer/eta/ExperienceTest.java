package io.waybill.normalizer.eta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.waybill.normalizer.eta.Bins.Span;
import org.junit.jupiter.api.Test;

class ExperienceTest {

    private static final Bins DAYS = Bins.of(new Span(4, 1));
    private static final Fading SLOWLY = new Fading(1e9);

    @Test
    void countsTheTimeOfThoseToWhomNothingHappenedYet() {
        var experience = new Experience(DAYS, SLOWLY);
        experience.pass(0, 2);
        experience.happen(1.5);
        experience.pass(0, 3);
        experience.settle(0);

        var rates = experience.ratesFrom(0, 1e-9);

        assertThat(rates.in(0)).isZero();
        assertThat(rates.in(1)).isCloseTo(1 / 2.0, within(1e-6));
        assertThat(rates.in(2)).isCloseTo(0, within(1e-6));
    }

    @Test
    void takesWhatIsKnownOfTheWholeWhereLittleIsKnownOfThePart() {
        var whole = new Rates(DAYS, new double[] {0.1, 0.2, 0.3, 0.3, 0.3});

        var rates = new Experience(DAYS, SLOWLY).ratesWithin(whole, 0, 15);

        for (var bin = 0; bin < DAYS.count(); bin++) {
            assertThat(rates.in(bin)).isCloseTo(whole.in(bin), within(1e-9));
        }
    }

    @Test
    void isAsMuchFasterThanTheWholeAsWasSeenAlsoWhereNothingWasSeen() {
        var whole = new Rates(DAYS, new double[] {0.1, 0.1, 0.1, 0.1, 0.1});
        var experience = new Experience(DAYS, SLOWLY);
        for (var parcel = 0; parcel < 10_000; parcel++) {
            experience.pass(0, 1);
            if (parcel % 5 == 0) {
                experience.happen(0.5);
            }
        }
        experience.settle(0);

        var rates = experience.ratesWithin(whole, 0, 15);

        assertThat(rates.in(0)).isCloseTo(0.2, within(0.002));
        assertThat(rates.in(3)).isCloseTo(0.2, within(0.002));
    }

    @Test
    void forgetsByHalf() {
        var experience = new Experience(DAYS, new Fading(10));
        experience.pass(0, 1);
        experience.happen(0.5);
        experience.settle(0);
        experience.pass(0, 1);
        experience.settle(10);

        assertThat(experience.ratesFrom(0, 1e-9).in(0)).isCloseTo(0.5 / 1.5, within(1e-6));
    }

    @Test
    void isKeptWithoutTheIntervalsInWhichNothingHappened() {
        var experience = new Experience(DAYS, SLOWLY);
        experience.pass(0, 1.5);
        experience.happen(0.5);
        experience.settle(7);

        assertThat(experience.numbers()).containsExactly(7, 2, 1, 0, 1, 0.5);
        assertThat(recalled(experience.numbers()).numbers()).isEqualTo(experience.numbers());
    }

    @Test
    void refusesNumbersOfOtherIntervals() {
        assertThatIllegalArgumentException().isThrownBy(() -> recalled(7, 6, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> recalled(7, 2, 1));
    }

    private static Experience recalled(double... numbers) {
        var experience = new Experience(DAYS, SLOWLY);
        experience.recall(numbers);
        return experience;
    }
}
