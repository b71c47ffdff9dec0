package io.waybill.local.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.local.system.ShortWeek;
import io.waybill.testkit.carrier.Step;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlotTest {

    private static final Duration A_WEEK = Duration.ofDays(7);

    /** Whatever a plot has its buyer told follows from the carrier's silence and merchant demo's patience. */
    @ParameterizedTest
    @EnumSource
    void fitsThePatienceOfTheShortWeek(Plot plot) {
        var silence = longestSilence(plot.journey("470825001939").steps());
        var stalls = silence.compareTo(ShortWeek.STALLED) > 0 || plot.endsAsClaim();
        var isLost = silence.compareTo(ShortWeek.PRESUMED_LOST) > 0 || plot.endsAsClaim();

        assertThat(plot.tells().contains("delayed_stalled")).isEqualTo(stalls);
        assertThat(plot.tells().contains("presumed_lost")).isEqualTo(isLost).isEqualTo(plot.opensClaim());
        assertThat(plot.tells().contains("delivered")).isEqualTo(!plot.endsAsClaim());
    }

    @ParameterizedTest
    @EnumSource
    void endsWithinAWeek(Plot plot) {
        assertThat(plot.length("470825001939")).isLessThan(A_WEEK);
    }

    @ParameterizedTest
    @EnumSource
    void isPromisedForADayOfItsOwn(Plot plot) {
        var delivered = plot.journey("470825001939").length();
        var late = delivered.compareTo(Duration.ofDays(plot.promisedDays() + 1)) > 0;

        assertThat(late).isEqualTo(plot == Plot.LATE);
    }

    @Test
    void giveEachBuyerAMailboxAndATelephone() {
        var buyers =
                Arrays.stream(Plot.values()).map(plot -> Cast.of(plot).buyer()).toList();

        assertThat(buyers)
                .extracting(buyer -> buyer.email())
                .doesNotHaveDuplicates()
                .allMatch(email -> email.matches("[a-z]+@example.org"));
        assertThat(buyers)
                .extracting(buyer -> buyer.phone())
                .doesNotHaveDuplicates()
                .allMatch(phone -> phone.matches("\\+49171392\\d{4}"));
        assertThat(buyers).extracting(buyer -> buyer.language()).containsOnly("fr", "en");
    }

    private static Duration longestSilence(List<Step> steps) {
        var longest = Duration.ZERO;
        for (int i = 1; i < steps.size(); i++) {
            var silence = steps.get(i).after().minus(steps.get(i - 1).after());
            longest = silence.compareTo(longest) > 0 ? silence : longest;
        }
        return longest;
    }
}
