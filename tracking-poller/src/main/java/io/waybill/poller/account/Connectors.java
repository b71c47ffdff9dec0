package io.waybill.poller.account;

import io.waybill.carriers.Carrier;
import io.waybill.carriers.Carriers;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The interfaces of carriers that can be asked, where there is an account with them. */
public record Connectors(List<Carrier> all) {

    public Connectors {
        all = List.copyOf(all);
    }

    static Connectors ofCarriers() {
        return new Connectors(Carriers.all());
    }

    /** @param id as anybody writes it */
    Optional<Carrier> byId(String id) {
        return all.stream().filter(connector -> same(connector.id(), id)).findFirst();
    }

    /** Those that answer about parcels of a carrier, the preferred first. */
    List<Carrier> about(String carrier) {
        return all.stream()
                .filter(connector -> connector.carriers().stream().anyMatch(id -> same(id, carrier)))
                .toList();
    }

    private static boolean same(String one, String other) {
        return bare(one).equals(bare(other));
    }

    private static String bare(String id) {
        return id.replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }
}
