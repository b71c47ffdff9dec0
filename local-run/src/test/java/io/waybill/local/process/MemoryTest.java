package io.waybill.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.waybill.local.Refusal;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class MemoryTest {

    @Test
    void saysNothingWhereThereIsEnough() {
        assertThat(Memory.check(OptionalLong.of(1_500), 800, 1_500)).isEmpty();
    }

    @Test
    void saysNothingWhereNothingIsKnown() {
        assertThat(Memory.check(OptionalLong.empty(), 800, 1_500)).isEmpty();
    }

    @Test
    void warnsWithNumbersWhereItIsShort() {
        assertThat(Memory.check(OptionalLong.of(800), 800, 1_500))
                .get()
                .asString()
                .contains("800 MB", "1500 MB");
    }

    @Test
    void refusesWithNumbersWhereItIsTooLittle() {
        assertThatThrownBy(() -> Memory.check(OptionalLong.of(799), 800, 1_500))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("799 MB")
                .hasMessageContaining("800 MB");
    }
}
