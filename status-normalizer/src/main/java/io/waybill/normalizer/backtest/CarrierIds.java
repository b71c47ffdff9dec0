package io.waybill.normalizer.backtest;

import io.waybill.carriers.CarrierNames;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Carriers as files name them. */
final class CarrierIds {

    private CarrierIds() {}

    /** As parcels have it that are followed; of a carrier that nobody knows, what is written. */
    static String of(String written) {
        return CarrierNames.idOf(written)
                .orElseGet(() -> written.strip()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '-')
                        .replace(' ', '-'));
    }

    /** @throws IllegalArgumentException naming those that nobody knows: what is learned of a misspelt one is learned for good */
    static void demandKnown(Collection<PastOrder> orders) {
        var unknown = orders.stream()
                .map(order -> order.way().carrier())
                .filter(Objects::nonNull)
                .filter(carrier -> CarrierNames.idOf(carrier).isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        if (!unknown.isEmpty()) {
            var named = unknown.entrySet().stream()
                    .map(entry -> "%s (in %d rows)".formatted(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining(", "));
            throw new IllegalArgumentException("no carrier is known as " + named
                    + "; name it as in order events, such as dhl or la-poste. --any-carrier learns from it all the same."
                    + " Nothing was done");
        }
    }
}
