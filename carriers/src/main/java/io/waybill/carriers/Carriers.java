package io.waybill.carriers;

import io.waybill.carriers.aftership.AfterShip;
import io.waybill.carriers.canadapost.CanadaPost;
import io.waybill.carriers.chinapost.ChinaPost;
import io.waybill.carriers.chinapost.Jdpt;
import io.waybill.carriers.dhl.Dhl;
import io.waybill.carriers.dhlexpress.DhlExpress;
import io.waybill.carriers.dhlparcelde.DhlParcelDe;
import io.waybill.carriers.fedex.Fedex;
import io.waybill.carriers.laposte.LaPoste;
import io.waybill.carriers.parcelsapp.ParcelsApp;
import io.waybill.carriers.postnord.PostNord;
import io.waybill.carriers.royalmail.RoyalMail;
import io.waybill.carriers.seventeentrack.SeventeenTrack;
import io.waybill.carriers.ups.Ups;
import io.waybill.carriers.usps.Usps;
import io.waybill.carriers.usps.UspsWebTools;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Every interface of a carrier that Waybill can ask. */
public final class Carriers {

    /** Own interfaces before those of aggregators, the fuller ones first. */
    private static final List<Carrier> ALL = List.of(
            new Dhl(),
            new DhlExpress(),
            new DhlParcelDe(),
            new Ups(),
            new Fedex(),
            new Usps(),
            new UspsWebTools(),
            new ChinaPost(),
            Jdpt.trace(),
            Jdpt.plus(),
            new LaPoste(),
            new RoyalMail(),
            new CanadaPost(),
            new PostNord(),
            new SeventeenTrack(),
            new AfterShip(),
            new ParcelsApp());

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

    /** Interfaces that answer about parcels of a carrier, or the one of this id, the preferred first; empty where there is none. */
    public static List<Carrier> about(String carrierId) {
        return ALL.stream()
                .filter(carrier -> Stream.concat(Stream.of(carrier.id()), carrier.carriers().stream())
                        .anyMatch(id -> bare(id).equals(bare(carrierId))))
                .toList();
    }

    static String bare(String id) {
        return id.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }
}
