package io.waybill.normalizer.eta;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** Intervals, fine where most things happen, that begin at 0; the last has no end. */
final class Bins {

    private final double[] starts;

    private Bins(double[] starts) {
        this.starts = starts;
    }

    /** Each of the spans up to its end in steps of its width, and what is behind the last. */
    static Bins of(Span... spans) {
        var starts = DoubleStream.builder();
        var from = 0.0;
        for (var span : spans) {
            var steps = Math.toIntExact(Math.round((span.end() - from) / span.width()));
            for (var step = 0; step < steps; step++) {
                starts.add(from + step * span.width());
            }
            from = span.end();
        }
        return new Bins(starts.add(from).build().toArray());
    }

    record Span(double end, double width) {}

    int count() {
        return starts.length;
    }

    /** Most often one of the first, which are equally wide. */
    int containing(double at) {
        var guess = (int) Math.min(at / starts[1], starts.length - 1.0);
        if (starts[guess] <= at && (guess + 1 == starts.length || at < starts[guess + 1])) {
            return guess;
        }
        var found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found : -found - 2;
    }

    double start(int bin) {
        return starts[bin];
    }

    /** Infinite for the last. */
    double end(int bin) {
        return bin + 1 < starts.length ? starts[bin + 1] : Double.POSITIVE_INFINITY;
    }
}
