package io.waybill.kit.storm;

import io.waybill.kit.work.Worker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;

/** What services do beside reading: a loop, and something that is scheduled. Added to a parrot by its name. */
final class Ticker extends Worker {

    final AtomicLong rounds = new AtomicLong();
    final AtomicLong ticks = new AtomicLong();

    private final JdbcClient jdbc;

    Ticker(JdbcClient jdbc) {
        super(Duration.ofSeconds(10));
        this.jdbc = jdbc;
    }

    @Override
    protected void begin() {
        repeat("ticker", () -> {
            askFor(rounds);
            return Duration.ofMillis(50);
        });
    }

    @Scheduled(fixedDelay = 50)
    void tick() {
        askFor(ticks);
    }

    private void askFor(AtomicLong count) {
        jdbc.sql("select count(*) from heard").query(Long.class).single();
        count.incrementAndGet();
    }
}
