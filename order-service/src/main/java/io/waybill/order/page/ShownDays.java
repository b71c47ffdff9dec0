package io.waybill.order.page;

import java.util.List;
import java.util.stream.IntStream;

/** Of how many days a small table tells, so that each row says something new. */
final class ShownDays {

    private static final double FEW = 0.05;
    private static final double NEARLY_ALL = 0.95;

    private ShownDays() {}

    /**
     * Evenly from the first day by which some arrive to the one by which nearly all that do have.
     *
     * @param shares that arrive within 1, 2, 3, ... days
     */
    static List<Integer> of(List<Double> shares, int most) {
        if (shares.isEmpty()) {
            return List.of();
        }
        var all = shares.getLast();
        var first = firstWith(shares, FEW * all);
        var last = firstWith(shares, NEARLY_ALL * all);
        var step = Math.max(1, Math.ceilDiv(last - first, most - 1));
        var count = Math.ceilDiv(last - first, step) + 1;
        return IntStream.range(0, count)
                .map(row -> Math.min(first + row * step, shares.size()))
                .distinct()
                .boxed()
                .toList();
    }

    private static int firstWith(List<Double> shares, double share) {
        return IntStream.rangeClosed(1, shares.size())
                .filter(day -> shares.get(day - 1) >= share)
                .findFirst()
                .orElse(shares.size());
    }
}
