package io.waybill.normalizer.delay;

import io.waybill.events.statuses.Eta;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known of parcels like this one.
 *
 * @param eta when it is expected now
 * @param etaBefore when it was expected before
 * @param probabilityOfMissing its promise, from 0 to 1; absent where nothing is promised or too little known
 * @param usualSilence that few parcels of its lane exceed between two scans; absent where too little is known
 */
public record Expectation(
        @Nullable Eta eta,
        @Nullable Eta etaBefore,
        @Nullable Double probabilityOfMissing,
        @Nullable Duration usualSilence) {

    public static final Expectation UNKNOWN = new Expectation(null, null, null, null);
}
