package io.waybill.normalizer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Chance that can be had again: another seed each run, named wherever a test fails, and set by -Dwaybill.seed. */
public final class Seeds {

    public static final long SEED =
            Long.getLong("waybill.seed", RandomGenerator.getDefault().nextLong());

    private Seeds() {}

    public static Random random(long salt) {
        return new Random(SEED ^ salt * 0x9E3779B97F4A7C15L);
    }

    public static String named(long salt) {
        return "-Dwaybill.seed=%d, case %d".formatted(SEED, salt);
    }

    /** All of them, and some again, in any order. */
    public static <T> List<T> shuffledWithDuplicates(List<T> all, Random random) {
        var shuffled = new ArrayList<>(all);
        random.ints(random.nextInt(all.size() + 1), 0, all.size())
                .mapToObj(all::get)
                .forEach(shuffled::add);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** The same in their order, a few at a time. */
    public static <T> List<List<T>> split(List<T> all, Random random) {
        var batches = new ArrayList<List<T>>();
        var from = 0;
        while (from < all.size()) {
            var to = Math.min(all.size(), from + 1 + random.nextInt(4));
            batches.add(all.subList(from, to));
            from = to;
        }
        return batches;
    }

    /** Truly all orders. */
    public static <T> Stream<List<T>> permutations(List<T> all) {
        if (all.isEmpty()) {
            return Stream.of(List.of());
        }
        return all.stream().flatMap(first -> {
            var rest = new ArrayList<>(all);
            rest.remove(first);
            return permutations(rest).map(tail -> {
                var whole = new ArrayList<T>(List.of(first));
                whole.addAll(tail);
                return whole;
            });
        });
    }
}
