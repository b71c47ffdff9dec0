package io.waybill.normalizer.backtest;

import java.io.PrintStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** Says how far the walk is, where it takes so long that somebody may wonder. */
final class WalkProgress implements WalkForward.Progress {

    private static final long PAUSE = Duration.ofSeconds(2).toNanos();

    private final PrintStream out;
    private final LongSupplier nanoTime;
    private long said;

    WalkProgress(PrintStream out, LongSupplier nanoTime) {
        this.out = out;
        this.nanoTime = nanoTime;
        this.said = nanoTime.getAsLong();
    }

    @Override
    public void done(long days, long all) {
        var now = nanoTime.getAsLong();
        if (now - said >= PAUSE) {
            said = now;
            out.printf("day %d of %d%n", days, all);
        }
    }
}
