package io.waybill.normalizer.delay;

import io.waybill.events.delays.DelayRule;
import java.time.Instant;
import java.util.EnumMap;
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

    /**
     * @param level 2 where it was said to be urgent
     * @param silentSince when it was first said: only what happened later can end the silence
     */
    record Open(int occurrence, int level, Instant silentSince, boolean sellerOnly) {}

    Optional<Open> open(DelayRule rule) {
        return Optional.ofNullable(open.get(rule));
    }

    int next(DelayRule rule) {
        return occurrences.getOrDefault(rule, 0) + 1;
    }

    /** @param silentSince of the parcel, when it was said */
    Said with(Step.Detected step, Instant silentSince) {
        var counted = new EnumMap<DelayRule, Integer>(DelayRule.class);
        counted.putAll(occurrences);
        counted.put(step.rule(), step.occurrence());
        var standing = new EnumMap<DelayRule, Open>(DelayRule.class);
        standing.putAll(open);
        var before = open(step.rule());
        standing.put(
                step.rule(),
                new Open(
                        step.occurrence(),
                        step.level(),
                        before.map(Open::silentSince).orElse(silentSince),
                        step.sellerOnly() && before.map(Open::sellerOnly).orElse(true)));
        return new Said(counted, standing);
    }

    Said without(DelayRule rule) {
        var standing = new EnumMap<DelayRule, Open>(DelayRule.class);
        standing.putAll(open);
        standing.remove(rule);
        return new Said(occurrences, standing);
    }
}
