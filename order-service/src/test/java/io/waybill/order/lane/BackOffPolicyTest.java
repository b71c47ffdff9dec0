package io.waybill.order.lane;

import static io.waybill.order.lane.Measured.lane;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.events.lanes.LaneMeasured;
import io.waybill.order.lane.LaneQuestion.Way;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BackOffPolicyTest {

    private static final Way EXACT = way("dhl", "express", "69 001");

    private static Way way(@Nullable String carrier, @Nullable String service, @Nullable String postalCode) {
        return new Way(carrier, service, "DE", null, "FR", postalCode, null);
    }

    private static String found(Way way, LaneMeasured... known) {
        return BackOffPolicy.find(way, List.of(known))
                .map(finding -> finding.measured().lane().key())
                .orElse("none");
    }

    private static LaneMeasured measured(
            @Nullable String carrier, @Nullable String service, @Nullable String area, int arrived) {
        return Measured.of(lane(carrier, service, "DE", "FR", area), arrived);
    }

    @Test
    void takesTheFinestLaneThatEnoughParcelsCameBy() {
        var finest = measured("dhl", "express", "69", 50);
        var coarser = measured("dhl", "express", null, 5000);

        assertThat(found(EXACT, coarser, finest)).isEqualTo("dhl/express/DE/FR.69");
        assertThat(found(EXACT, coarser, measured("dhl", "express", "69", 49))).isEqualTo("dhl/express/DE/FR");
    }

    @Test
    void givesUpTheAreaThenTheServiceThenTheCarrier() {
        var ofService = measured("dhl", "express", null, 60);
        var ofCarrier = measured("dhl", null, null, 70);
        var ofCarrierNearby = measured("dhl", null, "69", 70);
        var ofAllNearby = measured(null, null, "690", 900);

        assertThat(found(EXACT, ofAllNearby, ofCarrierNearby, ofCarrier, ofService))
                .isEqualTo("dhl/express/DE/FR");
        assertThat(found(EXACT, ofAllNearby, ofCarrierNearby, ofCarrier)).isEqualTo("dhl/*/DE/FR.69");
        assertThat(found(EXACT, ofAllNearby, ofCarrier)).isEqualTo("dhl/*/DE/FR");
        assertThat(found(EXACT, ofAllNearby)).isEqualTo("*/*/DE/FR.690");
    }

    @Test
    void saysWhatOfTheQuestionItGivesUp() {
        assertThat(EXACT.beyond(lane("dhl", "express", "DE", "FR", "69"))).isEmpty();
        assertThat(EXACT.beyond(lane("dhl", null, "DE", "FR", null))).containsExactly("service", "postalCode");
        assertThat(EXACT.beyond(lane(null, null, "DE", "FR", "690"))).containsExactly("carrier", "service");
        assertThat(way(null, null, null).beyond(lane(null, null, "DE", "FR", null)))
                .isEmpty();
    }

    @Test
    void passesOverWhatDoesNotLieOnTheWay() {
        assertThat(found(EXACT, measured("ups", null, null, 900))).isEqualTo("none");
        assertThat(found(EXACT, measured("dhl", "economy", null, 900))).isEqualTo("none");
        assertThat(found(EXACT, measured("dhl", "express", "75", 900))).isEqualTo("none");
        assertThat(found(way(null, null, null), measured("dhl", null, null, 900)))
                .isEqualTo("none");
        assertThat(found(way("dhl", null, null), measured("dhl", "express", null, 900)))
                .isEqualTo("none");
        assertThat(found(way("dhl", null, null), measured("dhl", null, "69", 900)))
                .isEqualTo("none");
        assertThat(found(EXACT, Measured.of(lane("dhl", null, "FR", "DE", null), 900)))
                .isEqualTo("none");
    }

    @Test
    void takesTheLargestWhereNoneHasEnough() {
        var finding = BackOffPolicy.find(
                        EXACT, List.of(measured("dhl", "express", null, 3), measured("dhl", null, null, 40)))
                .orElseThrow();

        assertThat(finding.measured().arrived()).isEqualTo(40);
        assertThat(finding.reliable()).isFalse();
        assertThat(finding.passedOver()).extracting(LaneMeasured::arrived).containsExactly(3);
    }

    @Test
    void writesServicesAndPostalCodesAsPeopleDo() {
        assertThat(found(way("dhl", "EXPRESS", "69-001"), measured("dhl", "Express", "690 01", 50)))
                .isEqualTo("dhl/Express/DE/FR.690 01");
    }
}
