package io.waybill.order.scorecard;

import static io.waybill.order.lane.Measured.lane;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.order.lane.Measured;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScorecardTest {

    private static OwnParcels own(
            @Nullable String carrier, @Nullable String service, String to, int ended, int claimed) {
        return new OwnParcels(carrier, service, "DE", to, ended, claimed);
    }

    @Test
    void countsOwnClaimsOfTheLaneAlone() {
        var own = List.of(
                own("dhl", "express", "FR", 40, 2),
                own("dhl", null, "FR", 10, 1),
                own("dhl", "express", "GB", 500, 100),
                own("ups", "express", "FR", 500, 100),
                own(null, null, "FR", 500, 100));

        assertThat(Scorecard.of(Measured.of(lane("dhl", null, "DE", "FR", null), 400), own)
                        .claims())
                .isEqualTo(new Scorecard.Claims(50, 3, 0.06));
        assertThat(Scorecard.of(Measured.of(lane("dhl", "Express", "DE", "FR", null), 400), own)
                        .claims())
                .isEqualTo(new Scorecard.Claims(40, 2, 0.05));
    }

    @Test
    void namesOfHowManyEachShareIs() {
        var card = Scorecard.of(Measured.of(lane("dhl", null, "DE", "FR", null), 193), List.of());

        assertThat(card.lost()).isEqualTo(new Scorecard.Part(2, 200, 0.01));
        assertThat(card.returned()).isEqualTo(new Scorecard.Part(5, 200, 0.025));
        assertThat(card.onTime().of()).isEqualTo(193);
        assertThat(card.reliable()).isTrue();
        assertThat(card.carrierName()).isEqualTo("DHL");
    }

    /** Deliveries that were read from a file do not say how many others were lost. */
    @Test
    void hasNoShareOfLostOnesWhereNobodyFollowedThem() {
        var card = Scorecard.of(Measured.of(lane("dhl", null, "DE", "FR", null), 1_620, 0), List.of());

        assertThat(card.sample()).isEqualTo(1_620);
        assertThat(card.lost()).isEqualTo(new Scorecard.Part(0, 0, null));
        assertThat(card.damaged().share()).isNull();
        assertThat(card.returned().share()).isNull();
    }

    @Test
    void inventsNothing() {
        var card = Scorecard.of(Measured.of(lane("dhl", null, "DE", "FR", null), 49), List.of());

        assertThat(card.reliable()).isFalse();
        assertThat(card.claims().share()).isNull();
        assertThat(card.answersInquiriesWithin()).isNull();
        assertThat(card.buyersRating()).isNull();
    }
}
