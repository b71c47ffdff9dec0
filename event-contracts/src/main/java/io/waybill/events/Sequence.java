package io.waybill.events;

import java.util.Comparator;

/**
 * Which of its writer's records about one key this is.
 *
 * @param generation number of the writer's database; raised when it is brought back from a copy
 * @param seq gapless within (topic, key), from 1
 */
public record Sequence(long generation, long seq) implements Comparable<Sequence> {

    private static final Comparator<Sequence> ORDER =
            Comparator.comparingLong(Sequence::generation).thenComparingLong(Sequence::seq);

    public Sequence {
        if (generation < 1 || seq < 1) {
            throw new IllegalArgumentException("generation and seq begin at 1: " + generation + ", " + seq);
        }
    }

    @Override
    public int compareTo(Sequence other) {
        return ORDER.compare(this, other);
    }

    /** Whether records between {@code last} and this one were never seen. */
    public boolean jumpsFrom(Sequence last) {
        return generation == last.generation && seq > last.seq + 1;
    }
}
