package io.waybill.kit.parked;

import java.time.Instant;

/**
 * A key whose records queue.
 *
 * @param waiting how many records
 * @param cause of the last attempt
 * @param again whether another attempt is asked for and has not ended
 */
public record ParkedKey(
        long id,
        String reader,
        String topic,
        String key,
        Instant parkedAt,
        Instant triedAt,
        String cause,
        boolean again,
        long waiting) {}
