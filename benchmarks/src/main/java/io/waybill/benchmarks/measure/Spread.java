package io.waybill.benchmarks.measure;

import java.util.Collection;
import java.util.function.ToDoubleFunction;

/** A figure over several rounds. */
public record Spread(double median, double least, double most) {

    public static <T> Spread of(Collection<T> measured, ToDoubleFunction<T> figure) {
        var sorted = measured.stream().mapToDouble(figure).sorted().toArray();
        var middle = sorted.length / 2;
        var median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }
}
