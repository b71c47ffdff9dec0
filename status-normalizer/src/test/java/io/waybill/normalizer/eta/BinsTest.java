package io.waybill.normalizer.eta;

import static org.assertj.core.api.Assertions.assertThat;

import io.waybill.normalizer.eta.Bins.Span;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BinsTest {

    private static final Bins BINS = Bins.of(new Span(1, 0.1), new Span(4, 0.25));

    @Test
    void findsTheIntervalThatHoldsANumber() {
        assertThat(BINS.count()).isEqualTo(23);
        IntStream.range(0, 6_000).mapToDouble(step -> step / 1_000.0).forEach(at -> {
            var bin = BINS.containing(at);
            assertThat(at).isGreaterThanOrEqualTo(BINS.start(bin)).isLessThan(BINS.end(bin));
        });
    }

    @Test
    void beginsAnIntervalWithItsStart() {
        IntStream.range(0, BINS.count())
                .forEach(bin -> assertThat(BINS.containing(BINS.start(bin))).isEqualTo(bin));
    }
}
