package io.waybill.normalizer.backtest;

import io.waybill.normalizer.eta.Way;
import io.waybill.normalizer.lane.PastDelivery;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Orders as they stood at the end of a day.
 *
 * @param later orders of days after it, left out
 */
record KnownPast(List<PastOrder> orders, int later) {

    /**
     * @param merchant whose all of them are; absent where each says whose it is
     * @throws IllegalArgumentException where that is not said
     */
    static KnownPast of(Collection<PastOrder> orders, @Nullable String merchant, LocalDate lastDay) {
        var end = lastDay.plusDays(1).atStartOfDay();
        var known = orders.stream()
                .filter(order -> order.purchased().isBefore(end))
                .map(order -> asItStood(order, merchant, end))
                .toList();
        return new KnownPast(known, orders.size() - known.size());
    }

    private static PastOrder asItStood(PastOrder order, @Nullable String merchant, LocalDateTime end) {
        return new PastOrder(
                order.order(),
                of(order.way(), merchant == null ? seller(order) : merchant),
                order.purchased(),
                before(end, order.handedOver()),
                before(end, order.delivered()),
                order.promisedBy());
    }

    private static String seller(PastOrder order) {
        if (order.way().seller().isBlank()) {
            throw new IllegalArgumentException(
                    "order %s has nothing in its column seller; say whose orders they all are: --merchant ID"
                            .formatted(order.order()));
        }
        return order.way().seller();
    }

    private static Way of(Way way, String seller) {
        return new Way(
                seller,
                way.carrier() == null ? null : CarrierIds.of(way.carrier()),
                way.service(),
                way.origin(),
                way.originPostalCode(),
                way.destination(),
                way.destinationPostalCode());
    }

    private static @Nullable LocalDateTime before(LocalDateTime end, @Nullable LocalDateTime at) {
        return at == null || at.isBefore(end) ? at : null;
    }

    List<PastDelivery> deliveries() {
        return orders.stream().flatMap(order -> order.delivery().stream()).toList();
    }

    Optional<LocalDate> firstDay() {
        return orders.stream()
                .map(PastOrder::purchased)
                .min(LocalDateTime::compareTo)
                .map(LocalDateTime::toLocalDate);
    }

    /** Without a delivery until then. */
    long underWay() {
        return orders.stream().filter(order -> order.delivered() == null).count();
    }
}
