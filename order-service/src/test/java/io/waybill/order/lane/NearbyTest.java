package io.waybill.order.lane;

import static io.waybill.order.lane.Measured.lane;
import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.order.lane.LaneQuestion.Asked;
import io.waybill.order.lane.LaneQuestion.Way;
import io.waybill.order.lane.Nearby.Known;
import java.util.List;
import org.junit.jupiter.api.Test;

class NearbyTest {

    private static Way way(String key) {
        var parts = key.split("/");
        return (Way) Asked.byKey(parts[0], parts[1], parts[2], parts[3]).read();
    }

    @Test
    void namesTheCoarserLaneThatIsKnown() {
        var between = List.of(
                Measured.of(lane("dhl", null, "DE", "FR", null), 300),
                Measured.of(lane(null, null, "DE", "FR", null), 900),
                Measured.of(lane("la-poste", null, "DE", "FR", "69"), 70));

        var nearby = Nearby.of(way("dhl/express/DE/FR.69"), between, between);

        assertThat(nearby.known()).containsExactly(new Known("dhl/*/DE/FR", 300));
        assertThat(nearby.advice()).contains("GET /v1/lanes/dhl/*/DE/FR.");
    }

    @Test
    void namesTheBusiestOfOthersBetweenTheSameCountries() {
        var between = List.of(
                Measured.of(lane("dhl", null, "DE", "FR", null), 30),
                Measured.of(lane("la-poste", null, "DE", "FR", null), 70));

        var nearby = Nearby.of(way("ups/*/DE/FR"), between, between);

        assertThat(nearby.known()).containsExactly(new Known("la-poste/*/DE/FR", 70), new Known("dhl/*/DE/FR", 30));
        assertThat(nearby.advice()).contains("From DE to FR", "la-poste/*/DE/FR (70), dhl/*/DE/FR (30)");
    }

    @Test
    void namesAtMostFiveCountriesThatAreKnownFromThere() {
        var from = List.of("FR", "IT", "ES", "PT", "PL", "CZ").stream()
                .map(to -> Measured.of(lane(null, null, "DE", to, null), to.charAt(0)))
                .toList();

        var nearby = Nearby.of(way("*/*/DE/TV"), List.of(), from);

        assertThat(nearby.known()).hasSize(5).first().isEqualTo(new Known("*/*/DE/PL", 'P'));
        assertThat(nearby.advice())
                .startsWith("No parcels from DE to TV have been measured; from DE these lanes are known")
                .endsWith("Ask with another destination.");
    }

    @Test
    void saysThatNothingIsKnownFromThere() {
        var nearby = Nearby.of(way("*/*/AQ/TV"), List.of(), List.of());

        assertThat(nearby.known()).isEmpty();
        assertThat(nearby.advice()).contains("No lane from AQ is known.");
    }
}
