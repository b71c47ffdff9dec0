package io.waybill.local.journeys;

import io.waybill.events.EventHeaders;
import io.waybill.events.Topic;
import io.waybill.events.orderevents.Address;
import io.waybill.events.orderevents.Buyer;
import io.waybill.events.orderevents.Item;
import io.waybill.events.orderevents.OrderShipped;
import io.waybill.local.kafka.Codec;
import io.waybill.local.kafka.OrderEvent;
import io.waybill.local.kafka.OrderEventSender;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.RecordMetadata;

/** A shop's system: merchant {@code demo}. */
final class OrderPlatform implements AutoCloseable {

    private static final String SHIPPED = Topic.typeOf(OrderShipped.class);

    private final OrderEventSender sender;
    private final InstantSource businessTime;

    OrderPlatform(String bootstrapServers, InstantSource businessTime) {
        this.sender = new OrderEventSender(bootstrapServers);
        this.businessTime = businessTime;
    }

    /** A parcel with DHL to a buyer in Germany. */
    RecordMetadata ships(String orderId, String trackingNumber) throws InterruptedException {
        return ships(orderId, "dhl", trackingNumber);
    }

    RecordMetadata ships(String orderId, String carrier, String trackingNumber) throws InterruptedException {
        return sends(orderId, body(shipped(orderId, carrier, trackingNumber)));
    }

    static String body(OrderShipped event) {
        return new String(Codec.EVENTS.body(event), StandardCharsets.UTF_8);
    }

    OrderShipped shipped(String orderId, String carrier, String trackingNumber) {
        var now = businessTime.instant();
        return new OrderShipped(
                orderId,
                "demo",
                now,
                List.of(new Item("LAMP-07", "Moon lamp", 1, null)),
                new Buyer(null, "Ada Example", orderId + "@example.org", null, "en", "DE"),
                null,
                new Address(null, List.of("Lange Gasse 1"), "Nuremberg", null, "90403", "DE"),
                null,
                null,
                carrier,
                trackingNumber,
                null,
                null,
                null,
                null,
                now,
                null,
                null,
                false);
    }

    /** Whatever it is, as an order-shipped. */
    RecordMetadata sends(String orderId, String body) throws InterruptedException {
        var id = UUID.randomUUID().toString();
        var headers = new EventHeaders(id, SHIPPED, "/test/shop", orderId, businessTime.instant(), null, null);
        return sender.send(new OrderEvent(orderId, headers, body.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void close() {
        sender.close();
    }
}
