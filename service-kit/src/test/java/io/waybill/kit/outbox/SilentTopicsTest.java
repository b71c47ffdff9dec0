package io.waybill.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.kit.time.MachineTime;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SilentTopicsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-02T08:00:00Z"));
    private final SilentTopics silent = new SilentTopics(new MachineTime(now::get));

    @Test
    void leavesATopicOutForAWhile() {
        var begun = now.get();
        silent.add(Set.of("gone"));

        now.set(begun.plus(SilentTopics.LEFT_OUT_FOR).minusMillis(1));
        assertThat(silent.now()).containsExactly("gone");

        now.set(begun.plus(SilentTopics.LEFT_OUT_FOR));
        assertThat(silent.now()).isEmpty();
    }
}
