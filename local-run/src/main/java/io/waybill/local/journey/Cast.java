package io.waybill.local.journey;

import io.waybill.events.Money;
import io.waybill.events.orderevents.Address;
import io.waybill.events.orderevents.Buyer;
import io.waybill.events.orderevents.Item;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Who waits for what, and where. Each has a mailbox and a telephone of its own; telephone numbers are of the range that
 * Germany's network agency keeps for films and books.
 */
record Cast(Buyer buyer, Item item, Address destination) {

    private static final Address NUREMBERG = address("Lange Gasse 1", "Nuremberg", "90403");
    private static final Address MUNICH = address("Kurze Gasse 2", "Munich", "80331");
    private static final Address DRESDEN = address("Breite Gasse 3", "Dresden", "01067");
    private static final Address BERLIN = address("Schmale Gasse 4", "Berlin", "10115");
    private static final Address LEIPZIG = address("Lager 1", "Leipzig", "04109");
    private static final Address HAMBURG = address("Lager 2", "Hamburg", "20095");
    private static final Address SHENZHEN = address("Warehouse 3", "Shenzhen", "518000", "CN");
    private static final Address LONDON = address("Warehouse 4", "London", "EC1A 1BB", "GB");

    /** Where a parcel comes from, as its carrier's scans have it. */
    static Address origin(Plot plot) {
        return switch (plot) {
            case SMOOTH, SCRAMBLED -> LEIPZIG;
            case CARRIER_DOWN -> SHENZHEN;
            case CUSTOMS -> LONDON;
            case STALLED, LATE, PICKUP, LOST_REFUNDED, LOST_FOUND -> HAMBURG;
        };
    }

    static Cast of(Plot plot) {
        return switch (plot) {
            case SMOOTH ->
                new Cast(english("Ada Example", plot), item("LAMP-07", "Moon lamp, brass", 4_900), NUREMBERG);
            case SCRAMBLED ->
                new Cast(english("Karl Muster", plot), item("RUG-12", "Moss rug, 80 x 120", 12_800), NUREMBERG);
            case CARRIER_DOWN ->
                new Cast(french("Claire Exemple", plot), item("KIT-33", "Mechanical keyboard kit", 15_900), MUNICH);
            case STALLED ->
                new Cast(french("Émile Modèle", plot), item("TEA-02", "Tea pot, cast iron", 5_400), DRESDEN);
            case LATE -> new Cast(english("Grace Sample", plot), item("BAG-19", "Canvas bag", 3_900), DRESDEN);
            case PICKUP -> new Cast(french("Inès Modèle", plot), item("CUP-05", "Two cups, blue", 2_800), DRESDEN);
            case LOST_REFUNDED ->
                new Cast(english("Alan Example", plot), item("PEN-40", "Fountain pen", 8_900), DRESDEN);
            case LOST_FOUND -> new Cast(french("Zoé Exemple", plot), item("MAP-11", "Map of the moon", 4_200), DRESDEN);
            case CUSTOMS -> new Cast(english("Mary Sample", plot), item("HAT-08", "Wool hat", 3_500), BERLIN);
        };
    }

    String mailbox() {
        return Objects.requireNonNull(buyer.email(), "each has a mailbox");
    }

    private static Buyer english(String name, Plot plot) {
        return buyer(name, plot, "en");
    }

    private static Buyer french(String name, Plot plot) {
        return buyer(name, plot, "fr");
    }

    private static Buyer buyer(String name, Plot plot, String language) {
        var first = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}| .*", "");
        var phone = "+49171392%04d".formatted(plot.ordinal() + 1);
        return new Buyer(null, name, first.toLowerCase(Locale.ROOT) + "@example.org", phone, language, "DE");
    }

    private static Item item(String sku, String title, long cents) {
        return new Item(sku, title, 1, new Money(cents, "EUR"));
    }

    private static Address address(String street, String city, String postalCode) {
        return address(street, city, postalCode, "DE");
    }

    private static Address address(String street, String city, String postalCode, String country) {
        return new Address(null, List.of(street), city, null, postalCode, country);
    }
}
