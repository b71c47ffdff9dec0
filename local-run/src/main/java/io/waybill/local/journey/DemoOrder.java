package io.waybill.local.journey;

import io.waybill.events.EventHeaders;
import io.waybill.events.Money;
import io.waybill.events.Topic;
import io.waybill.events.orderevents.Address;
import io.waybill.events.orderevents.Buyer;
import io.waybill.events.orderevents.Item;
import io.waybill.events.orderevents.OrderShipped;
import io.waybill.local.kafka.Codec;
import io.waybill.local.kafka.OrderEvent;
import java.time.ZoneId;
import java.util.List;

/** What merchant {@code demo} reports of a parcel. */
final class DemoOrder {

    static final String MERCHANT = "demo";

    private static final int PROMISED_DAYS = 6;
    private static final ZoneId AT_THE_DESTINATION = ZoneId.of("Europe/Berlin");

    private DemoOrder() {}

    /** The same one however often it is asked for. */
    static OrderEvent shipped(PlayedParcel parcel) {
        var event = new OrderShipped(
                parcel.orderId(),
                MERCHANT,
                parcel.startsAt(),
                List.of(item(parcel.plot())),
                buyer(parcel.plot()),
                null,
                destination(parcel.plot()),
                parcel.startsAt().atZone(AT_THE_DESTINATION).toLocalDate().plusDays(PROMISED_DAYS),
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

    private static Item item(Plot plot) {
        return switch (plot) {
            case SMOOTH -> new Item("LAMP-07", "Moon lamp, brass", 1, eur(4_900));
            case SCRAMBLED -> new Item("RUG-12", "Moss rug, 80 x 120", 2, eur(6_400));
            case CARRIER_DOWN -> new Item("KIT-33", "Mechanical keyboard kit", 1, eur(15_900));
        };
    }

    private static Money eur(long cents) {
        return new Money(cents, "EUR");
    }

    private static Buyer buyer(Plot plot) {
        return switch (plot) {
            case SMOOTH -> buyer("Ada Example", "ada@example.org", "en");
            case SCRAMBLED -> buyer("Karl Muster", "karl@example.org", "de");
            case CARRIER_DOWN -> buyer("Claire Exemple", "claire@example.org", "fr");
        };
    }

    private static Buyer buyer(String name, String email, String language) {
        return new Buyer(null, name, email, "+4915100000000", language, "DE");
    }

    private static Address destination(Plot plot) {
        return switch (plot) {
            case SMOOTH, SCRAMBLED -> address("Lange Gasse 1", "Nuremberg", "90403");
            case CARRIER_DOWN -> address("Kurze Gasse 2", "Munich", "80331");
        };
    }

    private static Address address(String street, String city, String postalCode) {
        return new Address(null, List.of(street), city, null, postalCode, "DE");
    }
}
