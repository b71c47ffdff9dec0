package io.waybill.poller.plan;

import io.waybill.events.scans.WatchEnded;
import java.time.Instant;

/** What is to be done about a carrier and number next. */
public sealed interface NextPoll {

    Why why();

    /** @param at business time */
    record Ask(Instant at, Why why) implements NextPoll {}

    record End(WatchEnded.Reason reason) implements NextPoll {

        @Override
        public Why why() {
            return switch (reason) {
                case FINAL -> Why.FINAL;
                case NO_NEWS -> Why.NO_NEWS;
            };
        }
    }
}
