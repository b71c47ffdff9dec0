package io.waybill.order.lane;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.order.lane.LaneQuestion.Asked;
import io.waybill.order.lane.LaneQuestion.Unclear;
import io.waybill.order.lane.LaneQuestion.Way;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LaneQuestionTest {

    private static LaneQuestion asked(
            @Nullable String carrier, @Nullable String origin, @Nullable String postalCode, @Nullable String within) {
        return new Asked(carrier, null, origin, null, "fr", postalCode, within).read();
    }

    @Test
    void takesNamesAsPeopleWriteThem() {
        assertThat(asked("La Poste", " cn ", "", "7")).isEqualTo(new Way("la-poste", null, "CN", null, "FR", null, 7));
    }

    @Test
    void saysAllThatIsWrongAtOnceAndHowToMendIt() {
        assertThat(asked("nobody", "UK", "<script>", "0")).isInstanceOfSatisfying(Unclear.class, unclear -> {
            assertThat(unclear.faults())
                    .extracting(Fault::field)
                    .containsExactly("origin", "carrier", "postalCode", "within");
            assertThat(unclear.faults().getFirst().reason()).contains("ISO 3166-1 alpha-2", "GB");
        });
        assertThat(asked(null, null, null, null))
                .isInstanceOfSatisfying(
                        Unclear.class,
                        unclear -> assertThat(unclear.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.reason()).startsWith("is missing")));
    }

    @Test
    void keepsDaysWithinAYear() {
        assertThat(asked(null, "CN", null, "365")).isInstanceOf(Way.class);
        assertThat(asked(null, "CN", null, "366")).isInstanceOf(Unclear.class);
        assertThat(asked(null, "CN", null, "1")).isInstanceOf(Way.class);
        assertThat(asked(null, "CN", null, "1.5")).isInstanceOf(Unclear.class);
    }
}
