package io.waybill.poller.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.poller.plan.Pace;
import org.junit.jupiter.api.Test;

class SlowedWordsTest {

    @Test
    void saysNothingWhereNothingIsSlowed() {
        assertThat(SlowedWords.of(Pace.FULL)).isEmpty();
    }

    @Test
    void saysThatSellersShare() {
        assertThat(SlowedWords.of(new Pace(3.2, false)).orElseThrow())
                .contains("Sellers share it evenly", "3.2 times as seldom")
                .doesNotContain("by itself");
    }

    @Test
    void saysThatTheCarrierTells() {
        assertThat(SlowedWords.of(new Pace(1, true)).orElseThrow())
                .isEqualTo("The carrier tells of this parcel by itself; it is only asked in case it forgets to.");
        assertThat(SlowedWords.of(new Pace(2, true)).orElseThrow()).contains("2.0 times", "by itself");
    }
}
