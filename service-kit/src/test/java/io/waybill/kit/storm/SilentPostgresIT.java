package io.waybill.kit.storm;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.testkit.faults.Seed;
import org.junit.jupiter.api.Test;

/** One silence; {@code SilentPostgresFaultIT} has many, and cuts. */
class SilentPostgresIT {

    private final Seed seed = Seed.of(SilentPostgresIT.class);

    /** The sessions of before are never told that nobody is there any more, and hold what they have locked. */
    @Test
    void saysThatPostgresqlIsSilentAndGoesOnWhenItAnswersAgain() throws Exception {
        try (var silent = SilentPostgres.start(seed, 500)) {
            silent.awaitProgress();
            assertThat(silent.answer()).isEqualTo(200);

            silent.wire().swallow();
            silent.awaitReadiness(503);
            assertThat(silent.answer()).isEqualTo(500);
            silent.wire().pass();

            silent.awaitProgress();
            silent.awaitTicks();
            silent.awaitReadiness(200);
            assertThat(silent.answer()).isEqualTo(200);
            silent.requireBalance();
        }
    }
}
