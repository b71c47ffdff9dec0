package io.waybill.poller.exchange;

import java.io.IOException;

/** A carrier's answer goes on and on. */
final class BodyTooLong extends IOException {

    private static final long serialVersionUID = 1;

    BodyTooLong(int limit) {
        super("the answer is longer than " + limit + " bytes");
    }
}
