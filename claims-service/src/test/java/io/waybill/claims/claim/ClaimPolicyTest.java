package io.waybill.claims.claim;

import static io.waybill.claims.claim.Examples.ADA;
import static io.waybill.claims.claim.Examples.euros;
import static io.waybill.claims.claim.Examples.item;
import static io.waybill.claims.claim.Examples.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.waybill.claims.claim.ClaimsSettings.Own;
import io.waybill.events.Money;
import io.waybill.events.claims.Remedy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimPolicyTest {

    private static final List<Remedy> BOTH = List.of(Remedy.REFUND, Remedy.RESHIPMENT);

    @Test
    void takesWhatWasDeclaredElseTheSumOfPrices() {
        assertThat(OrderValue.of(order("A", ADA, euros(5), item("Lamp", 1, euros(700)))))
                .hasValue(euros(5));
        assertThat(OrderValue.of(order("A", ADA, null, item("Lamp", 2, euros(700)), item("Bulb", 3, euros(1)))))
                .hasValue(euros(1_403));
    }

    @Test
    void knowsNoValueWhereAPriceIsMissingOrTheyCannotBeAdded() {
        assertThat(OrderValue.of(order("A", ADA, null))).isEmpty();
        assertThat(OrderValue.of(order("A", ADA, null, item("Lamp", 1, euros(700)), item("Bulb", 1, null))))
                .isEmpty();
        assertThat(OrderValue.of(
                        order("A", ADA, null, item("Lamp", 1, euros(700)), item("Bulb", 1, new Money(1, "GBP")))))
                .isEmpty();
        assertThat(OrderValue.of(order("A", ADA, null, item("Lamp", 2, euros(Long.MAX_VALUE)))))
                .isEmpty();
        assertThat(OrderValue.of(order("A", ADA, null, item("Lamp", 1, euros(0)))))
                .isEmpty();
        assertThat(OrderValue.of(order("A", ADA, euros(-1)))).isEmpty();
    }

    @Test
    void letsAMerchantDifferInWhatItSays() {
        var settings = new ClaimsSettings(
                BOTH,
                Duration.ofDays(7),
                Remedy.REFUND,
                Map.of(
                        "quick", new Own(null, Duration.ofHours(6), null),
                        "sends", new Own(List.of(Remedy.RESHIPMENT), null, Remedy.RESHIPMENT)));

        assertThat(settings.policyOf("quick")).isEqualTo(new ClaimPolicy(BOTH, Duration.ofHours(6), Remedy.REFUND));
        assertThat(settings.policyOf("sends"))
                .isEqualTo(new ClaimPolicy(List.of(Remedy.RESHIPMENT), Duration.ofDays(7), Remedy.RESHIPMENT));
        assertThat(settings.policyOf("other")).isEqualTo(new ClaimPolicy(BOTH, Duration.ofDays(7), Remedy.REFUND));
    }

    @Test
    void refusesPoliciesThatMeanNothing() {
        var week = Duration.ofDays(7);
        assertThatIllegalArgumentException().isThrownBy(() -> new ClaimPolicy(List.of(), week, Remedy.REFUND));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClaimPolicy(List.of(Remedy.REFUND, Remedy.REFUND), week, Remedy.REFUND));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClaimPolicy(List.of(Remedy.RESHIPMENT), week, Remedy.REFUND));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClaimPolicy(BOTH, Duration.ZERO, Remedy.REFUND));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClaimsSettings(
                        List.of(Remedy.REFUND),
                        week,
                        Remedy.REFUND,
                        Map.of("bad", new Own(null, null, Remedy.RESHIPMENT))));
    }
}
