package io.waybill.kit.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.testkit.faults.Seed;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** PostgreSQL is there, and yet it is not: at moments that a seed decides. */
@Tag("faults")
class SilentPostgresFaultIT {

    private static final int PER_SECOND = 500;

    private final Seed seed = Seed.of(SilentPostgresFaultIT.class);

    /** For longer and shorter than anybody waits for an answer. */
    @Test
    void goesOnAfterEachSilence() throws Exception {
        try (var silent = SilentPostgres.start(seed, PER_SECOND)) {
            silent.awaitProgress();
            for (var round = 0; round < Seed.rounds(6); round++) {
                seed.pause(Duration.ZERO, Duration.ofSeconds(2));
                silent.wire().swallow();
                seed.pause(Duration.ofMillis(50), Duration.ofSeconds(6));
                silent.wire().pass();
                silent.awaitProgress();
                silent.awaitTicks();
            }
            silent.awaitReadiness(200);
            assertThat(silent.answer()).as("%s", seed).isEqualTo(200);
            silent.requireBalance();
        }
    }

    /** Also between a commit and its answer, which then is known to nobody but PostgreSQL. */
    @Test
    void goesOnAfterEachCut() throws Exception {
        try (var silent = SilentPostgres.start(seed, PER_SECOND)) {
            silent.awaitProgress();
            for (var round = 0; round < Seed.rounds(25); round++) {
                seed.pause(Duration.ZERO, Duration.ofMillis(700));
                silent.wire().cut();
                if (round % 5 == 4) {
                    silent.awaitProgress();
                    silent.awaitTicks();
                }
            }
            silent.awaitReadiness(200);
            silent.requireBalance();
        }
    }
}
