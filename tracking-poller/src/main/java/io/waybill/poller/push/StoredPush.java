package io.waybill.poller.push;

import io.waybill.carriers.PushedBody;
import java.time.Instant;

/**
 * @param receivedAt business time
 * @param postedAt machine time
 * @param attempts to take it, before this one
 */
record StoredPush(long id, String account, PushedBody pushed, Instant receivedAt, Instant postedAt, int attempts) {

    /** The connector's id. */
    String carrier() {
        return account.substring(0, account.indexOf('/'));
    }
}
