package io.waybill.normalizer.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.normalizer.eta.Way;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CarrierIdsTest {

    private static List<PastOrder> orders(@Nullable String... carriers) {
        return Arrays.stream(carriers)
                .map(carrier -> new PastOrder(
                        "o",
                        new Way("demo", carrier, null, "BR", null, "BR", null),
                        LocalDateTime.parse("2026-03-02T09:00"),
                        null,
                        null,
                        null))
                .toList();
    }

    /** Or nothing that is learned would count for parcels that are followed. */
    @Test
    void callsACarrierAsItsParcelsDo() {
        assertThat(CarrierIds.of("Correios")).isEqualTo("correios-br");
        assertThat(CarrierIds.of("Royal Mail")).isEqualTo("royal-mail");
        assertThat(CarrierIds.of(" My_Own Courier")).isEqualTo("my-own-courier");
    }

    @Test
    void refusesWhatNobodyKnows() {
        CarrierIds.demandKnown(orders("dhl", "La Poste", null));

        assertThatThrownBy(() -> CarrierIds.demandKnown(orders("dhl", "dhll", "dhll", "upps")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no carrier is known as dhll (in 2 rows), upps (in 1 rows)")
                .hasMessageContaining("--any-carrier");
    }
}
