package io.waybill.local.journey;

import io.waybill.events.EventHeaders;
import io.waybill.events.Topic;
import io.waybill.events.orderevents.OrderShipped;
import io.waybill.local.kafka.Codec;
import io.waybill.local.kafka.OrderEvent;
import java.time.ZoneId;
import java.util.List;

/** What merchant {@code demo} reports of a parcel. */
final class DemoOrder {

    static final String MERCHANT = "demo";

    private static final ZoneId AT_THE_DESTINATION = ZoneId.of("Europe/Berlin");

    private DemoOrder() {}

    /** The same one however often it is asked for. */
    static OrderEvent shipped(PlayedParcel parcel) {
        var cast = Cast.of(parcel.plot());
        var shippedOn = parcel.startsAt().atZone(AT_THE_DESTINATION).toLocalDate();
        var event = new OrderShipped(
                parcel.orderId(),
                MERCHANT,
                parcel.startsAt(),
                List.of(cast.item()),
                cast.buyer(),
                Cast.origin(parcel.plot()),
                cast.destination(),
                shippedOn.plusDays(parcel.plot().promisedDays()),
                null,
                "dhl",
                parcel.number(),
                null,
                null,
                null,
                null,
                parcel.startsAt(),
                null,
                null,
                false);
        var headers = new EventHeaders(
                parcel.orderId() + "-shipped",
                Topic.typeOf(OrderShipped.class),
                "/waybill/up",
                parcel.orderId(),
                parcel.startsAt(),
                null,
                null);
        return new OrderEvent(parcel.orderId(), headers, Codec.EVENTS.body(event));
    }
}
