package io.waybill.carriers;

import io.waybill.carriers.canadapost.CanadaPost;
import io.waybill.carriers.dhl.Dhl;
import io.waybill.carriers.fedex.Fedex;
import io.waybill.carriers.royalmail.RoyalMail;
import io.waybill.carriers.ups.Ups;
import io.waybill.carriers.usps.Usps;
import io.waybill.carriers.usps.UspsWebTools;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every interface of a carrier that Waybill can ask. */
public final class Carriers {

    private static final List<Carrier> ALL = List.of(
            new Dhl(), new Ups(), new Fedex(), new Usps(), new UspsWebTools(), new CanadaPost(), new RoyalMail());

    private Carriers() {}

    public static List<Carrier> all() {
        return ALL;
    }

    /** By {@link Carrier#id}, whatever its case and with or without {@code -} and {@code _}. */
    public static Optional<Carrier> byId(String id) {
        return ALL.stream()
                .filter(carrier -> bare(carrier.id()).equals(bare(id)))
                .findFirst();
    }

    /** Interfaces that answer about parcels of a carrier, the preferred first; empty for one that cannot be asked. */
    public static List<Carrier> about(String carrierId) {
        return ALL.stream()
                .filter(carrier -> carrier.carriers().stream().anyMatch(id -> bare(id).equals(bare(carrierId))))
                .toList();
    }

    static String bare(String id) {
        return id.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }
}
