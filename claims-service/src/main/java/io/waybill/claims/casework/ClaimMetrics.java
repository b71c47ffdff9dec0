package io.waybill.claims.casework;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.waybill.events.claims.ClaimClosed;
import io.waybill.events.claims.ClaimDecided;
import io.waybill.events.claims.ClaimEvent;
import io.waybill.events.claims.ClaimOpened;
import io.waybill.events.claims.RefundRequested;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What became of claims, counted when it is committed. */
@Component
class ClaimMetrics {

    /** Every series has the same tags, and all are there from the start. */
    private static final String NO_OUTCOME = "none";

    private final Counter opened;
    private final Counter decided;
    private final Map<ClaimClosed.Outcome, Counter> closed = new EnumMap<>(ClaimClosed.Outcome.class);

    ClaimMetrics(MeterRegistry registry, JdbcClient jdbc) {
        this.opened = counter(registry, "opened", NO_OUTCOME);
        this.decided = counter(registry, "decided", NO_OUTCOME);
        for (var outcome : ClaimClosed.Outcome.values()) {
            closed.put(outcome, counter(registry, "closed", outcome.name().toLowerCase(Locale.ROOT)));
        }
        Gauge.builder("waybill.claims.open", jdbc, ClaimMetrics::open)
                .description("Claims in which nobody has chosen yet")
                .register(registry);
    }

    private static Counter counter(MeterRegistry registry, String event, String outcome) {
        return Counter.builder("waybill.claims")
                .description("Claims by what became of them")
                .tags("event", event, "outcome", outcome)
                .register(registry);
    }

    private static double open(JdbcClient jdbc) {
        return jdbc.sql("select count(*) from claim where state = 'OPEN'")
                .query(Long.class)
                .single();
    }

    void countAfterCommit(Collection<ClaimEvent> events) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                events.forEach(ClaimMetrics.this::count);
            }
        });
    }

    private void count(ClaimEvent event) {
        switch (event) {
            case ClaimOpened _ -> opened.increment();
            case ClaimDecided _ -> decided.increment();
            case ClaimClosed claim -> closed.get(claim.outcome()).increment();
            case RefundRequested _ -> {}
        }
    }
}
