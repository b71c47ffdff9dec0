package io.waybill.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.carriers.AccountVariables;
import io.waybill.carriers.Carriers;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CarrierAccessTest {

    @Test
    void passesTheVariablesOfEveryCarrierOnAndNoOther() {
        var all = Carriers.all().stream()
                .flatMap(connector -> AccountVariables.of(connector).stream())
                .collect(Collectors.toMap(name -> name, _ -> "1"));

        assertThat(CarrierAccess.live(all).environment()).isEqualTo(all);
        assertThat(CarrierAccess.live(all).accounts()).hasSameSizeAs(Carriers.all());
        assertThat(CarrierAccess.live(Map.of("WAYBILL_DHL_KEY", "k", "HOME", "/", "WAYBILL_DHL_URL", " "))
                        .environment())
                .containsOnlyKeys("WAYBILL_DHL_KEY");
    }

    @Test
    void takesTheLimitsThatWereSetForASimulatedAccountButNeitherKeyNorAddress() {
        var set = Map.of(
                "WAYBILL_DHL_PER_DAY", "77",
                "WAYBILL_DHL_KEY", "real",
                "WAYBILL_DHL_URL", "https://api-eu.dhl.com",
                "WAYBILL_UPS_PER_SECOND", "1",
                "WAYBILL_POLLING_FALLBACK", "off",
                "HOME", "/");

        var access = CarrierAccess.simulator(8089, "ours").changedBy(set);

        assertThat(access.environment())
                .containsEntry("WAYBILL_DHL_PER_DAY", "77")
                .containsEntry("WAYBILL_DHL_PER_SECOND", "100")
                .containsEntry("WAYBILL_DHL_KEY", "ours")
                .containsEntry("WAYBILL_DHL_URL", "http://127.0.0.1:8089")
                .containsEntry("WAYBILL_UPS_PER_SECOND", "1")
                .containsEntry("WAYBILL_POLLING_FALLBACK", "off")
                .doesNotContainKey("HOME");
        assertThat(access.unusedOf(set)).containsExactly("WAYBILL_DHL_KEY", "WAYBILL_DHL_URL");
    }

    @Test
    void saysWithWhomThereIsAnAccount() {
        var access = CarrierAccess.live(Map.of("WAYBILL_DHL_KEY", "sesame"));

        assertThat(access.told()).isEqualTo("Carrier accounts: dhl. Parcels of other carriers wait for one.");
        assertThat(access.toString()).doesNotContain("sesame");
    }

    @Test
    void namesExamplesWhereThereIsNone() {
        assertThatThrownBy(() -> CarrierAccess.live(Map.of("HOME", "/")))
                .hasMessageContaining("WAYBILL_DHL_KEY=")
                .hasMessageContaining("WAYBILL_17TRACK_KEY=")
                .hasMessageContaining("README.md");
    }

    /** Of those that need more than one secret. */
    @Test
    void refusesHalfAnAccount() {
        Carriers.all().stream()
                .filter(connector -> AccountVariables.needed(connector).size() > 1)
                .forEach(connector -> {
                    var names = AccountVariables.needed(connector).stream()
                            .map(name -> AccountVariables.named(connector, name))
                            .toList();
                    assertThatThrownBy(() -> CarrierAccess.live(Map.of(names.getFirst(), "1")))
                            .hasMessageContaining(names.getLast())
                            .hasMessageNotContaining(names.getFirst() + " ");
                });
    }
}
