package io.waybill.order.shipment;

import static java.util.stream.Collectors.toMap;

import io.waybill.events.Topics;
import io.waybill.events.shipments.OrderInParcel;
import io.waybill.events.shipments.OrderShipped;
import io.waybill.events.shipments.ShipmentChanged;
import io.waybill.events.shipments.ShipmentEvent;
import io.waybill.kit.events.Received;
import io.waybill.kit.outbox.Adopting;
import io.waybill.order.buyer.BuyersOfOrders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Parcels as they were published. What was said of one stands in for the platforms' events that it was made of: these are
 * heard again, find it by its orders and numbers, and change nothing.
 */
@Component
class ShipmentAdopting extends Adopting<ShipmentEvent> {

    private final Shipments shipments;
    private final ShipmentRows rows;
    private final BuyersOfOrders buyers;
    private final JdbcClient jdbc;

    ShipmentAdopting(Shipments shipments, ShipmentRows rows, BuyersOfOrders buyers, JdbcClient jdbc) {
        super(Topics.SHIPMENTS);
        this.shipments = shipments;
        this.rows = rows;
        this.buyers = buyers;
        this.jdbc = jdbc;
    }

    @Override
    public void adopt(List<Received<ShipmentEvent>> said) {
        for (var received : said) {
            var id = received.event().shipmentId();
            var before = rows.read(jdbc, List.of(id)).stream().findFirst().orElse(null);
            var now = switch (received.event()) {
                case OrderShipped shipped -> AdoptedParcel.of(before, shipped);
                case ShipmentChanged changed -> AdoptedParcel.of(before, changed);
            };
            var seq = Objects.requireNonNull(received.headers().sequence()).seq();
            buyers.adopt(
                    now.merchantId(),
                    now.orders().stream().collect(toMap(OrderInParcel::orderId, OrderInParcel::buyerId)));
            shipments.save(List.of(new ParcelChange(before, now)), Map.of(id, Math.max(seq, seq(id))));
        }
    }

    private long seq(UUID id) {
        return jdbc.sql("select shipments_seq from shipment where id = ?")
                .param(id)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
