package io.waybill.kit.outbox;

import java.time.Duration;
import java.time.Instant;

/**
 * When the outbox is vacuumed. Every row of it dies within moments, so that under load it grows by what autovacuum, which
 * looks once a minute, has not seen yet: hundreds of megabytes of new pages for rows that are gone. What vacuum may cost is
 * bounded, as it finds nothing to do while somebody holds an old snapshot.
 */
final class Tidying {

    static final int ROWS = 10_000;
    static final int SHARE = 20;
    static final Duration AFTER_A_FAILURE = Duration.ofMinutes(10);

    private long rows;
    private Instant notBefore = Instant.MIN;

    /** @param sent rows since it was last asked */
    boolean isDue(int sent, Instant now) {
        rows += sent;
        return rows >= ROWS && !now.isBefore(notBefore);
    }

    void begins(Instant at) {
        rows = 0;
        notBefore = at.plus(AFTER_A_FAILURE);
    }

    void ended(Instant begun, Instant at) {
        notBefore = at.plus(Duration.between(begun, at).multipliedBy(SHARE));
    }
}
