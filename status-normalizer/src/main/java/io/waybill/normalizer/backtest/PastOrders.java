package io.waybill.normalizer.backtest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Orders of earlier days.
 *
 * @param skipped rows whose times are impossible
 */
record PastOrders(List<PastOrder> orders, int skipped) {

    /**
     * What holds for all rows that say nothing else.
     *
     * @param country ISO 3166-1 alpha-2, of both ends; absent where each row has to name its own
     */
    record Usual(@Nullable String country, @Nullable String carrier) {

        /** Where nothing is known, all rows are of one country, whichever that is. */
        static final Usual ONE_COUNTRY = new Usual("XX", null);
    }

    static PastOrders read(List<Path> files, Usual usual) throws IOException {
        var orders = new ArrayList<PastOrder>();
        var rows = new int[1];
        for (var file : files) {
            new OrderFile(file).read(row -> {
                rows[0]++;
                row.order(usual).ifPresent(orders::add);
            });
        }
        return new PastOrders(List.copyOf(orders), rows[0] - orders.size());
    }
}
