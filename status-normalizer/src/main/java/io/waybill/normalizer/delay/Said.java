package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayRule;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What was said of a parcel so far.
 *
 * @param occurrences how often each rule has found it late
 * @param open what stands
 */
record Said(Map<DelayRule, Integer> occurrences, Map<DelayRule, Open> open) {

    static final Said NOTHING = new Said(Map.of(), Map.of());

    /** @param silentSince when it was said: only what happened later can end the silence */
    record Open(int occurrence, Instant silentSince, boolean sellerOnly) {}

    Optional<Open> open(DelayRule rule) {
        return Optional.ofNullable(open.get(rule));
    }

    int next(DelayRule rule) {
        return occurrences.getOrDefault(rule, 0) + 1;
    }
}
