package io.waybill.poller.demand;

import java.util.ArrayList;
import java.util.Collection;

/** How merchants share what an account grants: nobody gets more than he wants, and who gets less gets no less than anybody. */
final class SharePolicy {

    private SharePolicy() {}

    /**
     * How high the water stands: each gets what he wants, but no more than this. Infinite where there is enough for all.
     *
     * @param wanted by each
     */
    static double level(Collection<Double> wanted, double capacity) {
        var left = capacity;
        var others = wanted.size();
        for (var want : wanted.stream().sorted().toList()) {
            if (want > left / others) {
                return left / others;
            }
            left -= want;
            others--;
        }
        return Double.POSITIVE_INFINITY;
    }

    /** What would be there for one whose wants have no end. */
    static double room(Collection<Double> wanted, double capacity) {
        var withOneMore = new ArrayList<>(wanted);
        withOneMore.add(Double.POSITIVE_INFINITY);
        return level(withOneMore, capacity);
    }
}
