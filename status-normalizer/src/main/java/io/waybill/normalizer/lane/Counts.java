package io.waybill.normalizer.lane;

import java.util.Arrays;

/** How many there are of 0, 1, 2, ...; all that are larger count as the largest. Not for two threads. */
final class Counts {

    private final int[] counts;

    Counts(int largest) {
        this.counts = new int[largest + 1];
    }

    void add(int at, int many) {
        counts[Math.min(at, counts.length - 1)] += many;
    }

    void addAll(int[] others) {
        for (var at = 0; at < others.length; at++) {
            add(at, others[at]);
        }
    }

    int at(int value) {
        return counts[value];
    }

    int total() {
        return Arrays.stream(counts).sum();
    }

    /** Up to the last that there are; of a lane that was forgotten meanwhile more may be taken back than was counted since. */
    int[] orNone() {
        var length = counts.length;
        while (length > 0 && counts[length - 1] <= 0) {
            length--;
        }
        return Arrays.stream(counts, 0, length).map(many -> Math.max(0, many)).toArray();
    }
}
