package io.waybill.kit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TargetTest {

    @Test
    void readsBothEndsAndATime() {
        assertThat(Target.parse("beginning")).isEqualTo(new Target.Beginning());
        assertThat(Target.parse("end")).isEqualTo(new Target.End());
        assertThat(Target.parse("2026-03-02T08:00:00Z"))
                .isEqualTo(new Target.At(Instant.parse("2026-03-02T08:00:00Z")));
    }

    @Test
    void saysWhatItTakes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Target.parse("yesterday"))
                .withMessageContaining("beginning, end or a time");
    }
}
