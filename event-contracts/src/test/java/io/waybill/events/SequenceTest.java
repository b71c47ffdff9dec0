package io.waybill.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SequenceTest {

    private final Sequence third = new Sequence(1, 3);

    @Test
    void isOrderedByGenerationThenSeq() {
        assertThat(third)
                .isLessThan(new Sequence(1, 4))
                .isLessThan(new Sequence(2, 1))
                .isGreaterThan(new Sequence(1, 2));
    }

    @Test
    void jumpsOverANumberOfItsGeneration() {
        assertThat(new Sequence(1, 5).jumpsFrom(third)).isTrue();
        assertThat(new Sequence(1, 4).jumpsFrom(third)).isFalse();
        assertThat(new Sequence(2, 9).jumpsFrom(third)).isFalse();
    }

    @Test
    void beginsAtOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sequence(1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Sequence(0, 1));
    }
}
