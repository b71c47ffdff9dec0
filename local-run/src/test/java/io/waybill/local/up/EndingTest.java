package io.waybill.local.up;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndingTest {

    private final List<String> ended = new ArrayList<>();
    private final Ending ending = new Ending();

    @Test
    void endsLastFirstAndOnce() {
        ending.with(() -> ended.add("Kafka"));
        ending.with(() -> ended.add("service"));
        assertThat(ending.hasBegun()).isFalse();

        ending.run();
        ending.run();

        assertThat(ended).containsExactly("service", "Kafka");
        assertThat(ending.hasBegun()).isTrue();
    }

    @Test
    void goesOnPastWhatCannotBeEnded() {
        ending.with(() -> ended.add("Kafka"));
        ending.with(() -> {
            throw new IOException("stuck");
        });

        ending.run();

        assertThat(ended).containsExactly("Kafka");
    }
}
