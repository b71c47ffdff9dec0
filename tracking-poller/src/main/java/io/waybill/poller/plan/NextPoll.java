package io.waybill.poller.plan;

import io.waybill.events.scans.WatchEnded;
import java.time.Duration;
import java.time.Instant;

/** What is to be done about a carrier and number next. */
public sealed interface NextPoll {

    Why why();

    /**
     * @param at business time
     * @param every what the parcel alone would want between polls; what an account shares out is counted by it
     */
    record Ask(Instant at, Why why, Duration every) implements NextPoll {}

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
