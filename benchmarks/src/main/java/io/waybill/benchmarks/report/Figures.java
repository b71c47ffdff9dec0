package io.waybill.benchmarks.report;

import io.waybill.benchmarks.measure.Spread;
import java.util.Locale;

/** Numbers as people read them: three digits that mean something. */
public final class Figures {

    private Figures() {}

    public static String plain(double figure) {
        var size = Math.abs(figure);
        var form = size >= 100 || size == Math.rint(size) ? "%,.0f" : size >= 10 ? "%.1f" : size >= 1 ? "%.2f" : "%.3f";
        return String.format(Locale.ROOT, form, figure);
    }

    public static String plain(Spread spread) {
        return "%s (%s to %s)".formatted(plain(spread.median()), plain(spread.least()), plain(spread.most()));
    }
}
