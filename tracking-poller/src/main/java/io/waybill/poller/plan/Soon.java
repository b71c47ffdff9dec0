package io.waybill.poller.plan;

import java.time.Duration;

/** The carrier is asked again in a moment. */
public enum Soon {
    LOOKED_UP(Duration.ofSeconds(30), Why.LOOKED_UP),
    REGISTERED(Duration.ofMinutes(1), Why.REGISTERED),
    /** Asked about with others, and the question had no answer: once more with fewer. */
    APART(Duration.ofSeconds(5), Why.ASKED_APART);

    /** In a row; from then on it counts as a number that is not known. */
    static final int AT_MOST = 6;

    private final Duration pause;
    private final Why why;

    Soon(Duration pause, Why why) {
        this.pause = pause;
        this.why = why;
    }

    /** Business time. */
    Duration pause() {
        return pause;
    }

    Why why() {
        return why;
    }
}
