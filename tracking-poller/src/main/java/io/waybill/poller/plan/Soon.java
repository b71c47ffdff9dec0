package io.waybill.poller.plan;

import java.time.Duration;

/** The carrier will know in a moment whether it knows the number. */
public enum Soon {
    LOOKED_UP(Duration.ofSeconds(30), Why.LOOKED_UP),
    REGISTERED(Duration.ofMinutes(1), Why.REGISTERED);

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
