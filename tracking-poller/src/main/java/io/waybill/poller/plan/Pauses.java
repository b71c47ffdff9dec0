package io.waybill.poller.plan;

import java.time.Duration;

/** Pauses that grow with every poll that brought nothing. */
record Pauses(Duration first, double growth, Duration atMost) {

    /** @param fruitless polls before this pause; below zero counts as none */
    Duration after(int fruitless) {
        var millis = first.toMillis() * Math.pow(growth, Math.max(0, fruitless));
        return millis >= atMost.toMillis() ? atMost : Duration.ofMillis(Math.round(millis));
    }
}
