package io.waybill.benchmarks.claims;

import io.waybill.benchmarks.stage.Attached;
import io.waybill.poller.TrackingPoller;
import io.waybill.poller.plan.PollPlans;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims, as tracking-poller does, and gives back what it has claimed until the next three hours are over. */
final class ClaimProcess {

    private static final Duration LEASE = Duration.ofSeconds(90);
    private static final int CAP = 1_000;

    private final PollPlans plans;
    private final JdbcClient jdbc;

    private ClaimProcess(ApplicationContext context) {
        this.plans = context.getBean(PollPlans.class);
        this.jdbc = context.getBean(JdbcClient.class);
    }

    /** Told of one round after another: when the first is due, how many parcels, how many a claim, first claim, claims. */
    static void main(String... arguments) throws InterruptedException {
        var process = new ClaimProcess(SpringApplication.run(TrackingPoller.class, arguments));
        Attached.say("ready");
        while (true) {
            var words = Attached.hear().split(" ");
            var clock = new Clock(Instant.parse(words[0]), Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            Attached.say(process.round(clock, Integer.parseInt(words[3]), Integer.parseInt(words[4])));
        }
    }

    /** Percentiles 50 and 99 in microseconds, and how many were claimed. */
    private String round(Clock clock, int first, int claims) {
        var nanos = new long[claims];
        var claimed = 0L;
        var most = 2 * clock.claimed();
        for (var claim = 0; claim < claims; claim++) {
            var now = clock.at(first + claim);
            var began = System.nanoTime();
            var from = plans.earliest("dhl/shared").orElse(now.business());
            var taken = plans.claim("dhl/shared", from, most, most, LEASE, CAP, now);
            nanos[claim] = System.nanoTime() - began;
            claimed += taken.size();
            complete(taken.stream().map(one -> one.plan().id()).toArray(Long[]::new), now.business());
        }
        Arrays.sort(nanos);
        return nanos[claims / 2] / 1_000 + " " + nanos[claims * 99 / 100] / 1_000 + " " + claimed;
    }

    /** What matters of it here: the lease ends, and the row moves to its new place in the index. */
    private void complete(Long[] ids, Instant now) {
        jdbc.sql(
                        "update poll_plan set leased_until = null, claim_token = null, next_poll_at = :next where id = any(:ids)")
                .param("next", Timestamp.from(now.plus(Clock.INTERVAL)))
                .param("ids", ids)
                .update();
    }
}
