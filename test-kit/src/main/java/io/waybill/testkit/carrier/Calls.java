package io.waybill.testkit.carrier;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** How often the carrier was asked, all in all and about each number, also without success. */
final class Calls {

    private final LongAdder total = new LongAdder();
    private final Map<String, LongAdder> byNumber = new ConcurrentHashMap<>();

    void about(String number) {
        byNumber.computeIfAbsent(number, ignored -> new LongAdder()).increment();
    }

    void one() {
        total.increment();
    }

    long total() {
        return total.sum();
    }

    long of(String number) {
        var calls = byNumber.get(number);
        return calls == null ? 0 : calls.sum();
    }

    Map<String, Long> byNumber() {
        var calls = new TreeMap<String, Long>();
        byNumber.forEach((number, count) -> calls.put(number, count.sum()));
        return calls;
    }
}
